/** One entry for each file of public/scenarios, made while building. Fetched by whatever shows a list. */
import type { CatalogueEntry } from './catalogueEntry';

const entries = import.meta.glob<CatalogueEntry>('../../../public/scenarios/*.yaml', {
  query: '?entry',
  import: 'default',
  eager: true,
});

export const catalogue: readonly CatalogueEntry[] = Object.values(entries);
