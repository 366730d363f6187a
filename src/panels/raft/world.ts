import type {
  ClientView,
  FlightView,
  LampView,
  MemberView,
  NetworkView,
  ViewObject,
} from '../../sim/view';

/** What the panel reads from a frame, sorted for drawing. */
export interface RaftWorld {
  /** In ring order: e1, e2, … e10. */
  readonly members: readonly MemberView[];
  readonly clients: readonly ClientView[];
  readonly flights: readonly FlightView[];
  readonly network: NetworkView | null;
  readonly lamp: LampView | null;
}

export interface ObjectSource {
  values(): Iterable<ViewObject>;
}

export function readWorld(objects: ObjectSource): RaftWorld {
  const members: MemberView[] = [];
  const clients: ClientView[] = [];
  const flights: FlightView[] = [];
  let network: NetworkView | null = null;
  let lamp: LampView | null = null;
  for (const object of objects.values()) {
    if (object.kind === 'member') members.push(object);
    else if (object.kind === 'client') clients.push(object);
    else if (object.kind === 'flight') flights.push(object);
    else if (object.kind === 'network') network = object;
    else if (object.kind === 'lamp') lamp = object;
  }
  const byName = (a: { name: string }, b: { name: string }) =>
    a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
  return { members: members.sort(byName), clients: clients.sort(byName), flights, network, lamp };
}

/** The side of a member while a cut is on. */
export function sideOf(world: RaftWorld, name: string): NetworkView['sides'][number] | null {
  return world.network?.sides.find(({ members }) => members.includes(name)) ?? null;
}

/** Members that lead now, newest term first. */
export function leadersOf<M extends Pick<MemberView, 'role' | 'status' | 'term'>>(world: {
  readonly members: readonly M[];
}): readonly M[] {
  return world.members
    .filter(({ role, status }) => role === 'leader' && status !== 'stopped')
    .sort((a, b) => b.term - a.term);
}

/** `1 088 ms`: a thin space every three digits. */
export function millis(micros: number): string {
  return `${Math.max(0, Math.round(micros / 1000))
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u202f')} ms`;
}
