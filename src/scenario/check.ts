import { addedMembers } from './added';
import { checkBranches } from './checkBranches';
import { checkLesson } from './checkLesson';
import { checkTimeline, unknownMember } from './checkTimeline';
import { finding, type Path } from './finding';
import { HAPPENINGS } from './happenings';
import type { Finding } from './issues';
import { momentReferences } from './references';
import { LANES } from './schema/document';
import { suggestion } from './suggest';
import type { Condition, Scenario } from './types';

/** What a schema cannot see: names that nobody has, times that never come, facts that are not there. */
export function check(scenario: Scenario): Finding[] {
  return [
    ...checkCluster(scenario),
    ...checkTimeline(scenario),
    ...checkReferences(scenario),
    ...checkLesson(scenario),
    ...checkBranches(scenario),
    ...checkStage(scenario),
  ];
}

/** Lanes and panels that this run has. */
function checkStage({ lanes, cluster, panels }: Scenario): Finding[] {
  const own = cluster.lab?.lanes.map(({ name }) => name) ?? [];
  const known = [...LANES, ...own];
  const strange = lanes.filter((lane) => !known.includes(lane));
  const found = strange.map((lane) =>
    finding(['lanes'], `there is no lane ${lane}`, suggestion(lane, known)),
  );
  const isLab = cluster.lab !== null;
  if (panels.some((panel) => (panel === 'cap') !== isLab && panel !== 'network'))
    found.push(
      finding(
        ['panels'],
        isLab ? 'a laboratory has its own panel' : 'the cap panel shows a laboratory',
        isLab ? 'write cap' : 'add cluster.lab, or write raft',
      ),
    );
  return found;
}

/** What targets may say instead of a name. */
const RESERVED: readonly string[] = ['leader', 'follower', 'any'];
const MOST_MEMBERS = 9;

function checkCluster({ cluster }: Scenario): Finding[] {
  const { etcd, network, clients } = cluster;
  const found: Finding[] = [];
  const path = ['cluster', 'etcd'];
  const everybody = [...etcd.members, ...etcd.learners];
  for (const one of everybody.filter((name) => RESERVED.includes(name)))
    found.push(finding(path, `${one} stands for whoever it is`, 'give the member another name'));
  if (new Set(etcd.learners).size < etcd.learners.length)
    found.push(
      finding([...path, 'learners'], 'two learners have the same name', 'rename one of them'),
    );
  if (everybody.length > MOST_MEMBERS)
    found.push(
      finding(
        path,
        `there are ${everybody.length} members`,
        `at most ${MOST_MEMBERS} are possible`,
      ),
    );
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
  const names = everybody;
  network.links.forEach(({ from, to }, i) => {
    if (from === to)
      found.push(
        finding(
          ['cluster', 'network', 'links', i],
          'a link has two ends',
          `write another member than ${from} for one of them`,
        ),
      );
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
    if (names.includes(name))
      found.push(
        finding(
          ['cluster', 'clients', i, 'name'],
          `${name} is a member already`,
          'give the client a name of its own, such as c1',
        ),
      );
    if (!names.includes(member) && member !== 'leader' && member !== 'any') {
      found.push(
        unknownMember(['cluster', 'clients', i, 'member'], member, [...names, 'leader', 'any']),
      );
    }
  });
  return found;
}

/** All members that ever exist in a scenario. */
export function membersOf(scenario: Scenario): string[] {
  const { members, learners } = scenario.cluster.etcd;
  return [...members, ...learners, ...addedMembers(scenario.timeline.map(({ action }) => action))];
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
    const clients = scenario.cluster.clients.map(({ name }) => name);
    const { commit, event } = condition;
    const anybody = [...members, ...clients];
    for (const one of [event?.member, event?.from, event?.to])
      if (one != null && one !== 'network' && !anybody.includes(one))
        wrong.push(finding(path, `there is no member or client ${one}`, suggestion(one, anybody)));
    if (event !== undefined && !HAPPENINGS.includes(event.type))
      wrong.push(
        finding(path, `no event is of the type ${event.type}`, suggestion(event.type, HAPPENINGS)),
      );
    if (commit?.member != null && !members.includes(commit.member))
      wrong.push(unknownMember(path, commit.member, members));
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
