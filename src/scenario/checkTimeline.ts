import { parseActor } from '../sim/consistency/actor';
import type { LabSpec } from '../sim/consistency/lab/types';
import { addedMembers, HAND } from './added';
import { finding, type Path } from './finding';
import type { Finding } from './issues';
import { suggestion } from './suggest';
import type { Action, Scenario, TimelineEntry } from './types';
import { VERBS } from './verbs';

/** The timeline: its times lie in the run, and it names only members and clients that are there. */

export function checkTimeline(scenario: Scenario): Finding[] {
  const { timeline, until, cluster } = scenario;
  const founding = [...cluster.etcd.members, ...cluster.etcd.learners];
  const clients = [...cluster.clients.map(({ name }) => name), HAND];
  const names = new Set<string>();
  return timeline.flatMap((entry, i) => {
    const path = ['timeline', i];
    const added = addedMembers(timeline.slice(0, i).map(({ action }) => action));
    const known = [...founding, ...addedMembers(perhapsBefore(timeline, i))];
    const found = checkAction(entry.action, { members: known, clients, lab: cluster.lab }, path);
    if (entry.action.do === 'fire')
      found.push(...checkFired(entry.action.target, cluster.lab, [...path, 'target']));
    if (entry.at !== null && entry.plus > 0)
      found.push(finding([...path, 'plus'], 'plus goes with when', 'write the sum as at'));
    if (entry.at !== null && entry.at > until)
      found.push(
        finding(
          [...path, 'at'],
          'this is after the end of the run',
          `write a time up to ${until / 1_000_000}s, or make "until" later`,
        ),
      );
    if (entry.name !== '') {
      if (names.has(entry.name) || Object.hasOwn(scenario.moments, entry.name))
        found.push(
          finding(
            [...path, 'name'],
            `the name ${entry.name} is taken`,
            'give every entry and moment its own name',
          ),
        );
      names.add(entry.name);
    }
    if (entry.action.do === 'addMember' && [...founding, ...added].includes(entry.action.member)) {
      found.push(
        finding(
          [...path, 'member'],
          `${entry.action.member} is a member already`,
          'give the new member another name',
        ),
      );
    }
    if (entry.action.do === 'partition') {
      const { groups } = entry.action;
      const removed = perhapsBefore(timeline, i).flatMap((action) =>
        action.do === 'removeMember' ? [action.member] : [],
      );
      const missing = founding.filter(
        (name) => !groups.flat().includes(name) && !removed.includes(name),
      );
      if (missing.length > 0)
        found.push(
          finding(
            [...path, 'groups'],
            `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} in no group`,
            'put every member into a group',
          ),
        );
    }
    return found;
  });
}

/** In a laboratory a machine runs a process of each store, so a target names the store, too. */
function checkFired(target: string, lab: LabSpec | null, path: Path): Finding[] {
  const lane = parseActor(target)?.entity.split('/')[1];
  if (lab === null)
    return lane === undefined ? [] : [finding(path, 'this run has no laboratory', 'name a member')];
  const lanes = lab.lanes.map(({ name }) => name);
  if (lane === undefined)
    return [finding(path, 'this names no store', `write lab/${lanes[0] ?? ''}/${target}`)];
  return lanes.includes(lane)
    ? []
    : [finding(path, `there is no store ${lane}`, suggestion(lane, lanes))];
}

/**
 * What may have happened before entry `i`: of timed entries those that are not later, of conditional ones
 * all, because only the run knows when their condition holds.
 */
function perhapsBefore(timeline: readonly TimelineEntry[], i: number): Action[] {
  const at = timeline[i]?.at ?? null;
  return timeline
    .filter((other, j) => {
      if (j === i) return false;
      if (at === null || other.at === null) return true;
      return other.at < at || (other.at === at && j < i);
    })
    .map(({ action }) => action);
}

export function unknownMember(path: Path, name: string, known: readonly string[]): Finding {
  return finding(path, `there is no member ${name}`, suggestion(name, known));
}

/** Members and clients that an action names must exist; `known` grows as members are added. */
export function checkAction(
  action: Action,
  known: {
    readonly members: readonly string[];
    readonly clients: readonly string[];
    readonly lab: LabSpec | null;
  },
  path: Path,
): Finding[] {
  const verb = VERBS.find((one) => one.verb === action.do);
  if (verb === undefined) return [];
  const members = verb.takesRoles ? [...known.members, 'leader', 'follower'] : known.members;
  const refusal = verb.refuses(action, known.lab);
  return [
    ...(refusal === null
      ? []
      : [
          finding(
            refusal.field === undefined ? path : [...path, refusal.field],
            refusal.message,
            refusal.remedy,
          ),
        ]),
    ...verb
      .members(action)
      .filter((name) => !members.includes(name))
      .map((name) => unknownMember(path, name, members)),
    ...verb
      .clients(action)
      .filter((name) => !known.clients.includes(name))
      .map((name) =>
        finding(
          path,
          `there is no client ${name}`,
          suggestion(name, known.clients) || 'add it under cluster.clients',
        ),
      ),
  ];
}
