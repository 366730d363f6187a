import type { Micros } from '../../../kernel/types';
import type { History, Operation } from '../checker/types';
import type { LabOperation } from '../protocol';
import type { LabClientState } from '../workload/types';

/** A lane's history as the checker takes it, with where each of its operations came from. */
export interface LaneHistory {
  readonly history: History;
  /** `c1#431` by the operation's id. */
  readonly names: readonly string[];
  /** Calls that are open, or whose effect is unknown. */
  readonly open: number;
}

/**
 * What clients had called and heard up to `until`. Whoever gave a write up is somebody else afterwards: the
 * checker allows a client one open operation.
 */
export function laneHistory(clients: readonly LabClientState[], until: Micros): LaneHistory {
  const found: (Omit<Operation, 'id'> & { readonly name: string })[] = [];
  let open = 0;
  for (const { spec, done, open: pending } of clients) {
    let lives = 0;
    for (const one of done) {
      if (one.call > until) break;
      const heard = one.ret <= until;
      const outcome = heard ? one.outcome : 'info';
      const ret = outcome === 'info' ? null : one.ret;
      const { f, key, value } = asked(one.operation, one.value);
      found.push({
        name: `${spec.name}#${one.number}`,
        client: lives === 0 ? spec.name : `${spec.name}.${lives}`,
        key,
        f,
        ...(f === 'read' && outcome !== 'ok' ? {} : { value }),
        call: one.call,
        ret,
        outcome,
      });
      if (outcome !== 'info') continue;
      lives += 1;
      if (f === 'write') open += 1;
    }
    if (pending === null || pending.call > until) continue;
    const { f, key, value } = asked(pending.operation, null);
    if (f === 'write') open += 1;
    found.push({
      name: `${spec.name}#${pending.number}`,
      client: lives === 0 ? spec.name : `${spec.name}.${lives}`,
      key,
      f,
      ...(f === 'read' ? {} : { value }),
      call: pending.call,
      ret: null,
      outcome: 'info',
    });
  }
  found.sort((a, b) => a.call - b.call);
  return {
    history: { initial: null, ops: found.map(({ name: _name, ...one }, id) => ({ id, ...one })) },
    names: found.map(({ name }) => name),
    open,
  };
}

function asked(operation: LabOperation, read: string | null) {
  if (operation.op === 'get') return { f: 'read', key: operation.key, value: read } as const;
  return { f: 'write', key: operation.key, value: operation.value } as const;
}
