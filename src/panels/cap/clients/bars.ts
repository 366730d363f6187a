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
  /** Empty where there is no room for words. */
  readonly text: string;
  /** Over the tail instead of beside the bar. */
  readonly isAbove: boolean;
  readonly textX: number;
  /** Where a pointer finds it. */
  readonly reach: number;
  readonly selected: boolean;
  readonly label: string;
}

/** A bar is at least this wide, however quick its answer was. */
const LEAST = { read: 5, write: 6, add: 6 } as const;
/** Widths of words in 12 px figures, roughly; what is too long is left out rather than laid over the next. */
const LETTER = 6.9;
const QUESTION = 9;

export interface BarInput {
  readonly client: LabClientView;
  readonly y: number;
  readonly span: Span;
  readonly scale: number;
  readonly selection: string | null;
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
  const isOpen = operation.ret === null;
  const width = Math.max(LEAST[operation.f], isOpen ? 0 : end - start);
  const words = isOpen
    ? texts.clients.noAnswer(shortLabel(operation), printMoment(operation.call))
    : `${shortLabel(operation)}${operation.mark === null ? '' : ' ?'}`;
  const room = isOpen ? until - start - 4 : until - start - width - 6;
  // What no order allows keeps its sign, however little room there is.
  const brief = isOpen ? shortLabel(operation) : operation.mark === null ? '' : '?';
  const text = [words, brief].find((text) => fits(text, room)) ?? '';
  const id = `event/${operation.event}`;
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
    text,
    isAbove: isOpen,
    textX: isOpen ? start + (until - start) / 2 : start + width + 4,
    reach: Math.max(
      width,
      Math.min(until - start, isOpen ? until - start : width + 8 + widthOf(text)),
    ),
    selected: selection === id,
    label: barLabel(operation, texts),
  };
}

function lookOf({ f, outcome, mark }: LabOperationView): BarMark['look'] {
  if (mark !== null) return 'suspect';
  if (outcome === 'fail') return 'refused';
  return f === 'read' ? 'read' : 'write';
}

export function widthOf(text: string): number {
  return [...text].reduce((all, letter) => all + (letter > '\u1100' ? 12 : LETTER), 0);
}

function fits(text: string, room: number): boolean {
  return widthOf(text) + (text.endsWith('?') ? QUESTION - LETTER : 0) <= room;
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
