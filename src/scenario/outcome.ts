import { labelOf } from '../sim/client/client';
import type { ClientState } from '../sim/client/types';
import type { ClusterWorld } from '../sim/cluster';
import type { LaneOutcome } from '../sim/consistency/measure/outcome';
import { keysAt, prefixInterval } from '../sim/etcd/mvcc/keys';
import type { MemberState } from '../sim/etcd/types';
import { openedKeyValue } from '../sim/keyValue';
import { laboratory } from '../sim/laboratory';
import type { Watched } from '../sim/observe/observe';
import type { ClientStoreOutcome, MemberStoreOutcome } from '../sim/observe/storeOutcome';
import type { RaftWitness } from '../sim/raft/invariants';
import { lastIndex } from '../sim/raft/log';
import { compare, lookUp } from './conditions';
import type { Expectation } from './types';

/** What has become of a run, as plain data that expectations and facts look into. */
export interface Outcome {
  readonly etcd: {
    readonly leaderCount: number;
    /** The leader of the newest term; '' when nobody leads. */
    readonly leader: string;
    readonly term: number;
    readonly members: Readonly<Record<string, MemberOutcome>>;
  };
  readonly clients: Readonly<Record<string, ClientOutcome>>;
  readonly raft: { readonly violations: number; readonly broken: readonly string[] };
  readonly events: { readonly total: number };
  /** By lane; empty without a laboratory. */
  readonly lab: Readonly<Record<string, LaneOutcome>>;
}
/** Where somebody uses etcdctl there is more, see `sim/observe/storeOutcome.ts`. */
interface MemberOutcome extends Partial<MemberStoreOutcome> {
  readonly status: string;
  readonly role: string;
  readonly term: number;
  readonly lead: string;
  /** Whom it voted for in its term; '' = nobody. */
  readonly vote: string;
  readonly commit: number;
  readonly applied: number;
  readonly last: number;
  readonly revision: number;
  readonly keys: Readonly<Record<string, string>>;
}
interface ClientOutcome extends Partial<ClientStoreOutcome> {
  readonly ok: number;
  readonly failed: number;
  readonly unknown: number;
  readonly waiting: number;
  /** The newest answer, verbatim. */
  readonly last: { readonly label: string; readonly outcome: string; readonly text: string };
}

/** `watched` = the run's laboratory with its cuts; `at` = the instant, in microseconds. */
export function outcomeOf(
  world: ClusterWorld,
  watched: Watched | null = null,
  at = world.at,
): Outcome {
  const members: Record<string, MemberOutcome> = {};
  const clients: Record<string, ClientOutcome> = {};
  for (const [id, slot] of world.entities) {
    if (id.startsWith('etcd/'))
      members[id.slice('etcd/'.length)] = memberOutcome(slot.state as MemberState, at);
    if (id.startsWith('client/'))
      clients[id.slice('client/'.length)] = clientOutcome(slot.state as ClientState);
  }
  const leaders = Object.entries(members)
    .filter(([, { role, status }]) => role === 'leader' && status !== 'stopped')
    .sort(([, a], [, b]) => b.term - a.term);
  const { violations } = world.witness as RaftWitness;
  return {
    etcd: {
      leaderCount: leaders.length,
      leader: leaders[0]?.[0] ?? '',
      term: Math.max(0, ...Object.values(members).map(({ term }) => term)),
      members,
    },
    clients,
    raft: {
      violations: violations.length,
      broken: [...new Set(violations.map(({ invariant }) => invariant))],
    },
    events: { total: world.step },
    lab: watched === null ? {} : lanesOf(world, watched, at),
  };
}

function lanesOf(world: ClusterWorld, watched: Watched, at: number): Outcome['lab'] {
  const { lab, cuts } = watched;
  return Object.fromEntries(
    laboratory()
      .view(world, lab, at, cuts)
      .map((lane) => [lane.name, laboratory().outcome(lane)]),
  );
}

function memberOutcome(state: MemberState, at: number): MemberOutcome {
  const { raft, status, store } = state;
  const keys = Object.fromEntries(
    keysAt(store, prefixInterval(''), store.revision).map(({ key, value }) => [key, value]),
  );
  return {
    status,
    role: raft.role,
    term: raft.term,
    lead: raft.lead ?? '',
    vote: raft.vote ?? '',
    commit: raft.commit,
    applied: raft.applied,
    last: lastIndex(raft.log),
    revision: store.revision,
    keys,
    ...openedKeyValue()?.outcomeOfMember(state, at),
  };
}

function clientOutcome(state: ClientState): ClientOutcome {
  const { counts, waiting, done } = state;
  const newest = done.at(-1);
  return {
    ...counts,
    waiting: waiting.length,
    last:
      newest === undefined
        ? { label: '', outcome: '', text: '' }
        : { label: labelOf(newest.operation), outcome: newest.outcome, text: newest.text },
    ...openedKeyValue()?.outcomeOfClient(state),
  };
}

/** One expectation, judged. */
export interface Judged {
  readonly ok: boolean;
  readonly path: string;
  readonly expected: string;
  readonly actual: unknown;
}

export function judge(expectation: Expectation, outcome: Outcome | null): Judged {
  const { path, equals, atLeast, atMost, contains } = expectation;
  const expected = [
    equals === undefined ? '' : `equals ${JSON.stringify(equals)}`,
    atLeast === undefined ? '' : `at least ${atLeast}`,
    atMost === undefined ? '' : `at most ${atMost}`,
    contains === undefined ? '' : `contains ${JSON.stringify(contains)}`,
  ].filter((part) => part !== '');
  const actual = outcome === null ? 'the moment never came' : lookUp(outcome, path);
  const ok = outcome !== null && compare(actual, expectation);
  return {
    ok,
    path,
    expected: expected.join(' and '),
    actual: actual === undefined ? 'no such path' : actual,
  };
}
