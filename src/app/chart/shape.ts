import type { ChartTransitionView, ChartView } from '../../sim/view';
import { LABEL_GAP, LINE, textWidth } from './measures';

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
  readonly lines: readonly {
    readonly id: string;
    readonly event: string;
    readonly guard: string;
  }[];
  /** Of the label, with every guard written out. */
  readonly width: number;
  readonly height: number;
}

export function shapeOf(chart: ChartView): Shape {
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
      .map(({ id, event, guard }) => ({ id, event, guard: guard?.name ?? '' }));
    return {
      id: endsOf(first),
      source: first.source,
      target: first.target,
      from: first.source === '' ? '' : leafOf(chart, first.source),
      to: leafOf(chart, first.target),
      lines,
      width: LABEL_GAP + Math.max(...lines.map(widthOf)),
      height: lines.reduce((sum, { guard }) => sum + (guard === '' ? LINE : 2 * LINE), 0),
    };
  });
  return { states, bundles };
}

/** Same key, same drawing: only the run's part of the chart may differ. */
export function shapeKey(chart: ChartView): string {
  return JSON.stringify([
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

/** The guard stands below its event, behind a sign. */
function widthOf({ event, guard }: { event: string; guard: string }): number {
  return Math.max(textWidth(event), guard === '' ? 0 : textWidth(guard) + textWidth('✓ '));
}

function leafOf(chart: ChartView, path: string): string {
  const children = chart.states.filter(({ parent }) => parent === path);
  const entered = children.find(({ initial }) => initial) ?? children[0];
  return entered === undefined ? path : leafOf(chart, entered.path);
}
