import { useMemo, useState } from 'react';
import { readLab } from '../../panels/cap';
import type { Action } from '../../sim/config';
import type { LaneView } from '../../sim/consistency/view';
import { networkOf } from '../../store/selectors';
import { Menu } from '../acting/Menu';
import { useActing } from '../acting/useActing';
import { useToolbar } from '../keyboard/useToolbar';
import { useOrreryState } from '../orrery';
import type { Layout } from '../stage/layout';
import { situationsOf } from './cuts';
import { askedLanes, Reads, Sliders } from './Knobs';
import { texts } from './texts';
import '../acting/acting.css';
import './lab.css';

type Sheet = 'cut' | 'machine' | 'reads' | 'knobs';
/** More than these do not fit into the row. */
const READS_IN_ROW = 2;

/** Everything that can be done to the laboratory's machines, in one row above its stores. */
export default function LabBar({ layout }: { layout: Layout }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const nodes = useOrreryState(({ run }) => run?.input.scenario.cluster.lab?.nodes ?? NOBODY);
  const isCut = useOrreryState(({ instant }) => (networkOf(instant.objects)?.cuts.length ?? 0) > 0);
  const status = useOrreryState(({ instant }) => statusOf(instant.objects.values()));
  const objects = useOrreryState(({ instant }) => instant.objects);
  const { lanes } = useMemo(() => readLab(objects), [objects]);
  const { obstacle, act } = useActing();
  const [open, setOpen] = useState<Sheet | null>(null);
  const { ref, ...handlers } = useToolbar();
  const sheet = (name: Sheet) => ({
    isOpen: open === name,
    onOpen: (isOpen: boolean) => setOpen((now) => (isOpen ? name : now === name ? null : now)),
  });
  const perform = (actions: readonly Action[]) => {
    setOpen(null);
    act(...actions);
  };
  const [first] = lanes;
  const sliders = first !== undefined && <Sliders first={first} words={words} />;
  const asked = askedLanes(lanes);
  const reads = asked.length > 0 && <Reads lanes={asked} words={words} />;
  // Two columns are too narrow for all of it, and a wall's tables need the rows.
  const hasRoom = layout === 'wide' || layout === 'article';
  const isOver = obstacle !== 'none';
  const button = (
    label: string,
    title: string,
    deed: Action | readonly Action[],
    isIdle = false,
  ) => (
    <button
      key={label}
      type="button"
      data-tool
      title={isOver ? words.atEnd : title}
      aria-disabled={isOver || isIdle}
      onClick={() => {
        if (!isOver && !isIdle) perform('do' in deed ? [deed] : deed);
      }}
    >
      {label}
    </button>
  );
  return (
    <div className="acting" data-acting>
      <div ref={ref} className="acting-tools" role="toolbar" aria-label={words.bar} {...handlers}>
        <Menu label={words.cut} title={words.cutTitle} {...sheet('cut')}>
          <ul className="menu-list">
            {situationsOf(nodes).map(({ kind, name, label, actions }) => (
              <li key={`${kind} ${label}`}>
                {button(
                  [name, words.situation[kind](label)].filter(Boolean).join('  '),
                  words.situationTitle[kind],
                  actions,
                )}
              </li>
            ))}
          </ul>
        </Menu>
        {button(words.heal, words.healTitle, { do: 'heal' }, !isCut)}
        <Menu label={words.machine} title={words.machineTitle} {...sheet('machine')}>
          <ul className="menu-list">
            {nodes.map((name) => {
              const now = status.split(' ')[nodes.indexOf(name)];
              return (
                <li key={name}>
                  {now === 'stopped'
                    ? button(words.restart(name), words.machineTitle, {
                        do: 'restart',
                        target: name,
                      })
                    : button(words.crash(name), words.machineTitle, {
                        do: 'crash',
                        target: name,
                        signal: 'KILL',
                      })}
                  {now === 'paused'
                    ? button(words.resume(name), words.machineTitle, { do: 'resume', target: name })
                    : button(
                        words.pause(name),
                        words.machineTitle,
                        { do: 'pause', target: name },
                        now === 'stopped',
                      )}
                </li>
              );
            })}
          </ul>
        </Menu>
        {!hasRoom ? (
          <Menu label={words.knobs} title={words.knobsTitle} {...sheet('knobs')}>
            <span className="lab-knobs">
              {sliders}
              {reads}
            </span>
          </Menu>
        ) : (
          <>
            <span className="acting-gap" />
            <span className="lab-knobs">
              {sliders}
              {asked.length <= READS_IN_ROW || layout === 'article' ? (
                reads
              ) : (
                <Menu label={words.readsMenu} title={words.readsTitle} {...sheet('reads')}>
                  {reads}
                </Menu>
              )}
            </span>
          </>
        )}
      </div>
    </div>
  );
}

const NOBODY: readonly string[] = [];

/** Status of each machine as one word each; all lanes share their machines' fate. */
function statusOf(objects: Iterable<{ readonly kind: string }>): string {
  for (const object of objects) {
    if (object.kind !== 'lane') continue;
    // Only lanes are of this kind.
    return (object as LaneView).nodes.map(({ status }) => status).join(' ');
  }
  return '';
}
