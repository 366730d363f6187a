import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/player/answers';
import { resolveFacts } from '../../src/player/moments';
import type { Scenario } from '../../src/scenario/types';
import { parseScenario } from '../../src/scenario/yaml';
import { told } from './shipped';

const HEAD = 'apiVersion: orrery/v1\nkind: Scenario\nmetadata: { name: case, title: Case }\n';
const SAY = 'say: { en: One., ko: 하나예요. }';

function problems(text: string) {
  const parsed = parseScenario(HEAD + text);
  return 'problems' in parsed ? parsed.problems.map(({ path, message }) => [path, message]) : [];
}

function scenario(text: string): Scenario {
  const parsed = parseScenario(HEAD + text);
  if ('scenario' in parsed) return parsed.scenario;
  throw new Error(JSON.stringify(parsed.problems));
}

describe('a branch', () => {
  const BRANCH = 'branches: [{ label: { en: Off, ko: 끔 }, actions: [{ at: 1s, do: heal }] }]\n';

  test.each([
    ['an expectation', 'expect: [{ branch: C, path: etcd.term, atLeast: 1 }]', 'expect[0]'],
    [
      'a fact of a step',
      `lesson: [{ stop: 1s, ${SAY}, facts: { n: { branch: C, path: etcd.term, at: 1s } } }]`,
      'lesson[0].facts.n',
    ],
    [
      'a test inside others',
      `lesson: [{ stop: 1s, ${SAY}, ask: { kind: choice, question: { en: A, ko: 가 }, explain: { en: B, ko: 나 }, options: [{ text: { en: C, ko: 다 }, if: { all: [{ branch: C, path: etcd.term, atLeast: 1 }] } }, { text: { en: D, ko: 라 } }] } }]`,
      'lesson[0].ask.options[0].if',
    ],
  ])('that is not there is named: %s', (_what, text, path) => {
    expect(problems(BRANCH + text)).toEqual([[path, 'there is no branch C']]);
  });

  test('does only what can be done, within the run', () => {
    const text =
      'branches: [{ label: { en: Off, ko: 끔 }, actions: [{ at: 30s, do: heal }, { at: 1s, do: crash, target: e9 }] }]';
    expect(problems(text).map(([, message]) => message)).toEqual([
      'there is no member e9',
      'this is after the end of the run',
    ]);
  });
});

test('a test inside others needs its facts as well', () => {
  const text = `lesson: [{ stop: 1s, ${SAY}, ask: { kind: choice, question: { en: A, ko: 가 }, explain: { en: B, ko: 나 }, options: [{ text: { en: C, ko: 다 }, if: { all: [{ fact: wait, above: 1 }] } }, { text: { en: D, ko: 라 } }] } }]`;
  expect(problems(text)).toEqual([['lesson[0].ask.options[0].if', 'there is no fact wait']]);
});

describe('a run', () => {
  const one = told(
    scenario(`seed: 7
until: 12s
cluster: { clients: [{ name: c1 }] }
timeline:
  - { when: { leader: { members: any, known: majority } }, name: hand-over, do: transfer, to: e1 }
  - { at: 4s, name: write, do: put, client: c1, member: e1, key: x, value: 1 }
  - { at: 5s, name: kill, do: crash, target: e1 }
moments:
  committed: { when: { commit: { member: e1, label: x=1 } } }
  told: { when: { event: { type: answer, where: { client: c1 } } } }
  elected: { when: { event: { type: role, where: { to: leader } }, after: kill } }
  never: { when: { commit: { label: x=9 } } }
lesson: [{ stop: 1s, ${SAY} }]
`),
    7,
  );

  test('tells who sent a message, and by how much a value grew', () => {
    const facts = resolveFacts(one.history, one.branchOf, {
      ack: { senderOf: 'committed' },
      at: { memberOf: 'committed' },
      terms: {
        path: 'etcd.term',
        since: { moment: 'kill', plus: 0 },
        at: { moment: 'elected', plus: 0 },
      },
      nothing: { path: 'etcd.term', since: { moment: 'never', plus: 0 }, at: { at: 1 } },
      words: { path: 'etcd.leader', since: { at: 1 }, at: { at: 4_000_000 } },
    });
    expect(facts).toEqual({
      ack: { kind: 'member', name: expect.stringMatching(/^e[23]$/) },
      at: { kind: 'member', name: 'e1' },
      terms: { kind: 'number', value: 1 },
    });
  });

  const OPTION = { because: null, text: { en: '', ko: '' } };
  const right = (...tests: Parameters<typeof optionOf>[0][]) => {
    const answer = answerOf(one.history, one.branchOf, {
      stop: { at: 0 },
      say: [],
      facts: { wait: { between: ['write', 'told'] } },
      focus: [],
      noteRef: '',
      panels: null,
      ask: {
        kind: 'choice',
        question: OPTION.text,
        reveal: null,
        explain: [],
        facts: {},
        options: tests.map(optionOf),
      },
    });
    return answer?.kind === 'choice' ? answer.option : null;
  };
  function optionOf(
    test: Extract<
      NonNullable<Scenario['lesson'][number]['ask']>,
      { kind: 'choice' }
    >['options'][number]['if'],
  ) {
    return { ...OPTION, if: test };
  }

  test('fulfils the first option that it fulfils', () => {
    expect(right({ moment: 'never' }, { moment: 'told' }, null)).toBe(1);
    expect(right({ before: ['told', 'committed'] }, { before: ['told', 'never'] })).toBe(1);
    // Durations of facts are told in milliseconds.
    expect(right({ fact: 'wait', above: 1_000 }, { fact: 'wait', below: 1_000 })).toBe(1);
    expect(right({ at: 'end', path: 'etcd.leader', equals: 'e1' }, { moment: 'elected' })).toBe(1);
    expect(right({ moment: 'never' })).toBeNull();
  });

  test('fulfils several tests only together', () => {
    const yes = { moment: 'told' };
    const no = { moment: 'never' };
    expect(right({ all: [yes, no] }, { all: [yes, { fact: 'wait', above: 0 }] })).toBe(1);
  });
});
