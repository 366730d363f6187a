/** The shipped scenarios: a list of what there is, in the order of the catalogue, and each one by its id. */
import type { Scenario } from '../../scenario/types';
import type { CatalogueEntry } from './catalogueEntry';

export interface Library {
  /** One entry for each; read once. */
  list(): Promise<readonly CatalogueEntry[]>;
  /** The scenario itself; null = there is none of this name. */
  find(id: string): Promise<Scenario | null>;
  /** Its file as it is written. */
  text(id: string): Promise<string | null>;
}

/** Where they lie. Reading may fail once, when a download does. */
export interface Shelf {
  entries(): Promise<readonly CatalogueEntry[]>;
  read(id: string): Promise<Scenario | null>;
  text(id: string): Promise<string | null>;
}

export function createLibrary(shelf: Shelf): Library {
  let reading: Promise<readonly CatalogueEntry[]> | null = null;
  return {
    list() {
      reading ??= shelf
        .entries()
        .then(inOrder)
        .catch((error: unknown) => {
          // A failed download may work the next time.
          reading = null;
          throw error;
        });
      return reading;
    },
    find: (id) => shelf.read(id),
    text: (id) => shelf.text(id),
  };
}

/** What has no number in the catalogue comes behind what has one. */
function placeOf({ number }: CatalogueEntry): number {
  return number > 0 ? number : Number.MAX_SAFE_INTEGER;
}

function inOrder(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return entries.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1),
  );
}
