import { useCallback, useRef, useState } from 'react';
import { changeView } from '../../store/store';
import { useToolbar } from '../keyboard/useToolbar';
import { useOrrery, useOrreryState } from '../orrery';
import { LastLine } from './LastLine';
import { MembersSheet } from './MembersSheet';
import { MemberTools } from './MemberTools';
import { Menu } from './Menu';
import { ReadForm } from './ReadForm';
import { RulesSheet } from './RulesSheet';
import { texts } from './texts';
import { WriteForm } from './WriteForm';
import './acting.css';

type Sheet = 'member' | 'read' | 'members' | 'rules';

/** Everything that a viewer can do to the cluster, in one quiet row that belongs to the Raft panel. */
export default function ActingBar() {
  const { store } = useOrrery();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const proposing = useOrreryState(({ view }) => view.proposing);
  const [open, setOpen] = useState<Sheet | null>(null);
  const { ref, ...handlers } = useToolbar();
  const isByHand = useRef(false);

  const setProposing = useCallback(
    (isOpen: boolean) => changeView(store, { proposing: isOpen }),
    [store],
  );
  const sheet = (name: Sheet) => ({
    isOpen: open === name && !proposing,
    onOpen: (isOpen: boolean) => {
      setOpen((now) => (isOpen ? name : now === name ? null : now));
      if (isOpen) setProposing(false);
    },
  });
  /** By keyboard one goes on from the word that opened the sheet, by hand with the page's own keys. */
  const done = (close: (isOpen: false) => void) => () => {
    close(false);
    if (isByHand.current && document.activeElement instanceof HTMLElement)
      document.activeElement.blur();
    else ref.current?.querySelector<HTMLElement>('details[open] > summary')?.focus();
  };
  const [read, members] = [sheet('read'), sheet('members')];
  return (
    <div
      className="acting"
      data-acting
      onPointerDownCapture={() => {
        isByHand.current = true;
      }}
      onKeyDownCapture={() => {
        isByHand.current = false;
      }}
    >
      <div ref={ref} className="acting-tools" role="toolbar" aria-label={words.bar} {...handlers}>
        <MemberTools {...sheet('member')} />
        <span className="acting-gap" />
        <Menu label={words.write} title={words.sendWrite} isOpen={proposing} onOpen={setProposing}>
          <WriteForm onDone={done(setProposing)} />
        </Menu>
        <Menu label={words.read} title={words.sendRead} {...read}>
          <ReadForm onDone={done(read.onOpen)} />
        </Menu>
        <Menu label={words.members} title={words.members} {...members}>
          <MembersSheet onDone={done(members.onOpen)} />
        </Menu>
        <Menu label={words.rules} title={words.rules} {...sheet('rules')}>
          <RulesSheet />
        </Menu>
      </div>
      <LastLine />
    </div>
  );
}
