/** The files of public/scenarios, compiled to JSON while building. Apart from the rest: not every page needs them. */
import { readDocument } from '../../scenario/read';
import type { Scenario } from '../../scenario/types';

const files = import.meta.glob<unknown>('../../../public/scenarios/*.yaml', { import: 'default' });

/** A file that cannot be read is left out: the others are still there to be seen. */
export async function readShipped(): Promise<readonly Scenario[]> {
  const documents = await Promise.all(Object.values(files).map((read) => read()));
  return documents
    .map((document) => readDocument(document))
    .flatMap((read) => ('scenario' in read ? [read.scenario] : []));
}
