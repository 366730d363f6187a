import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppendList } from '../../../src/kernel/appendList';
import { startWitness, witness } from '../../../src/sim/raft/invariants';
import {
  createRaft,
  step,
  takeReady,
  ticksToDeadline,
  whyNotCommitted,
} from '../../../src/sim/raft/raft';
import type { Entry, RaftInput, RaftOptions, RaftState } from '../../../src/sim/raft/types';
import { judgeVote } from '../../../src/sim/raft/votes';

const OPTIONS: RaftOptions = {
  electionTick: 10,
  heartbeatTick: 1,
  preVote: true,
  checkQuorum: true,
  stepDownOnRemoval: false,
  disableProposalForwarding: false,
  readOnly: 'safe',
  maxInflight: 512,
  maxSizePerMsg: Number.POSITIVE_INFINITY,
  timeout: { kind: 'drawn', min: 10, max: 19, seed: 7, stream: 'test' },
  rules: { ownTermCommit: true, oneVotePerTerm: true, persistBeforeAnswer: true },
};

function node(
  id: string,
  terms: readonly number[] = [],
  given: { term?: number; vote?: string } = {},
): RaftState {
  const config = {
    voters: ['e1', 'e2', 'e3'],
    outgoing: [],
    learners: [],
    learnersNext: [],
    autoLeave: false,
  };
  const entries = terms.map(
    (term, i): Entry => ({ term, index: i + 1, data: `v${i + 1}`, size: 2 }),
  );
  return createRaft({
    id,
    options: OPTIONS,
    hardState: { term: given.term ?? terms.at(-1) ?? 0, vote: given.vote ?? null, commit: 0 },
    log: {
      snapshot: { index: 0, term: 0, config, data: null },
      entries: AppendList.of(entries),
      stable: terms.length,
    },
    config,
    applied: 0,
  });
}

/** Makes e1 leader of three by handing it the votes. */
function leader(terms: readonly number[] = []): RaftState {
  let state = node('e1', terms);
  const inputs: RaftInput[] = [{ type: 'campaign' }];
  for (const input of inputs) state = step(state, input, 0).state;
  for (const type of ['PreVoteResp', 'VoteResp'] as const) {
    const term = state.term + (type === 'PreVoteResp' ? 1 : 0);
    for (const from of ['e1', 'e2'])
      state = step(state, { type: 'message', message: { type, from, to: 'e1', term } }, 1).state;
  }
  return state;
}

describe('a vote', () => {
  test('is refused to a log that is behind, with both ends named', () => {
    const verdict = judgeVote(node('e1', [1, 1, 2]), {
      type: 'Vote',
      from: 'e2',
      to: 'e1',
      term: 3,
      index: 9,
      logTerm: 1,
    });
    expect(verdict).toEqual({
      granted: false,
      because: 'its log (term 1, index 9) is behind ours (term 2, index 3)',
    });
  });

  test('is refused to a second candidate of the same term', () => {
    const verdict = judgeVote(node('e1', [], { term: 3, vote: 'e3' }), {
      type: 'Vote',
      from: 'e2',
      to: 'e1',
      term: 3,
      index: 0,
      logTerm: 0,
    });
    expect(verdict).toEqual({ granted: false, because: 'voted for e3 in term 3' });
  });

  test('is granted to the second candidate when the rule is off', () => {
    const state = {
      ...node('e1', [], { term: 3, vote: 'e3' }),
      options: { ...OPTIONS, rules: { ...OPTIONS.rules, oneVotePerTerm: false } },
    };
    expect(
      judgeVote(state, { type: 'Vote', from: 'e2', to: 'e1', term: 3, index: 0, logTerm: 0 })
        .granted,
    ).toBe(true);
  });
});

describe('a leader', () => {
  test('says which acknowledgements an entry lacks', () => {
    const state = step(leader(), { type: 'propose', data: 'x', size: 1 }, 2).state;
    expect(state.role).toBe('leader');
    expect(whyNotCommitted(state, 2)).toEqual({
      index: 2,
      held: [],
      missing: ['e1', 'e2', 'e3'],
      needed: 2,
      blockedByOwnTermRule: false,
    });
  });

  test('does not commit an entry of an older term by counting', () => {
    let state = leader([1, 2]);
    const ack = (from: string, index: number): RaftInput => ({
      type: 'message',
      message: { type: 'AppResp', from, to: 'e1', term: state.term, index },
    });
    for (const from of ['e1', 'e2']) state = step(state, ack(from, 2), 5).state;
    expect(state.commit).toBe(0);
    expect(whyNotCommitted(state, 2)?.blockedByOwnTermRule).toBe(true);
    for (const from of ['e1', 'e2']) state = step(state, ack(from, 3), 6).state;
    expect(state.commit).toBe(3);
    expect(whyNotCommitted(state, 2)).toBeNull();
  });
});

test('ticks in between may be left out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.boolean(), (ticks, leads) => {
      const state = leads ? leader() : node('e2');
      const idle = Math.min(ticks, ticksToDeadline(state) - 1);
      let ticked = state;
      for (let i = 0; i < idle; i += 1) ticked = step(ticked, { type: 'tick' }, 0).state;
      expect(ticked).toEqual(step(state, { type: 'elapse', ticks: idle }, 0).state);
    }),
  );
});

test('a step never changes the state it is given', () => {
  const state = leader([1, 1]);
  const before = JSON.stringify(state);
  freeze(state);
  for (const input of [
    { type: 'tick' },
    { type: 'propose', data: 'x', size: 1 },
    {
      type: 'message',
      message: { type: 'AppResp', from: 'e2', to: 'e1', term: state.term, index: 3 },
    },
    { type: 'message', message: { type: 'HeartbeatResp', from: 'e3', to: 'e1', term: state.term } },
    {
      type: 'message',
      message: {
        type: 'App',
        from: 'e2',
        to: 'e1',
        term: state.term + 1,
        index: 2,
        logTerm: 1,
        entries: [],
        commit: 1,
      },
    },
    { type: 'readIndex', context: 'r' },
    { type: 'transferLeader', to: 'e2' },
  ] satisfies RaftInput[]) {
    step(state, input, 9);
  }
  takeReady(state);
  expect(JSON.stringify(state)).toBe(before);
});

function freeze(value: unknown): void {
  // The list of entries shares its backing array on purpose.
  if (
    typeof value !== 'object' ||
    value === null ||
    value instanceof AppendList ||
    Object.isFrozen(value)
  )
    return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}

describe('the witness', () => {
  const seen = (states: readonly (readonly [string, RaftState | null, RaftState])[]) =>
    states.reduce(
      (w, [id, before, after], event) => witness(w, { id, before, after, restarted: false, event }),
      startWitness(),
    ).violations;

  test('reports two leaders of one term with both events', () => {
    const a = leader();
    const violations = seen([
      ['e1', null, a],
      ['e2', null, { ...a, id: 'e2' }],
    ]);
    expect(violations).toContainEqual({
      invariant: 'Election Safety',
      message: 'e1 and e2 both lead term 1',
      events: [0, 1],
    });
  });

  test('reports an index that is committed twice', () => {
    const first = { ...node('e1', [1]), commit: 1 };
    const second = { ...node('e2', [2]), commit: 1 };
    expect(
      seen([
        ['e1', null, first],
        ['e2', null, second],
      ]).map(({ invariant }) => invariant),
    ).toContain('State Machine Safety');
  });

  test('reports two entries under one index and term', () => {
    const other = node('e2', [1]);
    const changed = {
      ...other,
      log: {
        ...other.log,
        entries: AppendList.of([{ term: 1, index: 1, data: 'other', size: 1 }]),
      },
    };
    expect(
      seen([
        ['e1', null, node('e1', [1])],
        ['e2', null, changed],
      ]).map(({ invariant }) => invariant),
    ).toContain('Log Matching');
  });

  test('reports a term that goes back, a leader that lacks what is committed, and one that cuts its log', () => {
    const high = node('e1', [], { term: 5 });
    expect(
      seen([
        ['e1', null, high],
        ['e1', high, { ...high, term: 4 }],
      ]).map(({ invariant }) => invariant),
    ).toEqual(['Monotonic Term']);
    const committed = { ...node('e2', [1, 1]), commit: 2 };
    const poor = { ...leader(), term: 9 };
    expect(
      seen([
        ['e2', null, committed],
        ['e1', null, poor],
      ]).map(({ invariant }) => invariant),
    ).toContain('Leader Completeness');
    const rich = leader([1, 1]);
    const cut = { ...rich, log: { ...rich.log, entries: rich.log.entries.truncate(1) } };
    expect(
      seen([
        ['e1', null, rich],
        ['e1', rich, cut],
      ]).map(({ invariant }) => invariant),
    ).toContain('Leader Append-Only');
  });
});
