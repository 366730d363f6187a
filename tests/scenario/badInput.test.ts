import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatLink, parseLink } from '../../src/link/link';
import { unpackActions } from '../../src/scenario/actions';
import { packActions } from '../../src/scenario/pack';
import type { Scenario, UserAction } from '../../src/scenario/types';
import { parseScenario } from '../../src/scenario/yaml';

const HEAD = 'apiVersion: orrery/v1\nkind: Scenario\nmetadata: { name: case, title: Case }\n';

const LAB =
  'cluster: { lab: { lanes: [{ name: etcd, preset: etcd-linearizable }, { name: ring, preset: cassandra-one }] } }\n';

function problems(text: string) {
  const parsed = parseScenario(text);
  return 'problems' in parsed ? parsed.problems : [];
}
function scenario(text = ''): Scenario {
  const parsed = parseScenario(HEAD + text);
  if ('scenario' in parsed) return parsed.scenario;
  throw new Error(JSON.stringify(parsed.problems));
}

describe('a broken document', () => {
  test('is told all its problems at once, each with its place and a remedy', () => {
    const found = problems(
      `${HEAD}sed: 4\nuntil: 5\ntimeline:\n  - { at: 1s, do: partion, groups: [[e1], [e2, e3]] }\n  - { at: 1s, do: crash, target: e9 }\n`,
    );
    expect(found.map(({ line, path }) => [line, path])).toEqual([
      [4, 'sed'],
      [5, 'until'],
      [7, 'timeline[0].do'],
    ]);
    expect(found[0]).toMatchObject({
      column: 1,
      message: 'unknown field "sed"',
      remedy: 'did you mean "seed"?',
    });
    expect(found[1]?.remedy).toContain('150ms');
    expect(found[2]?.remedy).toBe('did you mean "partition"?');
  });

  test.each([
    [
      'a member that does not exist',
      'timeline: [{ at: 1s, do: crash, target: e9 }]',
      'there is no member e9',
    ],
    [
      'a client that does not exist',
      'timeline: [{ at: 1s, do: put, client: c9, member: e1, key: x, value: 1 }]',
      'there is no client c9',
    ],
    ...(
      [
        [
          'reads where there is no laboratory',
          'reads, lane: etcd, mode: any',
          '',
          'this run has no laboratory',
        ],
        [
          'clients where there is no laboratory',
          'clients, every: 50ms',
          '',
          'this run has no laboratory',
        ],
        [
          'a lane that does not exist',
          'reads, lane: other, mode: any',
          LAB,
          'there is no lane other',
        ],
        ['reads that a lane has not', 'reads, lane: etcd, mode: any', LAB, 'etcd has no any reads'],
        [
          'reads where there is one kind',
          'reads, lane: ring, mode: any',
          LAB,
          'ring has only one kind of read',
        ],
      ] as const
    ).map(([what, action, rest, message]) => [
      what,
      `timeline: [{ at: 0s, do: ${action} }]\n${rest}`,
      message,
    ]),
    [
      'a moment that does not exist',
      'poster: { moment: nowhere }',
      'there is no moment or action called nowhere',
    ],
    [
      'moments that wait for each other',
      'moments: { a: { when: { leader: any, after: b } }, b: { when: { leader: any, after: a } } }',
      'a waits for itself',
    ],
    [
      'a time after the end',
      'until: 5s\ntimeline: [{ at: 9s, do: heal }]',
      'this is after the end of the run',
    ],
    ['neither at nor when', 'timeline: [{ do: heal }]', 'is not possible here'],
    [
      'both at and when',
      'timeline: [{ at: 1s, when: { leader: any }, do: heal }]',
      'is not possible here',
    ],
    [
      'a narration in one language',
      'lesson: [{ stop: 1s, say: { en: Hello } }]',
      '"ko" is missing',
    ],
    [
      'a fact that is not there',
      'lesson: [{ stop: 1s, say: { en: "{wait}", ko: "{wait}" } }]',
      'needs a fact {wait}',
    ],
    [
      'a group without a member',
      'timeline: [{ at: 1s, do: partition, groups: [[e1], [e2]] }]',
      'e3 is in no group',
    ],
    [
      'an event that never comes',
      'moments: { a: { when: { event: { type: rolle } } } }',
      'no event is of the type rolle',
    ],
    [
      'clients that never rest',
      `${LAB}timeline: [{ at: 0s, do: clients, every: 1ms }]`,
      'is not possible here',
    ],
    ['a heartbeat without end', 'cluster: { etcd: { heartbeat: 0ms } }', 'is not possible here'],
    ['too many members', 'cluster: { etcd: { members: 12 } }', '12 is not possible here'],
    [
      'too few heartbeats in an election timeout',
      'cluster: { etcd: { heartbeat: 500ms, election: 1s } }',
      'less than five heartbeats',
    ],
    ['a list for fields', 'cluster: [1]', 'a list is not possible here'],
    ['a verb left out', 'timeline: [{ at: 1s }]', '"do" is missing'],
    ['two unknown fields', 'cluster: { etdc: {}, netwrk: {} }', 'unknown field "netwrk"'],
    [
      'a part of a latency left out',
      'cluster: { network: { latency: { exponential: { min: 1ms } } } }',
      '"mean" is missing',
    ],
    ['a member called leader', 'cluster: { etcd: { members: [leader] } }', 'stands for whoever'],
    [
      'more members than fit a ring',
      'cluster: { etcd: { members: 8, learners: [l1, l2] } }',
      'there are 10 members',
    ],
    [
      'a client called like a member',
      'cluster: { clients: [{ name: e1 }] }',
      'is a member already',
    ],
    [
      'a stranger in an event',
      'moments: { a: { when: { event: { type: App, from: e9 } } } }',
      'there is no member or client e9',
    ],
    [
      'a stranger in a commit',
      'moments: { a: { when: { commit: { member: e9, index: 1 } } } }',
      'there is no member e9',
    ],
    ['a link to itself', 'timeline: [{ at: 1s, do: cut, from: e1, to: e1 }]', 'has two ends'],
    [
      'a role in a group',
      'timeline: [{ at: 1s, do: partition, groups: [[leader], [e1, e2, e3]] }]',
      'there is no member leader',
    ],
    ['plus without when', 'timeline: [{ at: 1s, plus: 1s, do: heal }]', 'plus goes with when'],
    [
      'a member used before it is added',
      'timeline: [{ at: 5s, do: addMember, member: e4 }, { at: 2s, do: crash, target: e4 }]',
      'there is no member e4',
    ],
    [
      'a particle without its other form',
      'lesson: [{ stop: 1s, facts: { id: { memberOf: a } }, say: { en: "{id}", ko: "{id:을}" } }]\nmoments: { a: { when: { leader: any } } }',
      '{id:을}, which is no fact',
    ],
    [
      'a step that may say nothing',
      'lesson: [{ stop: 1s, facts: { w: { path: etcd.term, at: 1s } }, say: [{ if: { fact: w, above: 0 }, text: { en: a, ko: b } }] }]',
      'it may be that no variant fits',
    ],
    ['a run without end', 'until: 2h', 'is not possible here'],
    [
      'terms that go down',
      'cluster: { etcd: { history: [{ term: 3, entries: 1 }, { term: 2, entries: 1 }] } }',
      'terms never go down',
    ],
    ['a negative time', 'timeline: [{ at: -1s, do: heal }]', 'is not possible here'],
  ])('with %s says so', (_what, text, message) => {
    const found = problems(`${HEAD}${text}\n`);
    expect(found.map((problem) => problem.message).join('\n')).toContain(message);
    for (const { line, remedy } of found) {
      expect(line).toBeGreaterThan(0);
      expect(remedy).not.toBe('');
    }
  });

  test('with a key twice, several documents, or no YAML at all names the place', () => {
    expect(problems(`${HEAD}seed: 1\nseed: 2\n`)).toMatchObject([
      { line: 5, message: 'this key stands here twice' },
    ]);
    expect(problems(`${HEAD}---\nseed: 2\n`)[0]?.message).toContain('several documents');
    expect(problems('{ a: [')[0]?.line).toBeGreaterThan(0);
    expect(problems('only words')).toMatchObject([{ message: 'this is not a scenario document' }]);
    expect(problems('')).toHaveLength(1);
  });

  test('of another version is told apart from nonsense', () => {
    expect(problems(HEAD.replace('v1', 'v7'))).toMatchObject([
      { path: 'apiVersion', message: 'this document was made with a newer version (orrery/v7)' },
    ]);
    expect(problems(HEAD.replace('orrery/v1', 'v1'))[0]?.message).toContain(
      'is no version of the scenario format',
    );
  });

  test('that holds itself, or has very many keys, is refused quickly', () => {
    expect(problems('x: &a [*a, *a]\n')).toMatchObject([{ message: 'this part holds itself' }]);
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(problems(keys).length).toBeGreaterThan(0);
  });

  test('with thousands of problems tells the first hundred and how many more there are', () => {
    const found = problems(`${HEAD}timeline:\n${'  - { at: 1s }\n'.repeat(300)}`);
    expect(found).toHaveLength(101);
    expect(found.at(-1)?.message).toBe('200 more problems');
  });

  test('may use a member that an earlier entry adds, wherever that entry stands', () => {
    expect(
      problems(
        `${HEAD}timeline: [{ at: 5s, do: crash, target: e4 }, { at: 2s, do: addMember, member: e4 }]\n`,
      ),
    ).toEqual([]);
  });

  test('with keys that reach for the prototype is refused, and nothing is polluted', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(problems(`${HEAD}cluster: { ${key}: { polluted: true } }\n`)[0]?.message).toBe(
        `the key "${key}" is not allowed`,
      );
    }
    expect('polluted' in {}).toBe(false);
  });

  test('with an alias bomb or of 10 MB is refused quickly', () => {
    const layers = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ')}]`,
    );
    expect(problems(layers.join('\n'))[0]?.remedy).toContain('aliases');
    expect(problems('x'.repeat(10 * 1024 * 1024))).toMatchObject([
      { message: 'the file has 10.0 MB', remedy: 'a scenario has at most 2 MB' },
    ]);
    expect(problems(`${HEAD}cluster: ${'['.repeat(3_000)}`).length).toBeGreaterThan(0);
  });
});

describe('user actions', () => {
  const host = scenario('cluster: { clients: [{ name: c1 }] }\nuntil: 10s\n');
  const actions: UserAction[] = [
    {
      at: 1_000_000,
      action: { do: 'put', client: 'c1', member: 'leader', key: 'x', value: '1', timeout: null },
    },
    { at: 1_000_000, action: { do: 'partition', groups: [['e1'], ['e2', 'e3']] } },
    { at: 2_000_500, action: { do: 'crash', target: 'e1', signal: 'TERM' } },
    {
      at: 3_000_000,
      action: {
        do: 'get',
        client: 'c1',
        member: 'e2',
        key: 'x',
        consistency: 'serializable',
        timeout: 5_000_000,
      },
    },
    { at: 4_000_000, action: { do: 'addMember', member: 'e4', learner: true } },
    { at: 5_000_000, action: { do: 'promote', member: 'e4' } },
    { at: 6_000_000, action: { do: 'set', rule: 'preVote', to: false, target: null } },
  ];

  test('survive a link', () => {
    expect(unpackActions(JSON.parse(JSON.stringify(packActions(actions))), host)).toEqual({
      actions,
      findings: [],
    });
  });

  test('that make no sense are named, and the others are kept', () => {
    const packed = [
      ...(packActions(actions.slice(0, 1)) as unknown[]),
      [5, 'crash', { target: 'e9' }],
      [-5, 'heal', {}],
      'nonsense',
      [0, 'explode', {}],
      [1, 'heal', {}],
    ];
    const { actions: kept, findings } = unpackActions(packed, host);
    expect(kept.map(({ action }) => action.do)).toEqual(['put', 'heal']);
    expect(findings.map(({ message }) => message)).toEqual([
      'there is no member e9',
      'the action lies outside of the run',
      'this is no action',
      expect.stringContaining('not possible'),
    ]);
    expect(unpackActions('x', host).findings).toHaveLength(1);
  });
});

test.each(['first-election', 'minority-leader'])(
  'a link of %s with fifty actions passes every chat: at most 2,000 characters',
  async (id) => {
    const text = readFileSync(`public/scenarios/${id}.yaml`, 'utf8');
    const parsed = parseScenario(text);
    if (!('scenario' in parsed)) throw new Error(JSON.stringify(parsed.problems));
    const members = parsed.scenario.cluster.etcd.members;
    const one = (i: number) => members[i % members.length] ?? 'e1';
    const kinds: ((i: number) => UserAction['action'])[] = [
      (i) => ({
        do: 'partition',
        groups: [members.slice(0, 1 + (i % 4)), members.slice(1 + (i % 4))],
      }),
      () => ({ do: 'heal' }),
      (i) => ({ do: 'cut', from: one(i), to: one(i + 1), oneWay: i % 2 === 0 }),
      (i) => ({ do: 'crash', target: one(i * 3), signal: i % 3 === 0 ? 'TERM' : 'KILL' }),
      (i) => ({ do: 'restart', target: one(i * 3) }),
      (i) => ({ do: 'pause', target: one(i * 2) }),
      (i) => ({ do: 'resume', target: one(i * 2) }),
      (i) => ({ do: 'transfer', to: one(i) }),
      (i) => ({ do: 'isolate', target: one(i + 2) }),
      (i) => ({ do: 'set', rule: 'preVote', to: i % 2 === 0, target: one(i) }),
      (i) => ({ do: 'compact', target: one(i), index: 90 + i }),
    ];
    const actions = Array.from({ length: 50 }, (_, i): UserAction => {
      const at = Math.round(((i + 1) * parsed.scenario.until) / 52) + ((i * 7_919) % 1_000);
      return { at, action: kinds[i % kinds.length]?.(i) ?? { do: 'heal' } };
    });
    const view = { t: 4_106_000, k: 412, seed: 42, step: 3, focus: 'etcd/e2', lang: 'ko' as const };
    const link = await formatLink({
      route: { kind: 'scenario', id },
      view: { ...view, fingerprint: '00c0ffee', engine: '0.1.0', actions: packActions(actions) },
    });
    expect(link.length).toBeLessThanOrEqual(2_000);
    const read = await parseLink(link);
    expect(unpackActions(read.link.view.actions, parsed.scenario)).toEqual({
      actions,
      findings: [],
    });
  },
);
