import type { CtlVerb } from '../types';
import { isProblem, keysOf } from '../values';

export const del: CtlVerb = {
  name: 'del',
  usage: 'del <key> [range_end] [--prefix] [--from-key] [--prev-kv]',
  flags: ['prefix', 'from-key', 'prev-kv'],
  takes: [1, 2],
  parse(given) {
    const keys = keysOf(given);
    if (isProblem(keys)) return keys;
    return {
      to: 'member',
      kv: { op: 'delete', ...keys, prevKv: given.flags['prev-kv'] === true },
    };
  },
};
