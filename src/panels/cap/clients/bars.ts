import type { LabClientView, LabOperationView } from '../../../sim/consistency/view';
import { printMillis, printMoment } from '../print';
import type { CapTexts } from '../texts';
import { shortLabel } from '../verdict';
import type { Span } from './axis';

/** One operation. Places along time are counted from the axis' own zero, so that a moving window moves one group. */
export interface BarMark {
  /** `event/118`: picking a bar asks why it happened. */
  readonly id: string;
  readonly operation: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly look: 'write' | 'read' | 'suspect' | 'refused';
  /** How far it reaches on, when nobody knows when or whether it took effect; null = it was answered. */
  readonly tail: { readonly x: number; readonly width: number; readonly faint: number } | null;
  readonly words: Words;
  /** Where a pointer finds it. */
  readonly reach: number;
  readonly selected: boolean;
  readonly label: string;
}

/** Beside the bar, or above it; no text where there is no room. */
interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
}

/** A bar is at least this wide, however quick its answer was. */
const LEAST = { read: 5, write: 6, add: 6 } as const;
/** Widths of words in 12 px figures, roughly; what is too long is left out rather than laid over the next. */
const LETTER = 7.4;
const SPACE = 3.4;
const HANGUL = 12;

export interface BarInput {
  readonly client: LabClientView;
  readonly y: number;
  readonly span: Span;
  readonly scale: number;
  readonly selection: string | null;
  /** The newest proof: its read is boxed and measured, so it needs no sign; the other keeps its words. */
  readonly proof: { readonly read: string; readonly against: string } | null;
  readonly texts: CapTexts;
}

export function barsOf(input: BarInput): readonly BarMark[] {
  const { client, span } = input;
  const shown = client.operations.filter(
    ({ call, ret }) => call <= span.to && (ret === null || ret >= span.from),
  );
  return shown.map((operation, i) => barOf(operation, shown[i + 1] ?? null, input));
}

function barOf(
  operation: LabOperationView,
  next: LabOperationView | null,
  input: BarInput,
): BarMark {
  const { span, scale, y, texts, selection } = input;
  const start = Math.max(operation.call, span.from) * scale;
  const end = Math.min(operation.ret ?? span.to, span.to) * scale;
  const edge = span.to * scale;
  const until = next === null ? edge : Math.max(start, next.call * scale);
  // Whoever gave up has heard nothing either, whenever that was.
  const isOpen = operation.ret === null || !['ok', 'fail'].includes(operation.outcome);
  const width = Math.max(LEAST[operation.f], isOpen ? 0 : end - start);
  const id = `event/${operation.event}`;
  const selected = selection === id;
  const { proof } = input;
  const isNamed = selected || proof?.against === operation.id;
  const needsSign = operation.mark !== null && proof?.read !== operation.id;
  const words = isOpen
    ? openWords(operation, { start, until, y, texts })
    : barWords(operation, { start, width, until, y, isNamed, needsSign });
  const wanted = width + 8 + widthOf(words.text);
  return {
    id,
    operation: operation.id,
    x: start,
    y,
    width,
    look: lookOf(operation),
    tail: isOpen
      ? { x: start, width: Math.max(0, until - start - 2), faint: Math.max(0, edge - until) }
      : null,
    words,
    reach: isOpen ? until - start : Math.max(width, Math.min(until - start, wanted)),
    selected,
    label: barLabel(operation, texts),
  };
}

/** Over the dashes: what was called when, or what alone. */
function openWords(
  operation: LabOperationView,
  { start, until, y, texts }: { start: number; until: number; y: number; texts: CapTexts },
): Words {
  const brief = shortLabel(operation);
  const whole = texts.clients.noAnswer(brief, printMoment(operation.call));
  const text = [whole, brief].find((text) => widthOf(text) <= until - start - 4) ?? '';
  return { text, x: start + (until - start) / 2, y: y - 12, anchor: 'middle' };
}

/** Beside the bar if there is room. What no order allows keeps its sign above it, and what is named its words. */
function barWords(
  operation: LabOperationView,
  given: {
    start: number;
    width: number;
    until: number;
    y: number;
    isNamed: boolean;
    needsSign: boolean;
  },
): Words {
  const { start, width, until, y, isNamed, needsSign } = given;
  const text = `${shortLabel(operation)}${operation.mark === null ? '' : ' ?'}`;
  if (widthOf(text) <= until - start - width - 6)
    return { text, x: start + width + 4, y: y - 1, anchor: 'start' };
  const above = isNamed ? text : needsSign ? '?' : '';
  return { text: above, x: start + width / 2, y: y - (isNamed ? 18 : 12), anchor: 'middle' };
}

function lookOf({ f, outcome, mark }: LabOperationView): BarMark['look'] {
  if (mark !== null) return 'suspect';
  if (outcome === 'fail') return 'refused';
  return f === 'read' ? 'read' : 'write';
}

export function widthOf(text: string): number {
  return [...text].reduce((all, letter) => all + widthOfLetter(letter), 0);
}

function widthOfLetter(letter: string): number {
  if (letter === ' ' || letter === '\u00a0') return SPACE;
  return letter >= '\u1100' ? HANGUL : LETTER;
}

/** Everything about one operation in a sentence. */
export function barLabel(operation: LabOperationView, texts: CapTexts): string {
  const { clients, f } = texts;
  const { call, ret, outcome, mark } = operation;
  return clients.operation({
    client: operation.client,
    f: f[operation.f],
    value: operation.value ?? '–',
    called: printMoment(call),
    outcome:
      outcome === 'ok' && ret !== null
        ? clients.took(printMillis(ret - call))
        : clients.outcome[outcome],
    mark: mark === null ? '' : `, ${clients.mark[mark]}`,
  });
}
