/** Path of a Chromium or Chrome; null when there is none and none could be installed. */
export function chromium(options?: { readonly mayInstall?: boolean }): string | null;
