/** What the inspector asks about an entity of a laboratory, beyond its chart. */
import type { Pending } from '../kernel/types';
import type { ClusterWorld } from '../sim/cluster';
import { actorName, type LabActor, type LabField, parseActor } from '../sim/consistency/actor';
import type { LabClientState, LabOutcome } from '../sim/consistency/workload/types';
import { viewEvent } from '../sim/observe/event';
import type { EventView } from '../sim/view';
import type { Place } from './inquiry';
import { actorsAt, isMeant } from './labActor';

export interface ActorAnswer {
  readonly machine: string;
  /** The active state; null = the process does not run. */
  readonly value: string | null;
  /** Null = the entity itself. */
  readonly request: string | null;
  /** `old` = what it was before the newest event; absent = the same, or it was not there. */
  readonly fields: readonly (LabField & { readonly old?: LabField['value'] })[];
  /** Timers of the entity in the order in which they ring; `name` is what the process hears then. */
  readonly timers: readonly { readonly at: number; readonly name: string; readonly key: string }[];
  /** Its newest events, newest first; those that the timeline leaves out, too. */
  readonly recent: readonly EventView[];
  /** The other charts inside the entity. */
  readonly others: readonly ActorLink[];
}

/** A chart by its address, and the state that it is in. */
export interface ActorLink {
  readonly id: string;
  readonly value: string | null;
}

export function actorAnswer(place: Place, id: string): ActorAnswer | null {
  const { history, world, step } = place;
  const address = parseActor(id);
  const all = address === null ? null : actorsAt(place, address);
  const own = all?.find((one) => isMeant(one, address));
  if (address === null || all === null || own === undefined) return null;
  const newest = history.event(step - 1);
  const was =
    newest?.to !== address.entity
      ? undefined
      : actorsAt({ history, world: history.worldAt(step - 1), at: newest.at }, address)?.find(
          (one) => isMeant(one, address),
        );
  return {
    machine: own.machine.id,
    value: own.value,
    request: own.request,
    fields: own.fields.map((field) => ({ ...field, ...oldOf(field, was) })),
    timers: timersOf(world, address.entity),
    recent: recentOf(place, address.entity),
    others: all.filter((one) => one !== own).map((one) => linkTo(address.entity, one)),
  };
}

function linkTo(entity: string, one: LabActor): ActorLink {
  const name = actorName(one);
  return { id: name === '' ? entity : `${entity}/${name}`, value: one.value };
}

function oldOf({ name, value }: LabField, was: LabActor | undefined) {
  const old = was?.fields.find((one) => one.name === name);
  return old === undefined || old.value === value ? {} : { old: old.value };
}

const RECENT = 6;
/** A process that did nothing in so many events of its neighbours did nothing lately. */
const FAR_BACK = 5_000;

function recentOf({ history, step }: Place, entity: string): EventView[] {
  const found: EventView[] = [];
  for (let id = step - 1; id >= Math.max(0, step - FAR_BACK) && found.length < RECENT; id -= 1) {
    const event = history.event(id);
    if (event?.to === entity || event?.from === entity) found.push(viewEvent(event));
  }
  return found;
}

/** Those that were replaced or cancelled are in the queue still, and mean nothing. */
function timersOf(world: ClusterWorld, entity: string): ActorAnswer['timers'] {
  const live = world.entities.get(entity)?.timers ?? null;
  const due: Pending[] = [];
  for (const one of world.queue.items())
    if (one.to === entity && one.key !== '' && live?.get(one.key) === one.seq) due.push(one);
  due.sort((a, b) => a.at - b.at || a.seq - b.seq);
  return due.map(({ at, body, key }) => ({ at, name: body.type, key }));
}

/** One operation of a client, from call to answer. */
export interface OperationAnswer {
  /** `lab/etcd/c1` and `lab/etcd/c1#4`. */
  readonly client: string;
  readonly request: string;
  readonly op: 'put' | 'get' | 'add';
  readonly key: string;
  /** What is written, or what was read; null = nothing was heard, or the key was never written. */
  readonly value: string | null;
  readonly call: number;
  /** null = still open. */
  readonly ret: number | null;
  readonly outcome: LabOutcome | 'open';
  /** Verbatim; '' = none. */
  readonly error: string;
  /** Events in which it began and ended. */
  readonly called: number;
  readonly ended: number | null;
  /** The charts that deal with it now, wherever they run. */
  readonly charts: readonly ActorLink[];
}

export function operationAnswer(place: Place, id: number): OperationAnswer | null {
  const { world, history } = place;
  const client = history.event(id)?.to ?? '';
  if (!/^lab\/[^/]+\/[crs]\d+$/.test(client)) return null;
  // Founded as a client of the laboratory.
  const state = world.entities.get(client)?.state as LabClientState | undefined;
  if (state === undefined) return null;
  const { open, done } = state;
  const common = ({ operation, number, call, called }: NonNullable<LabClientState['open']>) => ({
    client,
    request: `${client}#${number}`,
    op: operation.op,
    key: operation.key,
    call,
    called,
    charts: chartsOf(place, `${client}#${number}`),
  });
  if (open !== null && open.called === id) {
    const { operation } = open;
    const value = operation.op === 'get' ? null : operation.value;
    return { ...common(open), value, ret: null, outcome: 'open', error: '', ended: null };
  }
  for (let i = done.length - 1; i >= 0; i -= 1) {
    const one = done.at(i);
    if (one === undefined || one.ended < id) return null;
    if (one.called !== id && one.ended !== id) continue;
    const value = one.operation.op === 'get' ? one.value : one.operation.value;
    const { ret, outcome, error, ended } = one;
    return { ...common(one), value, ret, outcome, error, ended };
  }
  return null;
}

/** Nodes of the client's lane that have a chart for a request. */
function chartsOf(place: Place, request: string): ActorLink[] {
  const lane = request.slice(0, request.lastIndexOf('/'));
  const { lab } = place.history.input.scenario.cluster;
  return (lab?.nodes ?? []).flatMap((node) => {
    const entity = `${lane}/${node}`;
    const all = actorsAt(place, { entity, machine: null, request: null }) ?? [];
    return all.filter((one) => one.request === request).map((one) => linkTo(entity, one));
  });
}
