import { useEffect, useState } from 'react';
import type { CatalogueEntry } from '../gallery/catalogueEntry';
import { useOrrery } from '../orrery';

const none: readonly CatalogueEntry[] = [];

/** The scenarios arrive a moment later than everything else; without them the rest works. */
export function useCatalogue(): readonly CatalogueEntry[] {
  const { library } = useOrrery();
  const [catalogue, setCatalogue] = useState(none);
  useEffect(() => {
    let isCurrent = true;
    library.list().then(
      (entries) => isCurrent && setCatalogue(entries),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [library]);
  return catalogue;
}
