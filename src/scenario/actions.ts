import * as v from 'valibot';
import { addedMembers, HAND } from './added';
import { checkAction } from './checkTimeline';
import type { Finding } from './issues';
import { findingsOf } from './issues';
import { action as actionSchema } from './schema/document';
import type { Action, Scenario, UserAction } from './types';

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
  const clients = [...scenario.cluster.clients.map(({ name }) => name), HAND];
  const known = {
    members: [...members, ...learners, ...added],
    clients,
    lab: scenario.cluster.lab,
  };
  const findings = checkAction(action, known, ['a', i]);
  return findings.length > 0 ? { findings } : { at, action };
}
