/** Presets are written in the units of the products' own documents; a spec holds whole microseconds. */
export const MILLISECONDS = 1_000;
export const SECONDS = 1_000_000;
export const HOURS = 3_600 * SECONDS;
