import type { StoreView } from '../../../sim/observe/etcd/view';
import { printCount } from '../print';
import type { EtcdTexts } from '../words';

interface MemberTabsProps {
  readonly stores: readonly StoreView[];
  readonly member: string;
  readonly onMember: (name: string) => void;
  readonly texts: EtcdTexts;
}

/** Whose store is shown; each says how far it is. */
export function MemberTabs({ stores, member, onMember, texts }: MemberTabsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a row
    <div className="etcd-members" role="group" aria-label={texts.members}>
      {stores.map((store) => {
        const { name, revision, behind } = store;
        return (
          <button
            key={name}
            type="button"
            data-member={name}
            aria-pressed={name === member}
            onClick={() => onMember(name)}
          >
            <b>{name}</b>
            <span className="unseen">{texts.slider}</span> <span>{printCount(revision)}</span>
            {roleOf(store, texts) !== '' && <i>{roleOf(store, texts)}</i>}
            {behind > 0 && <em>{texts.behind(behind)}</em>}
          </button>
        );
      })}
    </div>
  );
}

function roleOf({ status, leads }: StoreView, texts: EtcdTexts): string {
  if (status !== 'running') return texts.status[status];
  return leads ? texts.leader : '';
}
