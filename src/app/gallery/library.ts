/** The shipped scenarios, in the order of the catalogue. */

import type { Scenario } from '../../scenario/types';

export interface Library {
  /** All of them; read once. A file that cannot be read is left out of the list. */
  list(): Promise<readonly Scenario[]>;
  find(id: string): Promise<Scenario | null>;
}

/** `readAll` may fail once, when a download does. */
export function createLibrary(readAll: () => Promise<readonly Scenario[]>): Library {
  let reading: Promise<readonly Scenario[]> | null = null;

  function list(): Promise<readonly Scenario[]> {
    reading ??= readAll()
      .then(inOrder)
      .catch((error: unknown) => {
        // A failed download may work the next time.
        reading = null;
        throw error;
      });
    return reading;
  }

  return {
    list,
    async find(id) {
      return (await list()).find((scenario) => scenario.id === id) ?? null;
    },
  };
}

function inOrder(scenarios: readonly Scenario[]): readonly Scenario[] {
  return scenarios.toSorted(
    (one, other) => one.number - other.number || (one.id < other.id ? -1 : 1),
  );
}
