import { digestOf } from '../../kv/auth';
import type { Permission } from '../../kv/types';
import type { CtlVerb } from '../types';
import { isProblem, keysOf, problem } from '../values';

export const authEnable: CtlVerb = {
  name: 'auth enable',
  usage: 'auth enable',
  flags: [],
  takes: [0, 0],
  parse: () => ({ to: 'member', kv: { op: 'authEnable' } }),
};

export const userAdd: CtlVerb = {
  name: 'user add',
  usage: 'user add <name>:<password>',
  flags: [],
  takes: [1, 1],
  parse({ args }) {
    const [given = ''] = args;
    const colon = given.indexOf(':');
    if (colon < 0)
      return problem('there is nobody to type a password', 'write it behind the name: ann:secret');
    // Only the first colon parts: a password may have more (etcdctl user_command.go).
    const [name, password] = [given.slice(0, colon), given.slice(colon + 1)];
    return { to: 'member', kv: { op: 'authUserAdd', name, digest: digestOf(password) } };
  },
};

export const userGrantRole: CtlVerb = {
  name: 'user grant-role',
  usage: 'user grant-role <user> <role>',
  flags: [],
  takes: [2, 2],
  parse: ({ args: [user = '', role = ''] }) => ({
    to: 'member',
    kv: { op: 'authGrantRole', user, role },
  }),
};

export const roleAdd: CtlVerb = {
  name: 'role add',
  usage: 'role add <role>',
  flags: [],
  takes: [1, 1],
  parse: ({ args: [name = ''] }) => ({ to: 'member', kv: { op: 'authRoleAdd', name } }),
};

export const roleGrantPermission: CtlVerb = {
  name: 'role grant-permission',
  usage: 'role grant-permission <role> <read|write|readwrite> <key> [end] [--prefix]',
  flags: ['prefix', 'from-key'],
  takes: [3, 4],
  parse({ args: [role = '', perm = '', ...keys], flags }) {
    const interval = keysOf({ args: keys, flags });
    if (isProblem(interval)) return interval;
    const upper = perm.toUpperCase();
    if (!['READ', 'WRITE', 'READWRITE'].includes(upper))
      return problem(`invalid permission type: ${perm}`, 'write read, write or readwrite');
    const kv = {
      op: 'authGrantPerm',
      role,
      perm: upper as Permission['perm'],
      ...interval,
    } as const;
    return { to: 'member', kv };
  },
};
