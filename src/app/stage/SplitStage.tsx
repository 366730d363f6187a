import { useCallback, useRef, useState } from 'react';
import { RaftPanel } from '../../panels/raft';
import { type Beside, differing } from '../../store/beside';
import { currentBranch } from '../../store/branches';
import type { Instant } from '../../store/frame';
import { nameOfSelection, selectionOfName } from '../../store/selection';
import { changeView, select } from '../../store/store';
import { SideHead } from '../branches/SideHead';
import { texts } from '../branches/texts';
import { WhatChanged } from '../branches/WhatChanged';
import { useOrrery, useOrreryState } from '../orrery';
import { CapSide } from './CapFrame';
import { LabTools } from './LabTools';
import type { Layout } from './layout';
import { Raft, variants } from './PanelFrame';
import { RaftTools } from './RaftTools';
import { useSize } from './useSize';
import './split.css';

/** Two Raft panels need at least this much, in pixels; with less one looks at one after the other. */
const roomForTwo = (layout: Layout) => (layout === 'projector' ? 1360 : 840);

/** The branch on the stage and another one at the same time, with what differs marked on both. */
export default function SplitStage({ layout }: { layout: Layout }) {
  const { session } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const beside = useOrreryState((state) => state.beside);
  const branches = useOrreryState((state) => state.branches);
  const instant = useOrreryState((state) => state.instant);
  const isLab = useOrreryState(({ run }) => run?.input.scenario.cluster.lab != null);
  const [ref, size] = useSize<HTMLElement>();
  const [isOtherShown, setOtherShown] = useState(false);
  const unlike = useDiffering(instant, beside);
  const other = branches.list.find(({ name }) => name === beside?.name);
  if (beside === null || other === undefined) return null;
  const hasBoth = size !== null && size.width >= roomForTwo(layout);
  const head = { list: branches.list, isTab: !hasBoth };
  return (
    <section
      ref={ref}
      className={hasBoth ? 'split both' : 'split'}
      aria-label={texts[lang].split}
      data-split={hasBoth ? 'both' : isOtherShown ? 'other' : 'own'}
    >
      <WhatChanged beside={beside} unlike={unlike} />
      {layout !== 'projector' && (isLab ? <LabTools layout={layout} /> : <RaftTools />)}
      <div className="split-heads">
        <SideHead
          {...head}
          branch={currentBranch(branches)}
          side="own"
          at={instant.at}
          isShown={hasBoth || !isOtherShown}
          onShow={() => setOtherShown(false)}
        />
        <SideHead
          {...head}
          branch={other}
          side="other"
          at={beside.at}
          isShown={hasBoth || isOtherShown}
          onShow={() => setOtherShown(true)}
          onChoose={(name) => void session.compareWith(name)}
        />
      </div>
      <div className="split-sides">
        {(hasBoth || !isOtherShown) &&
          (isLab ? <CapSide layout={layout} /> : <Raft layout={layout} differing={unlike} />)}
        {(hasBoth || isOtherShown) &&
          (isLab ? (
            <CapSide layout={layout} beside={beside} />
          ) : (
            <BesideRaft layout={layout} beside={beside} unlike={unlike} />
          ))}
      </div>
    </section>
  );
}

/** What is not the same. While the run plays, the side that comes a moment later is not compared with the other. */
function useDiffering(instant: Instant, beside: Beside | null): ReadonlySet<string> {
  const known = useRef<{ readonly key: unknown[]; readonly unlike: ReadonlySet<string> }>({
    key: [],
    unlike: new Set(),
  });
  if (beside === null || beside.at !== instant.at) return known.current.unlike;
  const key = [instant.objects, beside.objects];
  if (key.some((one, i) => one !== known.current.key[i])) {
    const unlike = differing(instant.objects, beside.objects);
    const isSame = [...unlike].join() === [...known.current.unlike].join();
    known.current = { key, unlike: isSame ? known.current.unlike : unlike };
  }
  return known.current.unlike;
}

/** The other branch: to look at. What is selected there is what has the same name here. */
function BesideRaft({
  layout,
  beside,
  unlike,
}: {
  layout: Layout;
  beside: Beside;
  unlike: ReadonlySet<string>;
}) {
  const { store } = useOrrery();
  const [ref, size] = useSize<HTMLDivElement>();
  const selection = useOrreryState((state) => nameOfSelection(state.selection));
  const { lang, reducedMotion, tableView } = useOrreryState(({ view }) => view);
  const onSelect = useCallback(
    (name: string | null) => {
      const picked = selectionOfName(name);
      // An event's number means another event here.
      if (picked?.kind !== 'event') select(store, picked);
    },
    [store],
  );
  return (
    <div ref={ref} className="panel-space" data-panel="raft" data-side="other">
      {size !== null && (
        <RaftPanel
          objects={beside.objects}
          now={beside.at}
          selection={selection}
          onSelect={onSelect}
          lang={lang}
          reducedMotion={reducedMotion}
          variant={variants[layout]}
          tableView={tableView}
          onTableView={(on: boolean) => changeView(store, { tableView: on })}
          width={size.width}
          height={size.height}
          differing={unlike}
        />
      )}
    </div>
  );
}
