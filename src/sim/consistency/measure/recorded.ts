import type { LabClientState, LabRecord, OpenOperation } from '../workload/types';

/** One operation in the format of the consistency vectors; times in milliseconds. */
export interface RecordedOperation {
  readonly id: number;
  readonly client: string;
  readonly key: string;
  readonly f: 'read' | 'write';
  /** What was written, or what a read that succeeded returned. */
  readonly value?: string | null;
  readonly call: number;
  readonly ret: number | null;
  readonly outcome: 'ok' | 'fail' | 'info';
}

/** What a lane's clients of registers sent and heard, in the order of the calls. What is still open is unknown. */
export function recordedOperations(clients: readonly LabClientState[]): RecordedOperation[] {
  const all = clients.flatMap(({ spec, done, open }) => {
    const records = [...done, ...(open === null ? [] : [open])];
    const names = namesOf(spec.name, records);
    return records.map((record, i) => ({ record, client: names[i] ?? spec.name }));
  });
  all.sort((a, b) => a.record.call - b.record.call || a.record.id - b.record.id);
  return all.map(({ record, client }, id) => ({ id, client, ...told(record) }));
}

/** Whoever has written without hearing what became of it is never heard of again: then a new client goes on. */
function namesOf(name: string, records: readonly (LabRecord | OpenOperation)[]): string[] {
  let life = 1;
  return records.map((record) => {
    const own = life === 1 ? name : `${name}-${life}`;
    if (record.f === 'write' && outcomeOf(record) === 'info') life += 1;
    return own;
  });
}

function told(record: LabRecord | OpenOperation): Omit<RecordedOperation, 'id' | 'client'> {
  const { operation, f, call } = record;
  const outcome = outcomeOf(record);
  const answered = 'ret' in record && outcome !== 'info';
  return {
    key: operation.key,
    f,
    ...(operation.op === 'get'
      ? outcome === 'ok' && 'value' in record
        ? { value: record.value }
        : {}
      : { value: operation.value }),
    call: call / 1_000,
    ret: answered ? record.ret / 1_000 : null,
    outcome,
  };
}

function outcomeOf(record: LabRecord | OpenOperation): RecordedOperation['outcome'] {
  return 'outcome' in record ? record.outcome : 'info';
}
