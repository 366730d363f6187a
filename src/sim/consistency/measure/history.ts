import type { Micros } from '../../../kernel/types';
import type { Operation } from '../checker/types';
import type { LabClientState, LabRecord, OpenOperation } from '../workload/types';

/** What a lane's clients had called and heard up to an instant, as the checker takes it. */
export interface LaneHistory {
  readonly ops: readonly Operation[];
  /** Writes that are open, or whose effect is unknown. */
  readonly open: number;
}

/** An operation that has ended is the same object in every look. */
const ended = new WeakMap<LabRecord, Operation>();

export function laneHistory(clients: readonly LabClientState[], until: Micros): LaneHistory {
  const ops: Operation[] = [];
  let open = 0;
  for (const { spec, done, open: pending } of clients) {
    for (let i = 0; i < done.length; i += 1) {
      const one = done.at(i);
      if (one === undefined || one.call > until) break;
      const op = one.ret <= until ? asEnded(spec.name, one) : asOpen(spec.name, one);
      if (op.outcome === 'info' && op.f === 'write') open += 1;
      ops.push(op);
    }
    if (pending === null || pending.call > until) continue;
    if (pending.f === 'write') open += 1;
    ops.push(asOpen(spec.name, pending));
  }
  return { ops, open };
}

function asEnded(client: string, record: LabRecord): Operation {
  let op = ended.get(record);
  if (op === undefined) {
    op =
      record.outcome === 'info'
        ? asOpen(client, record)
        : {
            ...asOpen(client, record),
            ...(record.f === 'read' && record.outcome === 'ok' ? { value: record.value } : {}),
            ret: record.ret,
            outcome: record.outcome,
          };
    ended.set(record, op);
  }
  return op;
}

function asOpen(client: string, { id, f, operation, call }: OpenOperation): Operation {
  const common = { id, client, key: operation.key, f, call, ret: null, outcome: 'info' } as const;
  return operation.op === 'get' ? common : { ...common, value: operation.value };
}
