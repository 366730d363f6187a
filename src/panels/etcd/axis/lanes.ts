import type { WatchView } from '../../../sim/observe/etcd/view';
import type { EtcdTexts } from '../words';
import { progressOf } from './axisLayout';

/** A lane: a line of words, the bar below it, and under that an error, in reference pixels. */
const WORDS = 16;
const BAR = 26;
const LANE = 36;
const ERROR = 15;
/** About how wide a letter of the fixed-width font is, and how much a progress takes at the right. */
const LETTER = 7.2;
const PROGRESS = 140;

export interface LaneMark {
  /** `watch/client/c2#1`. */
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  readonly textY: number;
  readonly y: number;
  readonly title: string;
  readonly words: string;
  readonly wordsX: number;
  readonly progress: string;
  readonly width: number;
  /** What was delivered, and how far the member has told that there was nothing more. */
  readonly bar: { readonly x1: number; readonly x2: number } | null;
  readonly told: { readonly x1: number; readonly x2: number } | null;
  readonly start: number | null;
  readonly dots: readonly number[];
  readonly cross: number | null;
  /** An error, in as many lines as it needs. */
  readonly error: readonly string[];
  readonly errorX: number;
  readonly errorY: number;
  readonly lineHeight: number;
  readonly isOpen: boolean;
  readonly selected: boolean;
  readonly label: string;
}

interface LanesInput {
  readonly watches: readonly WatchView[];
  readonly x: (revision: number) => number;
  readonly width: number;
  readonly top: number;
  /** Of the store that is shown. */
  readonly newest: number;
  readonly selection: string | null;
  readonly texts: EtcdTexts;
}

/** One lane for each watch, below one another. */
export function layoutLanes(input: LanesInput): readonly LaneMark[] {
  let { top } = input;
  return input.watches.map((watch) => {
    const lane = layoutLane(watch, top, input);
    top = lane.bottom;
    return lane;
  });
}

function layoutLane(watch: WatchView, top: number, input: LanesInput): LaneMark {
  const { x, width, newest, selection, texts } = input;
  const { client, member, since, delivered, heard, told, error, state } = watch;
  const title = `${client.slice('client/'.length)} → ${member}`;
  const wordsX = title.length * 7 + 12;
  const progress = progressOf(watch, texts);
  // What it waits for may not be there yet: then it starts at the edge.
  const start = since === null ? null : x(Math.min(since, Math.max(newest, told) + 1));
  const end = delivered > 0 ? x(delivered) : null;
  const reach = state === 'open' && told > 0 ? x(told) : null;
  const cross = state === 'canceled' ? start : null;
  const beside = (cross ?? 0) + 10;
  const errorX = beside + error.length * LETTER > width ? 0 : beside;
  const lines = wrapped(error, Math.floor((width - errorX) / LETTER));
  return {
    id: `watch/${watch.id}`,
    top,
    bottom: top + LANE + (lines.length === 0 ? 0 : lines.length * ERROR + 4),
    textY: top + WORDS,
    y: top + BAR,
    title,
    words: shortened(watch.words, Math.floor((width - wordsX - PROGRESS) / LETTER)),
    wordsX,
    progress,
    width,
    bar: start === null || end === null ? null : { x1: Math.min(start, end), x2: end },
    told: reach === null || start === null ? null : { x1: Math.min(start, reach), x2: reach },
    start,
    dots: heard.map(x),
    cross,
    error: lines,
    errorX,
    errorY: top + LANE + ERROR - 2,
    lineHeight: ERROR,
    isOpen: state === 'open' && watch.isServed,
    selected:
      selection === watch.client || (watch.event !== null && selection === `event/${watch.event}`),
    label: [
      texts.watch(client.slice('client/'.length), watch.words, member),
      since === null ? texts.fromNow : texts.from(String(since)),
      progress,
      error,
    ]
      .filter((part) => part !== '')
      .join(', '),
  };
}

function shortened(text: string, letters: number): string {
  const room = Math.max(6, letters);
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

/** Lines of so many letters at the most, broken between words; a longer word has a line of its own. */
function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
