import * as v from 'valibot';
import { addedMembers } from './added';
import { checkAction } from './checkTimeline';
import type { Finding } from './issues';
import { findingsOf } from './issues';
import { action as actionSchema } from './schema/document';
import type { Action, Scenario, UserAction } from './types';

/**
 * User actions as links carry them: a list of [microseconds since the action before, verb, fields]. Short,
 * because fifty of them must fit into a link that every chat lets through.
 */
export function packActions(actions: readonly UserAction[]): unknown {
  let before = 0;
  return actions.map(({ at, action }) => {
    const { do: verb, ...fields } = action;
    const packed = [at - before, verb, stripDefaults(fields)];
    before = at;
    return packed;
  });
}

function stripDefaults(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([key, value]): [string, unknown] => [key, key === 'timeout' ? written(value) : value])
      .filter(([key, value]) => value !== null && value !== undefined && DEFAULTS[key] !== value),
  );
}

/** What the verbs' schemas fill in by themselves. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  signal: 'KILL',
  consistency: 'linearizable',
  timeout: '5000000us',
  oneWay: false,
  learner: false,
};

/** A client's patience as people write it. */
function written(timeout: unknown): string {
  return timeout === null ? 'none' : `${Number(timeout)}us`;
}

const MOST_ACTIONS = 2_000;

/** Reads what a link carries; whatever is wrong is named, the good ones are kept. */
export function unpackActions(
  value: unknown,
  scenario: Scenario,
): { readonly actions: readonly UserAction[]; readonly findings: readonly Finding[] } {
  if (value === undefined) return { actions: [], findings: [] };
  if (!Array.isArray(value) || value.length > MOST_ACTIONS) {
    return {
      actions: [],
      findings: [
        {
          path: ['a'],
          message: 'the actions are no list of at most 2,000',
          remedy: 'copy the link again',
          atKey: false,
        },
      ],
    };
  }
  const actions: UserAction[] = [];
  const findings: Finding[] = [];
  let at = 0;
  value.forEach((packed: unknown, i) => {
    const read = readOne(packed, at, scenario, actions, i);
    if ('findings' in read) findings.push(...read.findings);
    else {
      at = read.at;
      actions.push(read);
    }
  });
  return { actions, findings };
}

function readOne(
  packed: unknown,
  before: number,
  scenario: Scenario,
  sofar: readonly UserAction[],
  i: number,
): UserAction | { findings: readonly Finding[] } {
  const wrong = (message: string, remedy: string) => ({
    findings: [{ path: ['a', i], message, remedy, atKey: false }],
  });
  if (
    !Array.isArray(packed) ||
    packed.length !== 3 ||
    typeof packed[0] !== 'number' ||
    !Number.isInteger(packed[0])
  ) {
    return wrong('this is no action', 'copy the link again');
  }
  const at = before + packed[0];
  if (packed[0] < 0 || at > scenario.until)
    return wrong(
      'the action lies outside of the run',
      'actions follow each other, up to the end of the run',
    );
  const fields: object = typeof packed[2] === 'object' && packed[2] !== null ? packed[2] : {};
  const parsed = v.safeParse(actionSchema, { do: packed[1], ...fields });
  if (!parsed.success)
    return {
      findings: findingsOf(actionSchema, parsed.issues).map((finding) => ({
        ...finding,
        path: ['a', i, ...finding.path],
      })),
    };
  // The schema is built from the very verbs that the type lists.
  const action = parsed.output as unknown as Action;
  const { members, learners } = scenario.cluster.etcd;
  const added = addedMembers([...scenario.timeline, ...sofar].map((entry) => entry.action));
  const clients = scenario.cluster.clients.map(({ name }) => name);
  const findings = checkAction(action, { members: [...members, ...learners, ...added], clients }, [
    'a',
    i,
  ]);
  return findings.length > 0 ? { findings } : { at, action };
}
