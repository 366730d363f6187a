import type { ChartTransitionView, ChartView } from '../../sim/view';
import { CHAR, LABEL_GAP, LINE, SIGN, textWidth } from './measures';

/** What a machine is made of, whatever it does at the moment. */
export interface Shape {
  readonly states: readonly ShapeState[];
  readonly bundles: readonly Bundle[];
}

export interface ShapeState {
  readonly path: string;
  readonly name: string;
  readonly parent: string;
  readonly initial: boolean;
  readonly isFrame: boolean;
  /** The state itself, or the innermost state that one enters with it. */
  readonly leaf: string;
}

/** Transitions with the same two ends. */
export interface Bundle {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The states without children that stand for the ends; '' for the root. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly Line[];
  /** Guards stand behind their events instead of below them: lower, but wider. */
  readonly isWide: boolean;
  /** Of the label. */
  readonly width: number;
  readonly height: number;
}

/** One transition in a label: its event, its guard, and why it was taken, in short rows. */
export interface Line {
  readonly id: string;
  readonly event: string;
  readonly guard: string;
  readonly because: readonly string[];
}

/** What may vary to save height. */
export interface Wording {
  /** Bundles with wide labels. */
  readonly wide: ReadonlySet<string>;
  /** The reason of the last transition is written. */
  readonly isReasonTold: boolean;
  /** Little air between rows. */
  readonly isTight: boolean;
}

export const PLAIN: Wording = { wide: new Set(), isReasonTold: false, isTight: false };

export function shapeOf(chart: ChartView, { wide, isReasonTold }: Wording = PLAIN): Shape {
  const states = chart.states.map(({ path, parent, initial }) => ({
    path,
    name: path.slice(path.lastIndexOf('.') + 1),
    parent,
    initial,
    isFrame: chart.states.some((other) => other.parent === path),
    leaf: leafOf(chart, path),
  }));
  const endsOf = ({ source, target }: ChartTransitionView) => `${source}>${target}`;
  const firsts = chart.transitions.filter(
    (transition, i, all) => all.findIndex((other) => endsOf(other) === endsOf(transition)) === i,
  );
  const bundles = firsts.map((first): Bundle => {
    const lines = chart.transitions
      .filter((transition) => endsOf(transition) === endsOf(first))
      .map(({ id, event, guard }): Line => {
        const isTold = isReasonTold && chart.last?.transition === id;
        const because = isTold ? rowsOfWords(chart.last?.because ?? '') : [];
        return { id, event, guard: guard?.name ?? '', because };
      });
    const isWide = wide.has(endsOf(first));
    return {
      id: endsOf(first),
      source: first.source,
      target: first.target,
      from: first.source === '' ? '' : leafOf(chart, first.source),
      to: leafOf(chart, first.target),
      lines,
      isWide,
      width: LABEL_GAP + Math.max(...lines.map((line) => widthOf(line, isWide))),
      height: lines.reduce((sum, line) => sum + rowCount(line, isWide) * LINE, 0),
    };
  });
  return { states, bundles };
}

/** Same key, same drawing: guards may say something else. */
export function shapeKey(chart: ChartView): string {
  return JSON.stringify([
    chart.last?.transition,
    chart.last?.because,
    chart.states.map(({ path, parent, initial }) => [path, parent, initial]),
    chart.transitions.map(({ id, source, target, event, guard }) => [
      id,
      source,
      target,
      event,
      guard?.name,
    ]),
  ]);
}

export function rowCount({ guard, because }: Line, isWide: boolean): number {
  return (guard === '' || isWide ? 1 : 2) + because.length;
}

/** A guard stands behind a sign. */
function widthOf({ event, guard, because }: Line, isWide: boolean): number {
  const name = textWidth(event);
  const check = guard === '' ? 0 : SIGN + textWidth(guard);
  const first = isWide && check > 0 ? name + CHAR + check : Math.max(name, check);
  return Math.max(first, ...because.map(textWidth));
}

/** As many words in a row as the longest events are wide. */
const ROW = 17;

function rowsOfWords(text: string): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last === undefined || last.length + 1 + word.length > ROW) rows.push(word);
    else rows[rows.length - 1] = `${last} ${word}`;
  }
  return rows;
}

function leafOf(chart: ChartView, path: string): string {
  const children = chart.states.filter(({ parent }) => parent === path);
  const entered = children.find(({ initial }) => initial) ?? children[0];
  return entered === undefined ? path : leafOf(chart, entered.path);
}
