import { AppendList } from '../../../../kernel/appendList';
import type { LabOperation, LabResponse } from '../../protocol';
import type { Data } from './types';

export const EMPTY: Data = { version: 0, registers: {}, sets: {} };

type Result = Pick<LabResponse, 'ok' | 'value' | 'version'>;

/** What an operation makes of the data, and what it answers. */
export function perform(data: Data, operation: LabOperation): readonly [Data, Result] {
  const version = data.version + 1;
  const { key } = operation;
  switch (operation.op) {
    case 'get': {
      const cell = data.registers[key];
      return [data, { ok: true, value: cell?.value ?? null, version: cell?.version ?? 0 }];
    }
    case 'put': {
      const registers = { ...data.registers, [key]: { value: operation.value, version } };
      return [
        { ...data, version, registers },
        { ok: true, value: null, version },
      ];
    }
    case 'add': {
      const set = (data.sets[key] ?? AppendList.of()).append(operation.value);
      const sets = { ...data.sets, [key]: set };
      return [
        { ...data, version, sets },
        { ok: true, value: null, version },
      ];
    }
  }
}
