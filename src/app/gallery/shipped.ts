/** The files of public/scenarios, compiled to scenarios while building, each fetched only when it is opened. */
import type { Scenario } from '../../scenario/types';
import type { Shelf } from './library';

const folder = '../../../public/scenarios';
const files = import.meta.glob<Scenario>('../../../public/scenarios/*.yaml', { import: 'default' });
const written = import.meta.glob<string>('../../../public/scenarios/*.yaml', {
  query: '?text',
  import: 'default',
});

export const shipped: Shelf = {
  entries: async () => (await import('./catalogue')).catalogue,
  read: async (id) => (await files[`${folder}/${id}.yaml`]?.()) ?? null,
  text: async (id) => (await written[`${folder}/${id}.yaml`]?.()) ?? null,
};
