import type { ChartStateView, ChartTransitionView, ChartView } from '../../sim/view';
import type { ChartMarks, EdgeMark } from './marks';
import type { ChartTexts } from './texts';

/** How the machine's parts look at this instant: classes and words, no geometry. */
export interface Now {
  readonly states: ReadonlyMap<string, StateNow>;
  readonly transitions: ReadonlyMap<string, TransitionNow>;
}

export interface StateNow {
  readonly isActive: boolean;
  readonly label: string;
}

export interface TransitionNow {
  readonly event: string;
  /** What the guard says, '' while nobody asks it. */
  readonly guard: { readonly sign: '✓' | '✕' | ''; readonly name: string } | null;
  readonly classes: string;
  readonly isSelected: boolean;
  readonly isFireable: boolean;
  readonly label: string;
}

/** While the run plays (`isStill` is false) nobody asks the guards, so nothing is said about them. */
export function nowOf(
  chart: ChartView,
  selected: string | null,
  isStill: boolean,
  say: ChartTexts,
): Now {
  const active = new Set(chart.states.filter((state) => state.active).map(({ path }) => path));
  return {
    states: new Map(
      chart.states.map((state) => [
        state.path,
        { isActive: state.active, label: nameOfState(state, say) },
      ]),
    ),
    transitions: new Map(
      chart.transitions.map((transition) => {
        const { id, source, event, guard, fireable } = transition;
        const enabled = transition.enabled && isStill;
        const isLast = chart.last?.transition === id;
        const isSelected = selected === id;
        const isLive = source === '' || active.has(source);
        const holds = guardHolds(transition, chart);
        const isTold = isLast || (isStill && (isLive || isSelected));
        return [
          id,
          {
            event,
            guard: guard && { sign: isTold ? (holds ? '✓' : '✕') : '', name: guard.name },
            classes: namesOf({
              enabled,
              live: isLive,
              refused: isStill && isLive && guard !== null && !guard.holds,
              last: isLast,
              selected: isSelected,
            }),
            isSelected,
            isFireable: enabled && fireable,
            label: nameOfTransition(transition, { isLast, holds, enabled, say }),
          },
        ];
      }),
    ),
  };
}

/** What was taken had its guard's consent, whatever the guard would say by now. */
export function guardHolds(
  { id, source, guard }: ChartTransitionView,
  { states, last }: ChartView,
): boolean {
  const isLive = source === '' || states.some(({ path, active }) => active && path === source);
  return guard !== null && (guard.holds || (last?.transition === id && !isLive));
}

/** An edge looks like the most telling of its transitions. */
export function classesOfEdge({ lines }: EdgeMark, now: Now): string {
  const all = lines.flatMap(({ id }) => now.transitions.get(id)?.classes.split(' ') ?? []);
  return [...new Set(all)].sort().join(' ');
}

/** The transition that a click on the edge itself means. */
export function spokesman(marks: ChartMarks, now: Now, edge: string): string | null {
  const lines = marks.edges.find(({ id }) => id === edge)?.lines ?? [];
  const has = (word: string) =>
    lines.find(({ id }) => now.transitions.get(id)?.classes.split(' ').includes(word));
  return (has('enabled') ?? has('last') ?? lines[0])?.id ?? null;
}

function nameOfState({ path, active, initial }: ChartStateView, say: ChartTexts): string {
  return [path, active && say.active, initial && say.initial].filter(Boolean).join(', ');
}

/** `follower, TIMER_FIRED to precandidate, guard mayPreVote holds, enabled` */
function nameOfTransition(
  { source, target, event, guard }: ChartTransitionView,
  is: {
    readonly isLast: boolean;
    readonly holds: boolean;
    readonly enabled: boolean;
    readonly say: ChartTexts;
  },
): string {
  const { isLast, holds, enabled, say } = is;
  return [
    say.to(source === '' ? say.anyState : source, event, target),
    guard !== null && say.guard(guard.name, holds),
    enabled ? say.enabled : say.disabled,
    isLast && say.takenLast,
  ]
    .filter(Boolean)
    .join(', ');
}

function namesOf(flags: Readonly<Record<string, boolean>>): string {
  return Object.keys(flags)
    .filter((name) => flags[name])
    .join(' ');
}
