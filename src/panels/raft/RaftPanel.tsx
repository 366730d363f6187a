import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { isLit, Lamp } from './Lamp';
import { Legend } from './Legend';
import { LogFigure } from './LogFigure';
import { logLook, ringLook } from './look';
import { RingFigure, type RingPaper } from './RingFigure';
import './raft.css';
import './ring/ring.css';
import './ring/flights.css';
import './log/log.css';
import './legend.css';
import './row.css';
import { ringHeight } from './ring/ringLayout';
import './unlike.css';
import { texts as allTexts, type Lang } from './texts';
import { type ObjectSource, readWorld } from './world';

export interface RaftPanelProps {
  readonly objects: ObjectSource;
  /** The moment, in virtual microseconds. */
  readonly now: number;
  /** `etcd/e1`, or `etcd/e1/105` for an entry of its log. */
  readonly selection: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly lang: Lang;
  readonly reducedMotion: boolean;
  readonly variant: 'study' | 'projector' | 'article';
  readonly tableView: boolean;
  readonly onTableView: (on: boolean) => void;
  /** CSS pixels that the panel may use. An article is as tall as it needs to be. */
  readonly width: number;
  readonly height: number;
  /** Another panel in the ring's row; it is told how much room it has. */
  readonly aside?:
    | ((room: { readonly width: number; readonly height: number }) => ReactNode)
    | null;
  /** Laid over the ring's drawing. */
  readonly over?: ((paper: RingPaper) => ReactNode) | null;
  /** Stands at the end of the ring's head. */
  readonly headTool?: ReactNode;
  /** What can be done to the members: a row of the page's own under the ring's heading. */
  readonly tools?: ReactNode;
  /** Entities that are not the same in the branch beside; marked with ≠. */
  readonly differing?: ReadonlySet<string>;
  /** What stays as it is for this frame, since something else has its turn; null = nothing. */
  readonly waits?: 'logs' | 'members' | null;
}

const NOTHING: ReadonlySet<string> = new Set();

// Fetched with the first table that is asked for.
const TableTwin = lazy(() => import('./TableTwin'));

/** Everything is half as large again on a projector, so that nothing is smaller than 18 px. */
const PROJECTOR = 1.5;

/** Width of a panel in the ring's row, the least height of that row, and the height of a head. */
const ASIDE = 280;
const ROW = 368;
const HEAD = 24;
/** Of a wall's ring that has no logs beside it. */
const HEADING = 48;

/** What the logs need below the ring: two heads, a row for each member, a cut, the legend. */
function roomForRing(height: number, members: number): number {
  return height - (24 + 14 + 24 + 52 + 32 * members + 18 + 24);
}

/** Raft: the ring of members, and their logs side by side. */
export function RaftPanel(props: RaftPanelProps) {
  const {
    objects,
    now,
    selection,
    onSelect,
    lang,
    reducedMotion,
    variant,
    tableView,
    onTableView,
    width,
    height,
    aside = null,
    over = null,
    headTool = null,
    tools = null,
    differing = NOTHING,
    waits = null,
  } = props;
  const texts = allTexts[lang];
  const world = useMemo(() => readWorld(objects), [objects]);
  if (world.members.length === 0) return <p className="look">{texts.empty}</p>;
  const beside = variant === 'projector' && width >= 900;
  const scale = variant === 'projector' ? PROJECTOR : 1;
  const logWidth = beside ? Math.round(width * 0.34) : width;
  const asideWidth = beside ? logWidth : ASIDE;
  const ringWidth = beside ? width - logWidth - 24 : aside === null ? width : width - ASIDE - 24;
  const roomAbove =
    variant === 'study'
      ? roomForRing(height, world.members.length)
      : variant === 'projector'
        ? Math.floor((beside ? height : height - HEADING) / scale)
        : null;
  const room = roomAbove === null || aside === null ? roomAbove : Math.max(roomAbove, ROW - HEAD);
  // On a wall there is room below the logs, on a phone below everything.
  const toolsAbove = variant === 'study';
  const look = ringLook(world, texts);
  return (
    <div className={`raft ${variant}${beside ? ' beside' : ''}${aside === null ? '' : ' shared'}`}>
      {toolsAbove && tools !== null && <div className="raft-tools">{tools}</div>}
      <figure className="raft-figure" data-figure="ring" style={{ width: ringWidth }}>
        <figcaption className={isLit(world.lamp) ? 'raft-head' : 'raft-head unlit'}>
          <span className="label">{texts.ring}</span>
          <span className="look">{look}</span>
          <Lamp lamp={world.lamp} texts={texts} onSelect={onSelect} />
          {headTool}
        </figcaption>
        <RingFigure
          world={world}
          now={now}
          width={ringWidth}
          height={room}
          selection={selection}
          differing={differing}
          texts={texts}
          still={reducedMotion}
          scale={scale}
          caption={`${texts.ring}: ${look}`}
          onSelect={onSelect}
          over={over}
          membersWait={waits === 'members'}
        />
      </figure>
      {aside?.({ width: asideWidth, height: beside ? height : HEAD + ringHeight(ringWidth, room) })}
      <figure className="raft-figure" data-figure="log" style={{ width: logWidth }}>
        <figcaption className="raft-head">
          <span className="label">{texts.logs}</span>
          <span className="look">{logLook(world, texts)}</span>
          <button
            type="button"
            className="tool"
            aria-pressed={tableView}
            onClick={() => onTableView(!tableView)}
          >
            {tableView ? texts.drawing : texts.table}
          </button>
        </figcaption>
        {tableView ? (
          <Suspense fallback={null}>
            <TableTwin world={world} now={now} texts={texts} onSelect={onSelect} />
          </Suspense>
        ) : (
          <LogFigure
            world={world}
            width={logWidth}
            selection={selection}
            differing={differing}
            texts={texts}
            form={variant === 'projector' ? 'tiny' : width < 560 ? 'brief' : 'full'}
            scale={scale}
            caption={`${texts.logs}: ${logLook(world, texts)}`}
            onSelect={onSelect}
            waits={waits === 'logs'}
          />
        )}
        {variant !== 'projector' && !tableView && <Legend world={world} texts={texts} />}
        {beside && tools}
      </figure>
      {!toolsAbove && !beside && tools}
    </div>
  );
}
