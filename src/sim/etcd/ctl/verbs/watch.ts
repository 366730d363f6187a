import type { CtlVerb } from '../types';
import { integerOf, isProblem, keysOf } from '../values';

export const watch: CtlVerb = {
  name: 'watch',
  usage: 'watch <key> [range_end] [--prefix] [--rev=N] [--prev-kv]',
  flags: ['prefix', 'from-key', 'rev=', 'prev-kv'],
  takes: [1, 2],
  parse(given) {
    const keys = keysOf(given);
    if (isProblem(keys)) return keys;
    const startRev = integerOf(given.flags.rev, 'revision');
    if (isProblem(startRev)) return startRev;
    const prevKv = given.flags['prev-kv'] === true;
    return { to: 'member', kv: { op: 'watch', ...keys, startRev, prevKv, filters: [] } };
  },
};
