import type { CtlVerb } from '../types';
import { isProblem, leaseIdOf } from '../values';

export const put: CtlVerb = {
  name: 'put',
  usage: 'put <key> <value> [--lease=ID] [--prev-kv] [--ignore-value] [--ignore-lease]',
  flags: ['lease=', 'prev-kv', 'ignore-value', 'ignore-lease'],
  takes: [1, 2],
  parse({ args, flags }) {
    const [key = '', value = ''] = args;
    const lease = leaseIdOf(flags.lease);
    if (isProblem(lease)) return lease;
    return {
      to: 'member',
      kv: {
        op: 'put',
        key,
        value,
        lease,
        prevKv: flags['prev-kv'] === true,
        ignoreValue: flags['ignore-value'] === true,
        ignoreLease: flags['ignore-lease'] === true,
      },
    };
  },
};
