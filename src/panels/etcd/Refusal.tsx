import type { EtcdView, StoreView } from '../../sim/observe/etcd/view';
import { printCount } from './print';
import type { EtcdTexts } from './words';

/** What etcd says of a revision that cannot be read, and why. */
export function Refusal({
  view,
  store,
  texts,
}: {
  view: Pick<EtcdView, 'error' | 'revision' | 'member'>;
  store: StoreView;
  texts: EtcdTexts;
}) {
  const isPast = view.revision < store.compacted;
  return (
    <div className="etcd-refusal" data-refusal={isPast ? 'past' : 'future'}>
      <p className="etcd-error">{view.error}</p>
      <p className="look">
        {isPast
          ? texts.refusal.past(printCount(store.compacted))
          : texts.refusal.future(view.member, printCount(store.revision))}
      </p>
    </div>
  );
}
