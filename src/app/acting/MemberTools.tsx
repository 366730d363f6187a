import { select } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { type DeedName, deedsOf } from './deeds';
import { Menu } from './Menu';
import { texts } from './texts';
import { useActing, useNames, useTarget } from './useActing';

/** What takes the place of what, so that the focus stays where it was. */
const PLACE: Partial<Record<DeedName, DeedName>> = {
  restart: 'stop',
  resume: 'pause',
  reconnect: 'isolate',
};

/** The member that is selected, and what can be done to it now. */
export function MemberTools({
  isOpen,
  onOpen,
}: {
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}) {
  const { store } = useOrrery();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const { member, leader, reach } = useTarget();
  const { obstacle, act } = useActing();
  const names = useNames();
  if (member === null) return null;
  const deeds = deedsOf(member, { leader, reach });
  const hasBoth = reach === 'partly';
  return (
    <>
      <Menu label={<b>{member.name}</b>} title={words.choose} isOpen={isOpen} onOpen={onOpen}>
        <ul className="menu-list" aria-label={words.choose}>
          {names.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-pressed={name === member.name}
                onClick={(event) => {
                  // By keyboard one goes on from the word that unfolded the list.
                  if (event.detail === 0)
                    event.currentTarget.closest('details')?.querySelector('summary')?.focus();
                  select(store, { kind: 'entity', id: `etcd/${name}` });
                  onOpen(false);
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </Menu>
      {deeds.map(({ name, action, because }) => {
        const isOff = obstacle !== 'none' || because !== null;
        const why =
          obstacle !== 'none'
            ? words.obstacle[obstacle]
            : because !== null
              ? words.because[because](member.name)
              : words.does[name](member.name);
        return (
          <button
            key={hasBoth ? name : (PLACE[name] ?? name)}
            type="button"
            data-tool
            data-deed={name}
            title={why}
            aria-disabled={isOff}
            onClick={() => !isOff && act(action)}
          >
            {words.deed[name]}
          </button>
        );
      })}
    </>
  );
}
