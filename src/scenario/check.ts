import { addedMembers } from './added';
import { checkLesson } from './checkLesson';
import { finding, type Path } from './finding';
import type { Finding } from './issues';
import { momentReferences } from './references';
import { suggestion } from './suggest';
import type { Action, Condition, Scenario } from './types';
import { VERBS } from './verbs';

/** What a schema cannot see: names that nobody has, times that never come, facts that are not there. */
export function check(scenario: Scenario): Finding[] {
  return [
    ...checkCluster(scenario),
    ...checkTimeline(scenario),
    ...checkReferences(scenario),
    ...checkLesson(scenario),
  ];
}

function checkCluster({ cluster }: Scenario): Finding[] {
  const { etcd, network, clients } = cluster;
  const found: Finding[] = [];
  const path = ['cluster', 'etcd'];
  for (const learner of etcd.learners) {
    if (etcd.members.includes(learner))
      found.push(
        finding(
          [...path, 'learners'],
          `${learner} is a voter already`,
          'give the learner a name of its own',
        ),
      );
  }
  if (etcd.electionTicks < 5 * etcd.heartbeatTicks && etcd.preset !== 'paper') {
    // etcd refuses a smaller ratio (server/embed/config.go).
    found.push(
      finding(
        [...path, 'election'],
        'the election timeout is less than five heartbeats',
        'etcd refuses that; make it longer',
      ),
    );
  }
  const entries = etcd.history.reduce((sum, part) => sum + part.entries, 0);
  if (entries > 100_000)
    found.push(
      finding(
        [...path, 'history'],
        `the history has ${entries} entries`,
        'at most 100,000 are possible',
      ),
    );
  if (etcd.compacted > entries)
    found.push(
      finding(
        [...path, 'compacted'],
        `only ${entries} entries are there to be compacted`,
        `write at most ${entries}`,
      ),
    );
  etcd.history.forEach(({ term }, i) => {
    if (term < (etcd.history[i - 1]?.term ?? 0))
      found.push(
        finding([...path, 'history', i, 'term'], 'terms never go down', 'sort the history by term'),
      );
  });
  const names = [...etcd.members, ...etcd.learners];
  network.links.forEach(({ from, to }, i) => {
    for (const one of [from, to]) {
      if (!names.includes(one))
        found.push(unknownMember(['cluster', 'network', 'links', i], one, names));
    }
  });
  const seen = new Set<string>();
  clients.forEach(({ name, member }, i) => {
    if (seen.has(name))
      found.push(
        finding(
          ['cluster', 'clients', i, 'name'],
          `two clients are called ${name}`,
          'give each its own name',
        ),
      );
    seen.add(name);
    if (!names.includes(member) && member !== 'leader' && member !== 'any') {
      found.push(
        unknownMember(['cluster', 'clients', i, 'member'], member, [...names, 'leader', 'any']),
      );
    }
  });
  return found;
}

function unknownMember(path: Path, name: string, known: readonly string[]): Finding {
  return finding(path, `there is no member ${name}`, suggestion(name, known));
}

/** Members and clients that an action names must exist; `known` grows as members are added. */
export function checkAction(
  action: Action,
  known: { readonly members: readonly string[]; readonly clients: readonly string[] },
  path: Path,
): Finding[] {
  const verb = VERBS.find((one) => one.verb === action.do);
  if (verb === undefined) return [];
  const members = [...known.members, 'leader', 'follower'];
  return [
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

/** All members that ever exist in a scenario. */
export function membersOf(scenario: Scenario): string[] {
  const { members, learners } = scenario.cluster.etcd;
  return [...members, ...learners, ...addedMembers(scenario.timeline.map(({ action }) => action))];
}

function checkTimeline(scenario: Scenario): Finding[] {
  const { timeline, until, cluster } = scenario;
  const founding = [...cluster.etcd.members, ...cluster.etcd.learners];
  const clients = cluster.clients.map(({ name }) => name);
  const names = new Set<string>();
  return timeline.flatMap((entry, i) => {
    const path = ['timeline', i];
    const added = addedMembers(timeline.slice(0, i).map(({ action }) => action));
    const found = checkAction(entry.action, { members: [...founding, ...added], clients }, path);
    if (entry.at !== null && entry.at > until)
      found.push(
        finding(
          [...path, 'at'],
          'this is after the end of the run',
          `write a time up to ${until / 1_000_000}s, or make "until" later`,
        ),
      );
    if (entry.name !== '') {
      if (names.has(entry.name) || entry.name in scenario.moments)
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
      const removed = timeline
        .slice(0, i)
        .flatMap(({ action }) => (action.do === 'removeMember' ? [action.member] : []));
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

/** Every name that is referred to must be there, and conditions must not wait for each other in a circle. */
function checkReferences(scenario: Scenario): Finding[] {
  const known = [
    ...scenario.timeline.flatMap(({ name }) => (name === '' ? [] : [name])),
    ...Object.keys(scenario.moments),
  ];
  const members = membersOf(scenario);
  const entities = [
    ...members.map((name) => `etcd/${name}`),
    ...scenario.cluster.clients.map(({ name }) => `client/${name}`),
  ];
  const unknown = momentReferences(scenario)
    .filter(({ name }) => !known.includes(name))
    .map(({ name, path }) =>
      finding(
        path,
        `there is no moment or action called ${name}`,
        suggestion(name, known) || `add ${name} under moments`,
      ),
    );
  const strangers = conditionsOf(scenario).flatMap(({ condition, path }) => {
    const named =
      condition.leader !== undefined && condition.leader.members !== 'any'
        ? condition.leader.members
        : [];
    const wrong = named
      .filter((name) => !members.includes(name))
      .map((name) => unknownMember(path, name, members));
    const { entity } = condition.object ?? {};
    if (entity !== undefined && !entities.includes(entity))
      wrong.push(finding(path, `there is no entity ${entity}`, suggestion(entity, entities)));
    return wrong;
  });
  return [...unknown, ...strangers, ...circles(scenario)];
}

function conditionsOf(
  scenario: Scenario,
): { readonly name: string; readonly condition: Condition; readonly path: Path }[] {
  return [
    ...scenario.timeline.flatMap(({ name, when }, i) =>
      when === null ? [] : [{ name, condition: when, path: ['timeline', i, 'when'] as Path }],
    ),
    ...Object.entries(scenario.moments).map(([name, { when }]) => ({
      name,
      condition: when,
      path: ['moments', name, 'when'] as Path,
    })),
  ];
}

function circles(scenario: Scenario): Finding[] {
  const waits = new Map<string, readonly string[]>();
  for (const { name, condition } of conditionsOf(scenario)) {
    waits.set(
      name,
      [condition.after, condition.action ?? ''].filter((other) => other !== ''),
    );
  }
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (waits.get(from) ?? []).some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    );
  return conditionsOf(scenario)
    .filter(({ name }) => name !== '' && reaches(name, name, new Set()))
    .map(({ name, path }) =>
      finding(
        path,
        `${name} waits for itself`,
        'remove "after" from one of the conditions in the circle',
      ),
    );
}
