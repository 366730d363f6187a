import { type Chart, transitionId } from './machine';

/** A statechart as a drawing needs it: taken from the machine that runs, so that the two cannot disagree. */
export interface ChartShape {
  readonly id: string;
  readonly states: readonly StateShape[];
  readonly transitions: readonly TransitionShape[];
}
export interface StateShape {
  /** Dotted path from the root. */
  readonly path: string;
  /** '' = the root. */
  readonly parent: string;
  readonly initial: boolean;
}
export interface TransitionShape {
  readonly id: string;
  /** '' = the root: it holds in every state. */
  readonly source: string;
  readonly target: string;
  readonly event: string;
  readonly guard: string | null;
}

type Machine = Chart<unknown, { type: string }>['machine'];
type Node = Machine['root'];

export function shapeOf(machine: Machine): ChartShape {
  const states: StateShape[] = [];
  const transitions: TransitionShape[] = [];
  walk(machine.root, states, transitions);
  return { id: machine.id, states, transitions };
}

function walk(node: Node, states: StateShape[], transitions: TransitionShape[]): void {
  const path = node.path.join('.');
  for (const [event, alternatives] of node.transitions) {
    alternatives.forEach((transition, i) => {
      const [target] = transition.target ?? [];
      transitions.push({
        id: transitionId(node.path, event, i),
        source: path,
        target: (target ?? node).path.join('.'),
        event,
        guard: guardName(transition.guard),
      });
    });
  }
  const [first] = node.initial?.target ?? [];
  for (const child of Object.values(node.states) as Node[]) {
    states.push({ path: child.path.join('.'), parent: path, initial: child === first });
    walk(child, states, transitions);
  }
}

/** Guards are named in `setup`; an inline one has no name that could be shown. */
function guardName(guard: unknown): string | null {
  if (typeof guard === 'string') return guard;
  const type = (guard as { type?: unknown } | undefined)?.type;
  return typeof type === 'string' ? type : null;
}
