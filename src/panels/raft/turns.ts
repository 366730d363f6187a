/** For `memo`: a figure that waits for its turn keeps its picture, whatever else has changed. */
export function isWaiting(_before: unknown, { waits }: { readonly waits: boolean }): boolean {
  return waits;
}
