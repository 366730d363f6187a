import type { EtcdView, KeyView, StoreView } from '../../sim/observe/etcd/view';

/** Whose store is looked at, at which revision; null = whoever leads, resp. whatever is newest there. */
export interface StorePlace {
  readonly member: string | null;
  readonly revision: number | null;
}

export const NEWEST: StorePlace = { member: null, revision: null };

/** The place after the slider was moved: at the store's own newest revision it follows. */
export function placeAt(
  revision: number,
  member: string,
  { revision: own }: Pick<StoreView, 'revision'>,
): StorePlace {
  return { member, revision: revision === own ? null : revision };
}

/** The store that a view is about. */
export function storeOf({ stores, member }: Pick<EtcdView, 'stores' | 'member'>): StoreView | null {
  return stores.find(({ name }) => name === member) ?? null;
}

/** The key whose value is shown: the chosen one, else the one that was written last. */
export function keyToShow(chosen: string | null, keys: readonly KeyView[]): string | null {
  if (chosen !== null) return chosen;
  const newest = keys.reduce<KeyView | null>(
    (best, key) => (best === null || key.mod > best.mod ? key : best),
    null,
  );
  return newest?.key ?? null;
}

/** Whether there is nothing at all to look at yet. */
export function isUntouched({ newest, watches, txns, leases }: EtcdView): boolean {
  return newest <= 1 && watches.length === 0 && txns.length === 0 && leases.length === 0;
}
