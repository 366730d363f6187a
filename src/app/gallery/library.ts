/** The shipped scenarios, in the order of the catalogue. */

import type { Scenario } from '../../scenario/types';
import { parseScenario } from '../../scenario/yaml';

export interface Library {
  /** All of them; read once. A file that cannot be read is left out of the list. */
  list(): Promise<readonly Scenario[]>;
  find(id: string): Promise<Scenario | null>;
}

type Sources = Readonly<Record<string, () => Promise<string>>>;

export function createLibrary(sources: Sources): Library {
  let reading: Promise<readonly Scenario[]> | null = null;

  function list(): Promise<readonly Scenario[]> {
    reading ??= readAll(sources).catch((error: unknown) => {
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

async function readAll(sources: Sources): Promise<readonly Scenario[]> {
  const texts = await Promise.all(Object.values(sources).map((read) => read()));
  return texts
    .map((text) => parseScenario(text))
    .flatMap((parsed) => ('scenario' in parsed ? [parsed.scenario] : []))
    .sort((one, other) => one.number - other.number || (one.id < other.id ? -1 : 1));
}
