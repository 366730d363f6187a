import type { Addressed } from '../../actions';
import type { Action } from '../../config';
import type { ConfChange } from '../../raft/types';
import type { MemberBody } from '../types';
import { parseCtl } from './parse';
import type { ClusterCommand } from './types';

/**
 * What a line of etcdctl does: most ask one member, some the cluster. Lines are judged when a document is read.
 * `idOf` = the entity behind a member's name, `leader` or `follower`.
 */
export function directCtl(
  action: Extract<Action, { do: 'etcdctl' | 'quit' }>,
  idOf: (member: string) => string,
): readonly Addressed[] {
  const client = `client/${action.client}`;
  if (action.do === 'quit') return [{ to: client, body: { type: 'QUIT' } }];
  const call = parseCtl(action.command);
  if ('problem' in call) return [];
  if (call.to === 'cluster') return [{ to: idOf('leader'), body: bodyOf(call.command) }];
  const to = idOf(action.member);
  if (call.to === 'keepAlive')
    return [{ to: client, body: { type: 'KEEP_ALIVE', lease: call.id, to } as Addressed['body'] }];
  const { kv, user } = call;
  const operation = { op: 'kv', kv, ...(user !== undefined && { login: user }) };
  const { timeout } = action;
  return [{ to: client, body: { type: 'SEND', operation, to, timeout } as Addressed['body'] }];
}

function bodyOf(command: ClusterCommand): MemberBody {
  switch (command.do) {
    case 'memberAdd':
      return reconfigured(command.learner ? 'learner' : 'voter', command.name, '');
    case 'memberRemove':
      return reconfigured('remove', command.name, '');
    case 'memberPromote':
      return reconfigured('voter', command.name, 'promote');
    case 'moveLeader':
      return { type: 'MOVE_LEADER', to: command.name };
  }
}

function reconfigured(
  type: ConfChange['changes'][number]['type'],
  id: string,
  context: string,
): MemberBody {
  const change: ConfChange = { version: 2, transition: 'auto', changes: [{ type, id }], context };
  return { type: 'RECONFIGURE', change };
}
