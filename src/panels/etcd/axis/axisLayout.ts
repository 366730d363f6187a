import type { EtcdView, StoreView, WatchView, WriteView } from '../../../sim/observe/etcd/view';
import type { EtcdTexts } from '../words';
import { type LaneMark, layoutLanes } from './lanes';

/** Half of the slider's thumb: the axis begins and ends where its middle can be. */
export const PAD = 9;
/** From above: names of stretches, the slider's middle, marks, numbers; then the watches. In reference pixels. */
export const SLIDER = 28;
const MARKS = 50;
const NUMBERS = 70;
const FOOT = 80;
/** Writes that are closer than this are strokes instead of marks; numbers have at least so much room. */
const DENSE = 8;
const NUMBER_ROOM = 30;

export interface AxisInput {
  readonly view: Pick<EtcdView, 'newest' | 'revision' | 'writes' | 'watches' | 'member'>;
  readonly store: Pick<StoreView, 'revision' | 'compacted' | 'behind'>;
  readonly width: number;
  readonly selection: string | null;
  readonly texts: EtcdTexts;
}

export interface WriteMark {
  /** `revision/8`. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly kind: 'put' | 'delete';
  readonly isShown: boolean;
  readonly label: string;
}

/** A stretch of the axis that cannot be read, with its name. */
interface Stretch {
  readonly x: number;
  readonly width: number;
  readonly textX: number;
  readonly anchor: 'start' | 'end';
  readonly words: string;
}

/** Places of writes that are too close for marks; the slider reaches each of them. */
interface Strokes {
  readonly y: number;
  readonly puts: readonly number[];
  readonly deletes: readonly number[];
}

export interface AxisMarks {
  readonly width: number;
  readonly height: number;
  readonly past: Stretch | null;
  readonly beyond: Stretch | null;
  readonly numbers: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Empty where there is no room for marks: then a stroke stands for each write. */
  readonly writes: readonly WriteMark[];
  readonly strokes: Strokes | null;
  readonly here: number;
  readonly lanes: readonly LaneMark[];
}

/** Where a revision lies between 1 and the newest. */
export function placeOf(revision: number, newest: number, width: number): number {
  const share = newest <= 1 ? 0 : (revision - 1) / (newest - 1);
  return PAD + Math.min(1, Math.max(0, share)) * (width - 2 * PAD);
}

/** The axis of revisions under the slider, and the watches along it. */
export function layoutAxis({ view, store, width, selection, texts }: AxisInput): AxisMarks {
  const { newest, revision, writes, watches, member } = view;
  const x = (at: number) => placeOf(at, newest, width);
  const step = (width - 2 * PAD) / Math.max(1, newest - 1);
  const isDense = step < DENSE;
  const lanes = layoutLanes({
    watches,
    x,
    width,
    top: FOOT,
    newest: store.revision,
    selection,
    texts,
  });
  return {
    width,
    height: lanes.at(-1)?.bottom ?? FOOT,
    past: pastOf(store.compacted, x, width, texts),
    beyond: store.behind === 0 ? null : beyondOf(store, member, x, width, texts),
    numbers: numbersOf(newest, step).map((at) => ({ x: x(at), y: NUMBERS, text: String(at) })),
    writes: isDense ? [] : writes.map((write) => markOf(write, revision, x, texts)),
    strokes: isDense ? strokesOf(writes, x) : null,
    here: x(revision),
    lanes,
  };
}

type Scale = (revision: number) => number;

/** Words stand inside of their stretch, or beside a short one. */
const WORDS = 150;

function pastOf(compacted: number, x: Scale, width: number, texts: EtcdTexts): Stretch | null {
  if (compacted === 0) return null;
  const end = x(compacted);
  const fits = end > WORDS;
  return {
    x: 0,
    width: end,
    textX: fits ? 4 : Math.min(end + 6, width - 4),
    anchor: 'start',
    words: texts.compacted(String(compacted)),
  };
}

function beyondOf(
  { revision, behind }: AxisInput['store'],
  member: string,
  x: Scale,
  width: number,
  texts: EtcdTexts,
): Stretch {
  const start = x(revision);
  return {
    x: start,
    width: width - start,
    textX: width - 4,
    anchor: 'end',
    words: texts.beyond(member, behind),
  };
}

/** Which revisions are numbered: all, or round ones with room between. */
function numbersOf(newest: number, step: number): readonly number[] {
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000].find(
    (one) => one * step >= NUMBER_ROOM,
  );
  const stride = every ?? Math.ceil(NUMBER_ROOM / step);
  const found: number[] = [];
  for (let at = stride === 1 ? 1 : stride; at <= newest; at += stride) found.push(at);
  if (stride > 1) found.unshift(1);
  return found;
}

function markOf(
  { revision, puts, deletes }: WriteView,
  shown: number,
  x: Scale,
  texts: EtcdTexts,
): WriteMark {
  return {
    id: `revision/${revision}`,
    x: x(revision),
    y: MARKS,
    kind: puts.length > 0 ? 'put' : 'delete',
    isShown: revision === shown,
    label: texts.writes(String(revision), wordsOfWrite({ puts, deletes }, texts)),
  };
}

function strokesOf(writes: readonly WriteView[], x: Scale): Strokes {
  const at = (some: readonly WriteView[]) => some.map(({ revision }) => x(revision));
  return {
    y: MARKS,
    puts: at(writes.filter(({ puts }) => puts.length > 0)),
    deletes: at(writes.filter(({ puts }) => puts.length === 0)),
  };
}

const NAMED = 3;

/** `put /a, /b; delete /c`: the first few by name. */
export function wordsOfWrite(
  { puts, deletes }: Pick<WriteView, 'puts' | 'deletes'>,
  texts: EtcdTexts,
): string {
  const say = (verb: string, keys: readonly string[]) =>
    keys.length === 0
      ? []
      : [`${verb} ${keys.slice(0, NAMED).join(', ')}${keys.length > NAMED ? ' …' : ''}`];
  return [...say(texts.put, puts), ...say(texts.delete, deletes)].join('; ');
}

/** What a watch has to say about its progress, in a few words. */
export function progressOf(watch: WatchView, texts: EtcdTexts): string {
  if (watch.state === 'canceled') return texts.canceled;
  if (watch.delivered > 0) return texts.delivered(String(watch.delivered));
  return watch.state === 'opening' ? texts.opening : texts.nothingDelivered;
}
