import type { Micros } from '../../../kernel/types';
import type { ClusterWorld } from '../../cluster';
import type { LabSpec } from '../lab/types';
import type { LabClientView, LabOperationView } from '../view';
import type { LabClientState, LabRecord, OpenOperation } from '../workload/types';
import { clientsOf } from './clients';
import { type Marks, markOf } from './marks';

/** Clients' rows show this much. */
const SPAN = 500_000;

/**
 * The stretch of time that clients' rows show: the last half second, in all lanes the same. When nobody has done
 * anything for half of that, it stays where it was: rows without an operation would show nothing.
 */
export function recentSpan(world: ClusterWorld, lab: LabSpec, at: Micros) {
  const clients = lab.lanes.flatMap((lane) => clientsOf(world, lab, lane, 'c'));
  const last = clients.map(({ open, done }) =>
    open === null ? (done.at(done.length - 1)?.ret ?? at) : at,
  );
  const to = Math.min(at, Math.max(0, ...last) + SPAN / 2);
  return { from: Math.max(0, to - SPAN), to };
}

/** What a client did from `from` on, and what it is doing. */
export function viewClient(
  client: LabClientState,
  side: string,
  from: Micros,
  marks: Marks,
): LabClientView {
  const { spec, done, open } = client;
  const operations: LabOperationView[] = [];
  for (let i = done.length - 1; i >= 0; i -= 1) {
    const one = done.at(i);
    if (one === undefined || one.ret < from) break;
    operations.unshift(viewRecord(spec.name, one, marks));
  }
  if (open !== null) operations.push(viewOpen(spec.name, open));
  return { name: spec.name, side, operations };
}

export function viewRecord(client: string, one: LabRecord, marks: Marks): LabOperationView {
  const id = `${client}#${one.number}`;
  const { f, value } = asked(one);
  return {
    id,
    client,
    f,
    value: f === 'read' ? one.value : value,
    call: one.call,
    ret: one.outcome === 'info' ? null : one.ret,
    outcome: one.outcome,
    mark: markOf(marks, client, one.id),
    event: one.ended,
  };
}

function viewOpen(client: string, one: OpenOperation): LabOperationView {
  const { f, value } = asked(one);
  return {
    id: `${client}#${one.number}`,
    client,
    f,
    value: f === 'read' ? null : value,
    call: one.call,
    ret: null,
    outcome: 'open',
    mark: null,
    event: one.called,
  };
}

function asked({ operation }: OpenOperation) {
  if (operation.op === 'get') return { f: 'read', value: null } as const;
  return { f: operation.op === 'put' ? 'write' : 'add', value: operation.value } as const;
}
