import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { LaneView } from '../../../sim/consistency/view';
import type { NetworkView } from '../../../sim/view';
import { Drawing } from '../../raft/Drawing';
import type { Span } from '../clients/axis';
import { layoutClients } from '../clients/clientsLayout';
import { drawClients } from '../clients/drawClients';
import { configurationOf } from '../configuration';
import { drawStrip } from '../strip/drawStrip';
import { layoutStrip, paperOf, type StripPaper } from '../strip/stripLayout';
import type { CapTexts } from '../texts';
import { checkCounts, checkWords, copyWords, verdictOf } from '../verdict';
import type { Lang } from '../words';
import { Errors } from './Errors';
import { SideTable } from './SideTable';

// Fetched with the first table that is asked for.
const NodeTable = lazy(async () => ({ default: (await import('./Twins')).NodeTable }));
const OperationTable = lazy(async () => ({ default: (await import('./Twins')).OperationTable }));

interface LaneProps {
  readonly lane: LaneView;
  readonly position: number;
  readonly network: NetworkView | null;
  readonly span: Span | null;
  readonly register: string;
  readonly width: number;
  readonly scale: number;
  readonly selection: string | null;
  readonly tableView: boolean;
  readonly lang: Lang;
  readonly texts: CapTexts;
  readonly onSelect: (id: string | null) => void;
  readonly over: ((paper: StripPaper) => ReactNode) | null;
  readonly onSave: ((lane: string) => void) | null;
}

/** One store: what it is, what it looks like, what its clients got, and what the checker says of that. */
export function Lane(props: LaneProps) {
  const { lane, position, width, scale, selection, lang, texts, tableView, onSelect } = props;
  const title = lane.title[lang];
  const wide = width / scale;
  const check = checkWords(lane, texts);
  const copies = copyWords(lane, texts);
  return (
    <section
      className={`cap-lane lane-${position}`}
      data-lane={lane.name}
      data-entity={lane.id}
      style={{ width }}
      aria-label={title}
    >
      <h3>
        <button
          type="button"
          aria-pressed={selection === lane.id}
          onClick={() => onSelect(lane.id)}
        >
          {title}
        </button>
      </h3>
      <p className="cap-configuration">{configurationOf(lane.protocol, lane.nodes.length)}</p>
      {tableView ? (
        <Suspense fallback={null}>
          <NodeTable lane={lane} register={props.register} texts={texts} onSelect={onSelect} />
        </Suspense>
      ) : (
        <Strip {...props} title={title} wide={wide} />
      )}
      <div
        className="cap-scroll"
        // What scrolls must be reached by keyboard.
        tabIndex={tableView ? 0 : undefined}
      >
        <SideTable lane={lane} title={title} width={wide} isWhole={tableView} texts={texts} />
      </div>
      <Errors lane={lane} isWhole={tableView} texts={texts} />
      <p className="cap-verdict">{verdictOf(lane, texts)}</p>
      <div className="cap-check">
        <p className={check.tone}>
          <b>
            {check.sign} {check.verdict}
          </b>{' '}
          {check.because}
        </p>
      </div>
      {tableView ? (
        <Suspense fallback={null}>
          <OperationTable lane={lane} texts={texts} onSelect={onSelect} />
        </Suspense>
      ) : (
        props.span !== null && <Clients {...props} span={props.span} title={title} wide={wide} />
      )}
      <div className="cap-counts">
        <p>{checkCounts(lane, texts)}</p>
        <p>
          {copies.lost !== null && (
            <>
              <span className={copies.isLossy ? 'bad' : undefined}>{copies.lost}</span>
              {' · '}
            </>
          )}
          {copies.copies}
        </p>
        {props.onSave !== null && (
          <button
            type="button"
            className="cap-save"
            title={texts.saveTitle}
            onClick={() => props.onSave?.(lane.name)}
          >
            {texts.save}
          </button>
        )}
      </div>
    </section>
  );
}

type Drawn = LaneProps & { readonly title: string; readonly wide: number };

function Strip(props: Drawn) {
  const { lane, network, wide, selection, register, texts, title, scale, onSelect } = props;
  const marks = useMemo(
    () => layoutStrip({ lane, network, width: wide, selection, register, texts }),
    [lane, network, wide, selection, register, texts],
  );
  return (
    <div className="cap-paper">
      <Drawing
        className="cap-strip"
        caption={texts.strip.caption(title)}
        marks={marks}
        draw={drawStrip}
        scale={scale}
        onSelect={onSelect}
      />
      {props.over?.(paperOf(marks, scale))}
    </div>
  );
}

function Clients(props: Drawn & { readonly span: Span }) {
  const { lane, span, wide, selection, texts, title, scale, onSelect } = props;
  const marks = useMemo(
    () => layoutClients({ lane, span, width: wide, selection, texts }),
    [lane, span, wide, selection, texts],
  );
  return (
    <Drawing
      className="cap-clients"
      caption={texts.clients.caption(title)}
      marks={marks}
      draw={drawClients}
      scale={scale}
      onSelect={onSelect}
    />
  );
}
