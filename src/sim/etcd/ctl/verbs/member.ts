import type { ClusterCommand, CtlVerb } from '../types';

/** Members go by their names here, where etcdctl wants the number that `member list` prints. */
function onCluster(
  name: string,
  usage: string,
  flags: readonly string[],
  command: (name: string, isSet: (flag: string) => boolean) => ClusterCommand,
): CtlVerb {
  return {
    name,
    usage,
    flags,
    takes: [1, 1],
    parse: ({ args, flags }) => ({
      to: 'cluster',
      command: command(args[0] ?? '', (flag) => flags[flag] === true),
    }),
  };
}

export const memberList: CtlVerb = {
  name: 'member list',
  usage: 'member list',
  flags: [],
  takes: [0, 0],
  parse: () => ({ to: 'member', kv: { op: 'members' } }),
};

export const memberAdd = onCluster(
  'member add',
  'member add <name> [--learner]',
  ['learner'],
  (name, isSet) => ({ do: 'memberAdd', name, learner: isSet('learner') }),
);

export const memberRemove = onCluster('member remove', 'member remove <name>', [], (name) => ({
  do: 'memberRemove',
  name,
}));

export const memberPromote = onCluster('member promote', 'member promote <name>', [], (name) => ({
  do: 'memberPromote',
  name,
}));

export const moveLeader = onCluster('move-leader', 'move-leader <name>', [], (name) => ({
  do: 'moveLeader',
  name,
}));
