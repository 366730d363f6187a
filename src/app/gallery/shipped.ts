/** The files of public/scenarios, compiled to scenarios while building, each fetched only when it is opened. */
import type { Scenario } from '../../scenario/types';
import type { Shelf } from './library';

const folder = '../../../public/scenarios';
const files = import.meta.glob<Scenario>('../../../public/scenarios/*.yaml', { import: 'default' });

export const shipped: Shelf = {
  entries: async () => (await import('./catalogue')).catalogue,
  read: async (id) => (await files[`${folder}/${id}.yaml`]?.()) ?? null,
  text: async (id) =>
    (await (await import('./written')).written[`${folder}/${id}.yaml`]?.()) ?? null,
};
