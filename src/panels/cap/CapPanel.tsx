import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { HatchPattern } from '../raft/Drawing';
import { arrange } from './arrange';
import type { CheckFile } from './check/ask';
import { sharedSpan } from './clients/axis';
import { type ObjectSource, readLab } from './lab';
import { Lane } from './lane/Lane';
import type { Estimate, Measured } from './pbs/ask';
import { LettersTable } from './plane/LettersTable';
import { Plane } from './plane/Plane';
import { Section } from './Section';
import type { StripPaper } from './strip/stripLayout';
import { texts as allTexts, type Lang } from './words';
import './cap.css';
import './lane/lane.css';
import './strip/strip.css';
import './clients/clients.css';
import './plane/plane.css';

export interface CapPanelProps {
  readonly objects: ObjectSource;
  /** `lab/etcd`, `lab/etcd/n1`, or `event/118` for an operation of a client. */
  readonly selection: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Name of the workload's first key, which the nodes' values belong to. */
  readonly register: string;
  readonly lang: Lang;
  readonly variant: 'study' | 'projector' | 'article';
  readonly tableView: boolean;
  readonly onTableView: (on: boolean) => void;
  /** CSS pixels that the panel may use; it is as tall as it needs to be. */
  readonly width: number;
  /** Opens the scenario that shows a corner of the note's triangle or tree; null = there is no index. */
  readonly onOpen?: ((scenarioId: string) => void) | null;
  /** Answers the quorum explorer; null = there is none. */
  readonly estimate?: Estimate | null;
  readonly measured?: Measured | null;
  /** Laid over each store's row of nodes, such as what cuts it. */
  readonly over?: ((paper: StripPaper) => ReactNode) | null;
  /** Judges a recorded history; null = there is no such section. */
  readonly check?: CheckFile | null;
  /** Saves what the clients of a lane sent and heard until now; null = nobody can. */
  readonly onSave?: ((lane: string) => void) | null;
}

// Fetched when they are opened.
const NoteIndex = lazy(() => import('./note/NoteIndex'));
const CheckHistory = lazy(() => import('./check/CheckHistory'));
const PbsExplorer = lazy(() => import('./pbs/PbsExplorer'));

/** Everything is half as large again on a projector, so that nothing is smaller than 18 px. */
const PROJECTOR = 1.5;

/** The laboratory of CAP and PACELC: the same cut and the same clients for several stores, and what they got. */
export function CapPanel(props: CapPanelProps) {
  const { objects, selection, onSelect, register, lang, variant, tableView, width } = props;
  const { onOpen = null, estimate = null, measured = null } = props;
  const { check = null, onSave = null, over = null } = props;
  const texts = allTexts[lang];
  const { lanes, network } = useMemo(() => readLab(objects), [objects]);
  const span = useMemo(() => sharedSpan(lanes), [lanes]);
  if (lanes.length === 0) return <p className="look">{texts.empty}</p>;
  const scale = variant === 'projector' ? PROJECTOR : 1;
  const { columns, laneWidth, plane, planeWidth } = arrange(width, lanes.length, scale);
  const shared = { lanes, scale, selection, tableView, lang, texts, onSelect };
  const hasMore = onOpen !== null || estimate !== null || check !== null;
  return (
    <div className={`cap ${variant} ${plane}`} lang={lang}>
      <svg width="0" height="0" aria-hidden="true" className="fills">
        <HatchPattern id="cap-hatch" />
      </svg>
      <div
        className="cap-lanes"
        style={{ gridTemplateColumns: `repeat(${columns}, ${laneWidth}px)` }}
      >
        {lanes.map((lane, position) => (
          <Lane
            key={lane.id}
            {...shared}
            lane={lane}
            position={position}
            network={network}
            span={span}
            register={register}
            width={laneWidth}
            over={over}
            onSave={onSave}
          />
        ))}
      </div>
      <div className="cap-side">
        <button
          type="button"
          className="cap-tool"
          aria-pressed={tableView}
          onClick={() => props.onTableView(!tableView)}
        >
          {tableView ? texts.drawing : texts.table}
        </button>
        <Plane {...shared} width={planeWidth} />
        <LettersTable lanes={lanes} lang={lang} texts={texts} />
      </div>
      {hasMore && (
        <div className="cap-more">
          {onOpen !== null && (
            <Section title={texts.sections.note}>
              <Suspense fallback={null}>
                <NoteIndex lang={lang} width={width} scale={scale} onOpen={onOpen} />
              </Suspense>
            </Section>
          )}
          {estimate !== null && (
            <Section title={texts.sections.pbs}>
              <Suspense fallback={null}>
                <PbsExplorer
                  estimate={estimate}
                  measured={measured}
                  lang={lang}
                  scale={scale}
                  width={Math.min(width, 340 * scale)}
                />
              </Suspense>
            </Section>
          )}
          {check !== null && (
            <Section title={texts.sections.check}>
              <Suspense fallback={null}>
                <CheckHistory check={check} lang={lang} />
              </Suspense>
            </Section>
          )}
        </div>
      )}
    </div>
  );
}
