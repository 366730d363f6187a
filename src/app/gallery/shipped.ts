/** The files of public/scenarios, compiled to scenarios while building. Apart from the rest: not every page needs them. */
import type { Scenario } from '../../scenario/types';

const files = import.meta.glob<Scenario>('../../../public/scenarios/*.yaml', { import: 'default' });

export function readShipped(): Promise<readonly Scenario[]> {
  return Promise.all(Object.values(files).map((read) => read()));
}
