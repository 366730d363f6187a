import { compareIds, idList } from './ids';
import type { Configuration, EventRef, Index, MemberId, Progress, Vote } from './types';

/** Arithmetic of one or two majorities, after etcd-io/raft quorum/majority.go and quorum/joint.go. */
export type VoteResult = 'won' | 'lost' | 'pending';

type Halves = Pick<Configuration, 'voters' | 'outgoing'>;

export function majority(size: number): number {
  return Math.floor(size / 2) + 1;
}

/** Highest index that a majority of each half has; Infinity for an empty configuration. */
export function committedIndex(halves: Halves, acked: (id: MemberId) => Index | undefined): number {
  return Math.min(committedOf(halves.voters, acked), committedOf(halves.outgoing, acked));
}

function committedOf(
  voters: readonly MemberId[],
  acked: (id: MemberId) => Index | undefined,
): number {
  if (voters.length === 0) return Number.POSITIVE_INFINITY;
  const indexes = voters.map((id) => acked(id) ?? 0).sort((a, b) => b - a);
  return indexes[majority(voters.length) - 1] ?? 0;
}

/** Won when both halves are won, lost when one is lost. */
export function voteResult(
  halves: Halves,
  vote: (id: MemberId) => boolean | undefined,
): VoteResult {
  const results = [resultOf(halves.voters, vote), resultOf(halves.outgoing, vote)];
  if (results.includes('lost')) return 'lost';
  return results.includes('pending') ? 'pending' : 'won';
}

function resultOf(
  voters: readonly MemberId[],
  vote: (id: MemberId) => boolean | undefined,
): VoteResult {
  // An empty half agrees with whatever the other one says.
  if (voters.length === 0) return 'won';
  const needed = majority(voters.length);
  const granted = voters.filter((id) => vote(id) === true).length;
  const refused = voters.filter((id) => vote(id) === false).length;
  if (granted >= needed) return 'won';
  return granted + (voters.length - granted - refused) >= needed ? 'pending' : 'lost';
}

/** Result of an election as counted so far. */
export function tally(config: Configuration, votes: Readonly<Record<MemberId, Vote>>): VoteResult {
  return voteResult(config, (id) => votes[id]?.granted);
}

/** Everybody who votes, in broadcast order. */
export function voterIds(config: Configuration): readonly MemberId[] {
  return config.outgoing.length === 0
    ? config.voters
    : idList([...config.voters, ...config.outgoing]);
}

/** The events whose acknowledgements put a majority at `index` or above: the smallest sufficient set per half. */
export function acknowledgedBy(
  config: Configuration,
  progress: Readonly<Record<MemberId, Progress>>,
  index: Index,
): readonly EventRef[] {
  const events = new Set<EventRef>();
  for (const half of [config.voters, config.outgoing]) {
    const have = half
      .filter((id) => (progress[id]?.match ?? 0) >= index)
      .sort(
        (a, b) => (progress[a]?.ackedBy ?? -1) - (progress[b]?.ackedBy ?? -1) || compareIds(a, b),
      );
    for (const id of have.slice(0, majority(half.length))) events.add(progress[id]?.ackedBy ?? -1);
  }
  return [...events].filter((event) => event >= 0).sort((a, b) => a - b);
}
