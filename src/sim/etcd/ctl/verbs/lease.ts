import type { CtlVerb } from '../types';
import { integerOf, isProblem, leaseIdOf } from '../values';

export const leaseGrant: CtlVerb = {
  name: 'lease grant',
  usage: 'lease grant <ttl>',
  flags: ['id='],
  takes: [1, 1],
  parse({ args, flags }) {
    const ttl = integerOf(args[0], 'TTL');
    if (isProblem(ttl)) return ttl;
    // etcdctl lets the server choose; an id of one's own keeps a scenario's later lines readable.
    const id = leaseIdOf(flags.id);
    if (isProblem(id)) return id;
    return { to: 'member', kv: { op: 'leaseGrant', id, ttl } };
  },
};

export const leaseRevoke: CtlVerb = {
  name: 'lease revoke',
  usage: 'lease revoke <leaseID>',
  flags: [],
  takes: [1, 1],
  parse({ args }) {
    const id = leaseIdOf(args[0]);
    return isProblem(id) ? id : { to: 'member', kv: { op: 'leaseRevoke', id } };
  },
};

export const leaseTimeToLive: CtlVerb = {
  name: 'lease timetolive',
  usage: 'lease timetolive <leaseID> [--keys]',
  flags: ['keys'],
  takes: [1, 1],
  parse({ args, flags }) {
    const id = leaseIdOf(args[0]);
    if (isProblem(id)) return id;
    return { to: 'member', kv: { op: 'leaseTTL', id, keys: flags.keys === true } };
  },
};

export const leaseKeepAlive: CtlVerb = {
  name: 'lease keep-alive',
  usage: 'lease keep-alive [--once] <leaseID>',
  flags: ['once'],
  takes: [1, 1],
  parse({ args, flags }) {
    const id = leaseIdOf(args[0]);
    if (isProblem(id)) return id;
    if (flags.once === true) return { to: 'member', kv: { op: 'leaseKeepAlive', id } };
    return { to: 'keepAlive', id };
  },
};

export const leaseList: CtlVerb = {
  name: 'lease list',
  usage: 'lease list',
  flags: [],
  takes: [0, 0],
  parse: () => ({ to: 'member', kv: { op: 'leases' } }),
};
