import type { ClusterWorld } from '../../cluster';
import { isTombstone } from '../../etcd/mvcc/history';
import type { Mvcc } from '../../etcd/mvcc/types';
import type { MemberState } from '../../etcd/types';
import type { LeaseView, StoreView } from './view';

/** Members that have ever run, in the order of their names. */
export function membersIn(world: ClusterWorld): readonly MemberState[] {
  const members: MemberState[] = [];
  for (const [id, slot] of world.entities) {
    if (!id.startsWith('etcd/')) continue;
    // Entities under etcd/ hold members.
    const state = slot.state as MemberState;
    if (state.starts > 0) members.push(state);
  }
  return members.sort(({ config: a }, { config: b }) => byName(a.name, b.name));
}

/** e2 before e10. */
function byName(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Who leads in the highest term, else the first: the store that one looks at without having chosen. */
export function firstToShow(members: readonly MemberState[]): MemberState | undefined {
  const leaders = members.filter(leads).sort((a, b) => b.raft.term - a.raft.term);
  return leaders[0] ?? members.find(({ status }) => status !== 'stopped') ?? members[0];
}

function leads({ status, raft }: MemberState): boolean {
  return status !== 'stopped' && raft.role === 'leader';
}

export function newestRevision(members: readonly MemberState[]): number {
  return members.reduce((newest, { store }) => Math.max(newest, store.revision), 1);
}

/** One member's store; `newest` = revision of the newest one. */
export function viewStore(member: MemberState, newest: number): StoreView {
  const { config, status, store, defrag } = member;
  return {
    name: config.name,
    status,
    leads: leads(member),
    revision: store.revision,
    compacted: store.compacted,
    keys: countKeys(store),
    behind: newest - store.revision,
    size: store.bytes.allocated,
    inUse: store.bytes.used,
    quota: config.kv.quota,
    alarms: store.alarms.map(({ member: name }) => name),
    defragmentsUntil: defrag?.until ?? null,
  };
}

function countKeys({ keys }: Mvcc): number {
  let count = 0;
  for (const history of keys.values()) if (!isTombstone(history.newest)) count += 1;
  return count;
}

/** The leases that a member knows, and who counts their time: whoever believes that it leads. */
export function viewLeases(
  { store }: MemberState,
  members: readonly MemberState[],
): readonly LeaseView[] {
  const counting = members.filter(({ lessor, status }) => lessor.isPrimary && status !== 'stopped');
  return [...store.leases.values()].map(({ id, ttl, keys }) => ({
    id,
    ttl,
    keys: [...keys.keys()],
    counts: counting.flatMap(({ config, lessor }) => {
      const endsAt = lessor.expiry[id];
      return endsAt === undefined ? [] : [{ member: config.name, endsAt }];
    }),
  }));
}
