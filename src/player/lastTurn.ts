/** How a chart of the laboratory came to the state that it is in. */
import type { ChartShape } from '../kernel/shape';
import type { ClusterWorld } from '../sim/cluster';
import { type ActorAddress, type LabActor, parseActor } from '../sim/consistency/actor';
import { hearTurns, type Turn } from '../sim/consistency/remember';
import type { LabClientState } from '../sim/consistency/workload/types';
import { viewEvent } from '../sim/observe/event';
import type { ChartView } from '../sim/view';
import type { History } from './history';
import { type ActorPlace, actorsAt, isMeant } from './labActor';

/** The newest transition of an actor; null = none since it began. */
export function lastOfActor(
  place: ActorPlace,
  id: string,
  { request }: LabActor,
  shape: ChartShape,
): ChartView['last'] {
  const { history, world } = place;
  const address = parseActor(id);
  if (address === null) return null;
  if (request !== null) return lastOfRequest(place, address, shape);
  if (shape.id === 'client') return lastOfClient(history, world, address);
  const known = new Set(shape.transitions.map((one) => one.id));
  const taken = history.turns?.last(address.entity, world.step, (one) => known.has(one)) ?? null;
  return taken === null ? null : told(history, taken.event, taken.transition, taken.because);
}

/** A client keeps what it has called and heard. */
function lastOfClient(
  history: History,
  world: ClusterWorld,
  { entity }: ActorAddress,
): ChartView['last'] {
  // Founded as a client of the laboratory.
  const client = world.entities.get(entity)?.state as LabClientState | undefined;
  if (client === undefined) return null;
  const { open, done } = client;
  if (open !== null) return told(history, open.called, 'idle:DUE:0');
  const ended = history.event(done.at(done.length - 1)?.ended ?? -1);
  if (ended === undefined) return null;
  const how = ended.body.type === 'Response' ? 'Response' : 'GIVE_UP';
  return told(history, ended.id, `waiting:${how}:0`);
}

/** A request's chart never returns to a state that it has left, so the event that brought this one can be halved in. */
function lastOfRequest(
  place: ActorPlace,
  address: ActorAddress,
  shape: ChartShape,
): ChartView['last'] {
  const { history, world } = place;
  const called = calledIn(world, address.request ?? '');
  if (called === null) return null;
  const valueIn = (then: ClusterWorld) =>
    actorsAt({ history, world: then, at: then.at }, address)?.find((one) => isMeant(one, address))
      ?.value ?? null;
  const now = valueIn(world);
  let [early, late] = [called, world.step];
  while (late - early > 1) {
    const middle = (early + late) >> 1;
    if (valueIn(history.worldAt(middle)) === now) late = middle;
    else early = middle;
  }
  const way = turnsIn(history, early).findLast(
    ({ machine, from, event }) =>
      machine === shape.id &&
      shape.transitions.some(
        (one) => one.source === from && one.event === event && one.target === now,
      ),
  );
  return way === undefined ? null : told(history, early, `${way.from}:${way.event}:0`);
}

/** The steps that charts take in one event. */
function turnsIn(history: History, step: number): readonly Turn[] {
  // Reaching the world before it is not what is listened to.
  history.worldAt(step);
  const turns: Turn[] = [];
  hearTurns(turns);
  try {
    history.rerun(step);
  } finally {
    hearTurns(null);
  }
  return turns;
}

/** Event in which a client's request was sent: 4 of `lab/etcd/c1#4`. */
function calledIn(world: ClusterWorld, request: string): number | null {
  const [client = '', number = ''] = request.split('#');
  const state = world.entities.get(client)?.state as LabClientState | undefined;
  if (state === undefined) return null;
  const { open, done } = state;
  if (open?.number === Number(number)) return open.called;
  for (let i = done.length - 1; i >= 0; i -= 1)
    if (done.at(i)?.number === Number(number)) return done.at(i)?.called ?? null;
  return null;
}

function told(history: History, id: number, transition: string, because = ''): ChartView['last'] {
  const event = history.event(id);
  if (event === undefined) return null;
  return {
    transition,
    event: id,
    at: event.at,
    because: because === '' ? viewEvent(event).label : because,
  };
}
