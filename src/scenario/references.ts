import type { FactSpec, MomentRef, Question, RunTest, Scenario } from './types';

/** Where a scenario refers to moments and facts by name. */
export interface Reference {
  readonly name: string;
  readonly path: readonly (string | number)[];
}

export function momentReferences(scenario: Scenario): Reference[] {
  const found: Reference[] = [];
  const add = (name: string | undefined, path: Reference['path']) => {
    if (name !== undefined && name !== '') found.push({ name, path });
  };
  const addRef = (ref: MomentRef | 'end', path: Reference['path']) => {
    if (ref !== 'end' && 'moment' in ref) add(ref.moment, path);
  };
  scenario.timeline.forEach(({ when }, i) => {
    add(when?.after, ['timeline', i, 'when', 'after']);
    add(when?.action, ['timeline', i, 'when', 'action']);
  });
  for (const [name, { when }] of Object.entries(scenario.moments)) {
    add(when.after, ['moments', name, 'when', 'after']);
    add(when.action, ['moments', name, 'when', 'action']);
  }
  addRef(scenario.poster, ['poster']);
  scenario.expect.forEach(({ at }, i) => {
    addRef(at, ['expect', i, 'at']);
  });
  scenario.lesson.forEach((step, i) => {
    addRef(step.stop, ['lesson', i, 'stop']);
    for (const [fact, spec] of Object.entries(step.facts))
      addFact(spec, ['lesson', i, 'facts', fact]);
    if (step.ask !== null) addQuestion(step.ask, ['lesson', i, 'ask']);
  });
  return found;

  function addFact(spec: FactSpec, path: Reference['path']): void {
    if ('between' in spec) for (const name of spec.between) add(name, path);
    else if ('memberOf' in spec) add(spec.memberOf, path);
    else if ('senderOf' in spec) add(spec.senderOf, path);
    else {
      addRef(spec.at, path);
      if (spec.since !== undefined) addRef(spec.since, path);
    }
  }

  function addQuestion(ask: Question, path: Reference['path']): void {
    if (ask.reveal !== null) addRef(ask.reveal, [...path, 'reveal']);
    for (const [fact, spec] of Object.entries(ask.facts)) addFact(spec, [...path, 'facts', fact]);
    if (ask.kind === 'order')
      ask.options.forEach(({ moment }, j) => {
        add(moment, [...path, 'options', j, 'moment']);
      });
    else if (ask.kind === 'choice')
      ask.options.forEach(({ if: test }, j) => {
        addTest(test, [...path, 'options', j, 'if']);
      });
    else addFact(ask.answer, [...path, 'answer']);
  }

  function addTest(test: RunTest | null, path: Reference['path']): void {
    if (test === null || 'fact' in test) return;
    if ('all' in test)
      test.all.forEach((one) => {
        addTest(one, path);
      });
    else if ('moment' in test) add(test.moment, path);
    else if ('before' in test) for (const name of test.before) add(name, path);
    else addRef(test.at, path);
  }
}

/** Names of the facts that a narration is bound to: `{wait}`, `{id:을/를}`. */
export function placeholders(text: string): string[] {
  return [...spoken(text).matchAll(BRACES)].flatMap(([, inner = '']) => {
    const name = FACT.exec(inner)?.[1];
    return name === undefined ? [] : [name];
  });
}

/** What stands in braces and is no fact, and braces without their partner. */
export function malformed(text: string): string[] {
  const odd = [...spoken(text).matchAll(BRACES)].filter(([, inner = '']) => !FACT.test(inner));
  const rest = spoken(text).replaceAll(BRACES, '');
  return [...odd.map(([whole]) => whole), ...(/[{}]/.exec(rest) ?? [])];
}

const BRACES = /\{([^{}]*)\}/g;
/** As app/narration prints them: no hyphens; both forms of the particle, divided by a stroke. */
const FACT = /^([a-z][a-z0-9]*)(?::[가-힣]+\/[가-힣]+)?$/;

/** Without what is verbatim machine text. */
function spoken(text: string): string {
  return text.replaceAll(/`[^`]+`/g, '');
}
