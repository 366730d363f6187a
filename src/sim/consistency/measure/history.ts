import type { Micros } from '../../../kernel/types';
import type { Operation } from '../checker/types';
import type { LabClientState, LabRecord, OpenOperation } from '../workload/types';

/** What a lane's clients heard in a stretch of time, and what was under way at its end, as the checker takes it. */
export interface Heard {
  /** Ascending by their end; of what ended together, in the order of the clients. */
  readonly ended: readonly Operation[];
  readonly open: readonly Operation[];
  /** How many records of each client have ended until now. */
  readonly positions: readonly number[];
}

/** An operation that has ended is the same object in every look. */
const ended = new WeakMap<LabRecord, Operation>();

/** What ended after the first `positions[i]` records of client i up to and including `until`; nothing = from the start. */
export function heardSince(
  clients: readonly LabClientState[],
  positions: readonly number[],
  until: Micros,
): Heard {
  const heard: { ret: Micros; op: Operation }[] = [];
  const open: Operation[] = [];
  const reached: number[] = [];
  clients.forEach(({ spec, done, open: pending }, client) => {
    let next = positions[client] ?? 0;
    for (let one = done.at(next); one !== undefined && one.ret <= until; one = done.at(next)) {
      heard.push({ ret: one.ret, op: asEnded(spec.name, one) });
      next += 1;
    }
    reached.push(next);
    const under = done.at(next) ?? pending;
    if (under !== null && under.call <= until) open.push(asOpen(spec.name, under));
  });
  heard.sort((a, b) => a.ret - b.ret);
  return { ended: heard.map(({ op }) => op), open, positions: reached };
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
