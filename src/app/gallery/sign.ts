import type { CatalogueEntry } from './catalogueEntry';

/** How a scenario is called in short, on its card and in the note map: its number, else a letter of its own. */
export function signOf(entries: readonly CatalogueEntry[], { id, number }: CatalogueEntry): string {
  if (number > 0) return String(number);
  const unnumbered = entries.filter((entry) => entry.number === 0);
  return String.fromCharCode(97 + unnumbered.findIndex((entry) => entry.id === id));
}
