import type { RangeRequest } from '../../mvcc/types';
import type { CtlVerb } from '../types';
import { integerOf, isProblem, keysOf, problem } from '../values';

const SORTS: Readonly<Record<string, RangeRequest['sortTarget']>> = {
  KEY: 'KEY',
  CREATE: 'CREATE',
  MODIFY: 'MOD',
  VERSION: 'VERSION',
  VALUE: 'VALUE',
};

/** A range of everything in an interval, without further wishes. */
export function plainRange(keys: { readonly key: string; readonly end: string }): RangeRequest {
  return {
    op: 'range',
    ...keys,
    limit: 0,
    rev: 0,
    serializable: false,
    keysOnly: false,
    countOnly: false,
    sortTarget: 'KEY',
    sortOrder: 'NONE',
    minMod: 0,
    maxMod: 0,
    minCreate: 0,
    maxCreate: 0,
  };
}

export const get: CtlVerb = {
  name: 'get',
  usage: 'get <key> [range_end] [--prefix] [--rev=N] [--limit=N] [--consistency=l|s]',
  flags: [
    'prefix',
    'from-key',
    'keys-only',
    'count-only',
    'rev=',
    'limit=',
    'consistency=',
    'order=',
    'sort-by=',
  ],
  takes: [1, 2],
  parse(given) {
    const { flags } = given;
    const keys = keysOf(given);
    if (isProblem(keys)) return keys;
    const [limit, rev] = [integerOf(flags.limit, 'limit'), integerOf(flags.rev, 'revision')];
    if (isProblem(limit)) return limit;
    if (isProblem(rev)) return rev;
    const consistency = flags.consistency ?? 'l';
    if (consistency !== 'l' && consistency !== 's')
      return problem(`unknown consistency flag "${String(consistency)}"`, 'write l or s');
    const order = String(flags.order ?? '').toUpperCase();
    if (!['', 'ASCEND', 'DESCEND'].includes(order))
      return problem(`bad sort order ${order}`, 'write ASCEND or DESCEND');
    const by = String(flags['sort-by'] ?? 'KEY').toUpperCase();
    const sortTarget = SORTS[by];
    if (sortTarget === undefined)
      return problem(`bad sort target ${by}`, `write one of ${Object.keys(SORTS).join(', ')}`);
    return {
      to: 'member',
      kv: {
        ...plainRange(keys),
        limit,
        rev,
        serializable: consistency === 's',
        keysOnly: flags['keys-only'] === true,
        countOnly: flags['count-only'] === true,
        sortTarget,
        sortOrder: order === '' ? 'NONE' : (order as RangeRequest['sortOrder']),
      },
    };
  },
};
