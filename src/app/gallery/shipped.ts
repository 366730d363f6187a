/** The files of public/scenarios. Apart from the rest, because the reader of YAML is large. */
import type { Scenario } from '../../scenario/types';
import { parseScenario } from '../../scenario/yaml';

const files = import.meta.glob<string>('../../../public/scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
});

/** A file that cannot be read is left out: the others are still there to be seen. */
export async function readShipped(): Promise<readonly Scenario[]> {
  const texts = await Promise.all(Object.values(files).map((read) => read()));
  return texts
    .map((text) => parseScenario(text))
    .flatMap((parsed) => ('scenario' in parsed ? [parsed.scenario] : []));
}
