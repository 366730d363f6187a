import {
  enterJoint,
  leaveJoint,
  type Members,
  NO_MEMBERS,
  simple,
} from '../../../../src/sim/raft/configuration';
import { committedIndex, voteResult } from '../../../../src/sim/raft/quorum';
import { differ } from '../differ';
import type { CaseFailure, Driver } from '../types';
import { createCluster } from './cluster';
import { check } from './expect';
import { type Plain, parseChanges } from './format';
import { type Pick, stepsWith } from './steps';

/** Plays a case of the raft vectors; `pick` chooses what `stabilize` delivers next. */
export function raftDriver(pick?: Pick): Driver {
  return (testCase) => {
    switch (testCase.kind) {
      case 'quorum':
        return playQuorum(testCase);
      case 'confchange':
        return playConfiguration(testCase);
      case 'cluster':
        return playCluster(testCase, pick);
      default:
        throw new Error(`unknown kind of case: ${String(testCase.kind)}`);
    }
  };
}

function playQuorum(testCase: Plain): CaseFailure | null {
  const halves = {
    voters: ((testCase.voters ?? []) as number[]).map(String),
    outgoing: ((testCase.outgoing ?? []) as number[]).map(String),
  };
  const expected = testCase.expect as Plain;
  if ('committed' in expected) {
    const acked = (testCase.acked ?? {}) as Record<string, number>;
    const index = committedIndex(halves, (id) => acked[id]);
    return differ('committed', expected.committed, Number.isFinite(index) ? index : 'infinity');
  }
  const votes = (testCase.votes ?? {}) as Record<string, boolean>;
  return differ(
    'result',
    expected.result,
    voteResult(halves, (id) => votes[id]),
  );
}

function playConfiguration(testCase: Plain): CaseFailure | null {
  let members: Members = { config: NO_MEMBERS, progress: {} };
  for (const [position, step] of (testCase.steps as Plain[]).entries()) {
    const changes = parseChanges(String(step.changes ?? ''));
    const changed =
      step.op === 'simple'
        ? simple(members, changes, 0)
        : step.op === 'enterJoint'
          ? enterJoint(members, changes, step.autoLeave === true, 0)
          : leaveJoint(members);
    const actual: Plain = 'error' in changed ? { error: changed.error } : asPlain(changed);
    for (const [key, value] of Object.entries(step.expect as Plain)) {
      const failure = differ(`step ${position + 1}: ${key}`, value, actual[key]);
      if (failure !== null) return failure;
    }
    if (!('error' in changed)) members = changed;
  }
  return null;
}

function asPlain({ config }: Members): Plain {
  const numbers = (list: readonly string[]) => list.map(Number);
  return {
    voters: numbers(config.voters),
    outgoing: numbers(config.outgoing),
    learners: numbers(config.learners),
    learnersNext: numbers(config.learnersNext),
    autoLeave: config.autoLeave,
  };
}

function playCluster(testCase: Plain, pick?: Pick): CaseFailure | null {
  const cluster = createCluster(testCase.config as Plain);
  const verbs = stepsWith(pick);
  for (const [position, step] of (testCase.steps as Plain[]).entries()) {
    if (step.do !== undefined) {
      const verb = verbs[String(step.do)];
      if (verb === undefined) throw new Error(`unknown step: ${String(step.do)}`);
      const failure = differ(
        `step ${position + 1}, ${String(step.do)}: error`,
        step.error ?? null,
        verb(cluster, step),
      );
      if (failure !== null) return failure;
    }
    const [broken] = cluster.witness.violations;
    if (broken !== undefined) {
      return {
        message: `step ${position + 1}: ${broken.invariant}`,
        expected: 'kept',
        actual: broken.message,
      };
    }
    const failure = step.expect === undefined ? null : check(cluster, step.expect as Plain);
    if (failure !== null)
      return { ...failure, message: `step ${position + 1}: ${failure.message}` };
  }
  return null;
}
