import { type KeyboardEvent, memo, useMemo } from 'react';
import type { EtcdView, StoreView } from '../../../sim/observe/etcd/view';
import { Drawing } from '../../raft/Drawing';
import { printCount } from '../print';
import type { EtcdTexts } from '../words';
import { layoutAxis } from './axisLayout';
import { drawAxis } from './drawAxis';
import './axis.css';

interface RevisionAxisProps {
  readonly view: EtcdView;
  readonly store: StoreView;
  readonly width: number;
  readonly scale: number;
  readonly selection: string | null;
  readonly texts: EtcdTexts;
  readonly onRevision: (revision: number) => void;
  readonly onSelect: (id: string | null) => void;
}

/** The slider that travels in time inside etcd, and the watches along the same axis. */
export const RevisionAxis = memo(function RevisionAxis(props: RevisionAxisProps) {
  const { view, store, width, scale, selection, texts, onRevision, onSelect } = props;
  const marks = useMemo(
    () => layoutAxis({ view, store, width: width / scale, selection, texts }),
    [view, store, width, scale, selection, texts],
  );
  return (
    <div className="etcd-axis">
      <Drawing
        className="etcd-axis-drawing"
        caption={texts.axis}
        marks={marks}
        draw={drawAxis}
        scale={scale}
        onSelect={onSelect}
      />
      <Slider {...{ view, store, texts, onRevision }} />
    </div>
  );
});

export function Slider({
  view,
  store,
  texts,
  onRevision,
}: Pick<RevisionAxisProps, 'view' | 'store' | 'texts' | 'onRevision'>) {
  const { revision, newest, member } = view;
  const { compacted } = store;
  const isPast = revision < compacted;
  const says = [
    texts.sliderValue(printCount(revision), printCount(newest)),
    isPast ? texts.sliderPast : revision > store.revision ? texts.sliderBeyond(member) : '',
  ];
  return (
    <input
      type="range"
      min={1}
      max={newest}
      step={1}
      value={revision}
      disabled={newest <= 1}
      aria-label={texts.slider}
      aria-valuetext={says.filter((part) => part !== '').join(', ')}
      onChange={(event) => onRevision(Number(event.currentTarget.value))}
      onKeyDown={(event) => {
        const next = afterKey(event, revision, newest);
        if (next === null) return;
        // The page has a meaning of its own for these keys.
        event.preventDefault();
        event.stopPropagation();
        if (next !== revision) onRevision(next);
      }}
    />
  );
}

/** Where a key moves the slider; null = it is no key of a slider. */
function afterKey(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  at: number,
  newest: number,
) {
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  const page = Math.max(1, Math.round(newest / 10));
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - page,
    PageUp: at + page,
    Home: 1,
    End: newest,
  };
  const next = steps[key];
  return next === undefined ? null : Math.min(newest, Math.max(1, next));
}
