import { describe, expect, test } from 'vitest';
import { runUntil } from '../../../src/kernel/run';
import { compile } from '../../../src/scenario/compile';
import { outcomeOf } from '../../../src/scenario/outcome';
import { readDocument } from '../../../src/scenario/read';
import type { ClientState } from '../../../src/sim/client/types';
import type { MemberState } from '../../../src/sim/etcd/types';

/** Worlds are arranged in the scenario language. */
function play(
  document: {
    etcd?: object;
    network?: object;
    clients?: object[];
    timeline: object[];
    until?: string;
  },
  seed = 3,
) {
  const {
    etcd = {},
    network = { latency: { min: '1ms', max: '5ms' } },
    clients = [{ name: 'c1' }],
    timeline,
    until = '20s',
  } = document;
  const read = readDocument({
    apiVersion: 'orrery/v1',
    kind: 'Scenario',
    metadata: { name: 'case', title: 'case' },
    until,
    cluster: { etcd, network, clients },
    timeline,
  });
  if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings));
  const { system, world: start } = compile({ scenario: read.scenario, seed, actions: [] });
  const notes: { at: number; reason: string; about: string; data: Record<string, unknown> }[] = [];
  const world = runUntil(system, start, { at: read.scenario.until }, (event) => {
    for (const note of event.notes) notes.push({ at: event.at, ...note });
  });
  return {
    outcome: outcomeOf(world),
    notes,
    answers: notes
      .filter(({ reason }) => reason === 'answer')
      .map(({ at, data }) => ({ at, ...data })) as unknown as {
      at: number;
      label: string;
      outcome: string;
      text: string;
      sentAt: number;
    }[],
    member: (name: string) => world.entities.get(`etcd/${name}`)?.state as MemberState,
    client: (name: string) => world.entities.get(`client/${name}`)?.state as ClientState,
  };
}

const put = (at: string, more: object = {}) => ({
  at,
  do: 'put',
  client: 'c1',
  member: 'e1',
  key: 'x',
  value: '1',
  ...more,
});
const get = (at: string, more: object = {}) => ({
  at,
  do: 'get',
  client: 'c1',
  member: 'e1',
  key: 'x',
  ...more,
});
const majorityGone = (at: string) => [
  { at, do: 'crash', target: 'e2' },
  { at, do: 'crash', target: 'e3' },
];

describe('a client without quorum', () => {
  test('gives up after 5 s, and does not know what became of its write', () => {
    const { answers } = play({ timeline: [...majorityGone('5s'), put('5.1s')] });
    expect(answers).toMatchObject([{ outcome: 'unknown', text: 'context deadline exceeded' }]);
    expect((answers[0]?.at ?? 0) - (answers[0]?.sentAt ?? 0)).toBe(5_000_000);
  });

  test("hears the server's own text after 7 s when it is patient", () => {
    const { answers } = play({
      timeline: [
        { at: '4s', do: 'transfer', to: 'e1' },
        { at: '5s', do: 'isolate', target: 'e1' },
        put('5.01s', { timeout: 'none' }),
      ],
    });
    expect(answers).toMatchObject([{ outcome: 'unknown', text: 'etcdserver: request timed out' }]);
    expect(((answers[0]?.at ?? 0) - (answers[0]?.sentAt ?? 0)) / 1_000_000).toBeCloseTo(7, 1);
  });

  test('hears of a lost connection when the cut-off leader does not check its quorum', () => {
    const { answers } = play({
      etcd: { checkQuorum: false },
      timeline: [
        { at: '4s', do: 'transfer', to: 'e1' },
        { at: '5s', do: 'isolate', target: 'e1' },
        put('5.01s', { timeout: 'none' }),
      ],
    });
    expect(answers).toMatchObject([
      { text: 'etcdserver: request timed out, possibly due to connection lost' },
    ]);
  });

  test('hears of the previous leader when its member was elected meanwhile', () => {
    const texts = new Set<string>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const { answers } = play(
        {
          clients: [{ name: 'c1' }, { name: 'c2' }, { name: 'c3' }],
          timeline: [
            ...['c1', 'c2', 'c3'].map((client, i) => ({
              at: '5s',
              do: 'put',
              client,
              member: `e${i + 1}`,
              key: client,
              value: '1',
              timeout: 'none',
            })),
            { at: '5.0021s', do: 'crash', target: 'leader' },
          ],
        },
        seed,
      );
      for (const { text } of answers) texts.add(text);
    }
    expect(texts).toContain(
      'etcdserver: request timed out, possibly due to previous leader failure',
    );
    expect(texts).toContain('etcdserver: request timed out');
  });

  test('that proposes where no leader is known waits in vain for one', () => {
    const { answers } = play({ timeline: [...majorityGone('5s'), put('9s', { timeout: 'none' })] });
    expect(answers).toMatchObject([{ text: 'context deadline exceeded' }]);
  });

  test('still reads, when it asks for the local state only', () => {
    const { answers } = play({
      timeline: [
        put('4s'),
        ...majorityGone('5s'),
        get('9s', { consistency: 'serializable' }),
        get('9.5s', { timeout: 'none' }),
        get('9.6s', { consistency: 'leader-local' }),
      ],
    });
    expect(answers.map(({ label, text }) => [label, text])).toEqual([
      ['put x=1', 'OK'],
      ['get x', '1'],
      ['get x', 'etcdserver: not leader'],
      ['get x', 'etcdserver: request timed out'],
    ]);
  });
});

describe('reads', () => {
  test('are linearizable at any member', () => {
    const { answers } = play({
      timeline: [
        put('4s', { value: '7' }),
        ...['e1', 'e2', 'e3'].map((member, i) => get(`${5 + i}s`, { member })),
      ],
    });
    expect(answers.map(({ text }) => text)).toEqual(['OK', '7', '7', '7']);
  });

  test('end when the leader changes, since 3.5', () => {
    const timeline = [
      ...['e1', 'e2', 'e3'].map((member) => get('5s', { member, timeout: 'none' })),
      { at: '5.0005s', do: 'crash', target: 'leader' },
    ];
    expect(play({ timeline }).answers.map(({ text }) => text)).toContain(
      'etcdserver: leader changed',
    );
    expect(
      play({ timeline, etcd: { preset: 'etcd-3.4' } }).answers.map(({ text }) => text),
    ).not.toContain('etcdserver: leader changed');
  });
});

describe('a crash', () => {
  test('loses what was not synced, and nothing that was', () => {
    // Slow disks: at the crash the write is on its way to every disk, but on none.
    const slow = { fsync: '400ms', members: 3 };
    const lost = play({
      etcd: slow,
      timeline: [
        put('8s'),
        ...['e1', 'e2', 'e3'].map((target) => ({ at: '8.2s', do: 'crash', target })),
        ...['e1', 'e2', 'e3'].map((target) => ({ at: '9s', do: 'restart', target })),
      ],
    });
    expect(lost.outcome.etcd.members.e1?.keys).toEqual({});
    const kept = play({
      etcd: slow,
      timeline: [
        put('8s'),
        ...['e1', 'e2', 'e3'].map((target) => ({ at: '11s', do: 'crash', target })),
        ...['e1', 'e2', 'e3'].map((target) => ({ at: '12s', do: 'restart', target })),
      ],
    });
    expect(kept.outcome.etcd.members.e1?.keys).toEqual({ x: '1' });
    expect(kept.outcome.etcd.leaderCount).toBe(1);
  });

  test('of a paused process is as final as any, and a resumed one catches up', () => {
    const { outcome } = play({
      timeline: [
        { at: '4s', do: 'pause', target: 'follower' },
        put('5s', { member: 'leader' }),
        { at: '8s', do: 'resume', target: 'e1' },
        { at: '8s', do: 'resume', target: 'e2' },
        { at: '8s', do: 'resume', target: 'e3' },
      ],
    });
    for (const { keys } of Object.values(outcome.etcd.members)) expect(keys).toEqual({ x: '1' });
  });
});

describe('membership', () => {
  test('a learner joins, catches up and is promoted', () => {
    const { outcome, member } = play({
      timeline: [
        put('4s'),
        { at: '5s', do: 'addMember', member: 'e4', learner: true },
        { at: '8s', do: 'promote', member: 'e4' },
      ],
    });
    expect(member('e1').raft.config.voters).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect(outcome.etcd.members.e4?.keys).toEqual({ x: '1' });
  });

  test('a learner that is not in sync is not promoted', () => {
    const { notes } = play({
      etcd: { history: [{ term: 1, entries: 50 }] },
      timeline: [
        { at: '4s', do: 'addMember', member: 'e4', learner: true },
        { at: '4.001s', do: 'crash', target: 'e4' },
        { at: '6s', do: 'promote', member: 'e4' },
      ],
    });
    expect(notes.find(({ reason }) => reason === 'refused')?.data.error).toBe(
      'etcdserver: can only promote a learner member which is in sync with leader',
    );
  });

  test('a removed member stops one second after it has applied that', () => {
    const { member } = play({ timeline: [{ at: '5s', do: 'removeMember', member: 'e3' }] });
    expect(member('e3').status).toBe('stopped');
    expect(member('e1').raft.config.voters).toEqual(['e1', 'e2']);
  });
});

describe('snapshots', () => {
  test('bring a member back that has missed more than the log still has', () => {
    const { outcome, notes } = play({
      etcd: { snapshotCount: 10, snapshotCatchUp: 2 },
      clients: [
        {
          name: 'c1',
          member: 'leader',
          loop: 'open',
          every: '50ms',
          key: 'k',
          start: '2s',
          stop: '10s',
        },
      ],
      timeline: [
        { at: '4s', do: 'crash', target: 'e3' },
        { at: '12s', do: 'restart', target: 'e3' },
      ],
    });
    expect(
      notes.some(
        ({ reason, data }) => reason === 'snapshot' && String(data.because).startsWith('received'),
      ),
    ).toBe(true);
    expect(outcome.etcd.members.e3?.keys).toEqual(outcome.etcd.members.e1?.keys);
  });
});

describe('rule switches', () => {
  test('work on a running cluster, and name themselves', () => {
    const { member } = play({
      timeline: [
        { at: '3s', do: 'set', rule: 'preVote', to: false },
        { at: '3s', do: 'set', rule: 'ownTermCommit', to: false, target: 'e1' },
      ],
    });
    expect(member('e2').raft.options.preVote).toBe(false);
    expect(member('e1').config.raft.rules.ownTermCommit).toBe(false);
    expect(member('e2').config.raft.rules.ownTermCommit).toBe(true);
  });
});
