import { checkAction } from './checkTimeline';
import { finding, type Path } from './finding';
import type { Finding } from './issues';
import type { FactSpec, Scenario } from './types';

/** Ready-made branches do what can be done, within the run; whatever names a branch names one that is there. */
export function checkBranches(scenario: Scenario): Finding[] {
  const letters = ['A', 'B', 'C', 'D'].slice(0, scenario.branches.length + 1);
  const unknown = branchesNamed(scenario)
    .filter(({ branch }) => !letters.includes(branch))
    .map(({ branch, path }) =>
      finding(path, `there is no branch ${branch}`, `write one of ${letters.join(', ')}`),
    );
  return [...checkDeeds(scenario), ...unknown];
}

function checkDeeds({ branches, cluster, until }: Scenario): Finding[] {
  const known = {
    members: [...cluster.etcd.members, ...cluster.etcd.learners],
    clients: cluster.clients.map(({ name }) => name),
    lab: cluster.lab,
  };
  return branches.flatMap(({ actions }, i) =>
    actions.flatMap(({ at, action }, j) => {
      // The order is the one in which the actions happen, which may not be the one of the file.
      const path = ['branches', i, 'actions', j];
      const earlier = actions
        .slice(0, j)
        .flatMap((before) => (before.action.do === 'addMember' ? [before.action.member] : []));
      const members = [...known.members, ...earlier];
      return [
        ...checkAction(action, { ...known, members }, path),
        ...(at > until
          ? [finding(path, 'this is after the end of the run', 'choose an earlier time')]
          : []),
      ];
    }),
  );
}

/** Where a document names a branch. */
function branchesNamed({ lesson, expect }: Scenario) {
  const named: { readonly branch: string; readonly path: Path }[] = [];
  const add = ({ branch }: { readonly branch?: string }, path: Path) => {
    if (branch !== undefined) named.push({ branch, path });
  };
  const addFacts = (facts: Readonly<Record<string, FactSpec>>, path: Path) => {
    for (const [name, spec] of Object.entries(facts)) add(spec, [...path, name]);
  };
  expect.forEach((expectation, i) => {
    add(expectation, ['expect', i]);
  });
  lesson.forEach(({ facts, ask }, i) => {
    addFacts(facts, ['lesson', i, 'facts']);
    if (ask === null) return;
    const path = ['lesson', i, 'ask'];
    addFacts(ask.facts, [...path, 'facts']);
    if (ask.kind === 'entity' || ask.kind === 'number') add(ask.answer, [...path, 'answer']);
    if (ask.kind === 'choice')
      ask.options.forEach(({ if: test }, j) => {
        for (const one of test === null ? [] : 'all' in test ? test.all : [test])
          if ('path' in one) add(one, [...path, 'options', j, 'if']);
      });
  });
  return named;
}
