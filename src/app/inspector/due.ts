/** What a member will do by itself if nothing reaches it before: its timers, in the order they ring. */
import type { MemberView } from '../../sim/view';
import { printDuration } from '../narration/quantities';
import type { TextKey } from '../texts/en';

export interface Due {
  readonly at: number;
  readonly text: TextKey;
  readonly values: Readonly<Record<string, string | number>>;
  /** What goes wrong if nothing comes in between. */
  readonly tone: 'plain' | 'warn';
}

export function dueOf(member: MemberView): readonly Due[] {
  if (member.status !== 'running') return [];
  return [
    heartbeat(member),
    quorumCheck(member),
    election(member),
    sync(member),
    ...requests(member),
  ]
    .filter((due) => due !== null)
    .sort((one, other) => one.at - other.at);
}

function heartbeat({ heartbeatDueAt, progress }: MemberView): Due | null {
  if (heartbeatDueAt === null) return null;
  const peers = progress.map(({ name }) => name).join(', ');
  return peers === ''
    ? { at: heartbeatDueAt, text: 'due.heartbeatAll', values: {}, tone: 'plain' }
    : { at: heartbeatDueAt, text: 'due.heartbeat', values: { peers }, tone: 'plain' };
}

function quorumCheck({ quorumCheck }: MemberView): Due | null {
  if (quorumCheck === null) return null;
  const { dueAt, active, needed, passing } = quorumCheck;
  const values = { active: active.length, needed };
  return passing
    ? { at: dueAt, text: 'due.quorumPass', values, tone: 'plain' }
    : { at: dueAt, text: 'due.quorumFail', values, tone: 'warn' };
}

function election({ timer }: MemberView): Due | null {
  if (timer === null) return null;
  const timeout = printDuration(timer.timeout);
  return { at: timer.dueAt, text: 'due.election', values: { timeout }, tone: 'plain' };
}

function sync({ syncingUntil }: MemberView): Due | null {
  return syncingUntil === null
    ? null
    : { at: syncingUntil, text: 'due.sync', values: {}, tone: 'plain' };
}

function requests({ waiting }: MemberView): Due[] {
  return waiting.map(({ label, dueAt }) => ({
    at: dueAt,
    text: 'due.request',
    values: { label },
    tone: 'warn',
  }));
}
