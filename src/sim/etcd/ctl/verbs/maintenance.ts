import type { CtlVerb } from '../types';
import { integerOf, isProblem } from '../values';
import { plainRange } from './get';

export const compact: CtlVerb = {
  name: 'compact',
  usage: 'compact <revision>',
  flags: ['physical'],
  takes: [1, 1],
  parse({ args }) {
    const rev = integerOf(args[0], 'revision');
    return isProblem(rev) ? rev : { to: 'member', kv: { op: 'compact', rev } };
  },
};

export const defrag: CtlVerb = {
  name: 'defrag',
  usage: 'defrag',
  flags: [],
  takes: [0, 0],
  parse: () => ({ to: 'member', kv: { op: 'defrag' } }),
};

export const alarmList: CtlVerb = {
  name: 'alarm list',
  usage: 'alarm list',
  flags: [],
  takes: [0, 0],
  parse: () => ({ to: 'member', kv: { op: 'alarms' } }),
};

export const alarmDisarm: CtlVerb = {
  name: 'alarm disarm',
  usage: 'alarm disarm',
  flags: [],
  takes: [0, 0],
  parse: () => ({ to: 'member', kv: { op: 'alarm', action: 'DEACTIVATE', member: '' } }),
};

export const endpointStatus: CtlVerb = {
  name: 'endpoint status',
  usage: 'endpoint status',
  flags: [],
  takes: [0, 0],
  parse: () => ({ to: 'member', kv: { op: 'status' } }),
};

/** Healthy is whoever can read a key linearizably (etcdctl ep_command.go). */
export const endpointHealth: CtlVerb = {
  name: 'endpoint health',
  usage: 'endpoint health',
  flags: [],
  takes: [0, 0],
  parse: () => ({ to: 'member', kv: plainRange({ key: 'health', end: '' }) }),
};
