import { actor, type LabActor } from '../../actor';
import type { Living } from '../../life';
import { lengthOf } from './log';
import { moodChart, roleChart } from './machine';
import type { PrimaryNode, PrimaryState, Watcher } from './types';

/** A replica or a watcher. What waits for acknowledgements has no chart: it stands in a list of the primary. */
export function primaryActors({ status, inner }: Living<PrimaryState>): readonly LabActor[] {
  const isRunning = status === 'running';
  return [inner.what === 'node' ? nodeActor(inner, isRunning) : watcherActor(inner, isRunning)];
}

/** Whether it is a secondary that stands for election when it has waited for long enough. */
export function isPatient({ spec, role }: PrimaryNode): boolean {
  return spec.failover === 'quorumElection' && role === 'secondary';
}

function nodeActor(node: PrimaryNode, isRunning: boolean): LabActor {
  const { role, term, votedFor, primary, log, durable, commit, heardAt, patience } = node;
  return actor({
    machine: roleChart.machine,
    value: isRunning ? role : null,
    context: node,
    fields: [
      { name: 'role', value: role },
      { name: 'term', value: term },
      { name: 'votedFor', value: votedFor },
      { name: 'primary', value: primary },
      { name: 'log', value: lengthOf(log) },
      { name: 'durable', value: durable },
      { name: 'commit', value: commit },
      { name: 'votes', value: node.votes.join(', ') || null },
      { name: 'waiting', value: node.waiting.length },
      { name: 'heardAt', value: heardAt, unit: 'time' },
      { name: 'patience', value: patience, unit: 'duration' },
    ],
    hand: isPatient(node) ? { ELECTION_DUE: 'fire' } : {},
  });
}

function watcherActor(watcher: Watcher, isRunning: boolean): LabActor {
  const { mood, epoch, votedFor, primary, since, agree, votes, mayTryAt } = watcher;
  return actor({
    machine: moodChart.machine,
    value: isRunning ? mood : null,
    context: watcher,
    fields: [
      { name: 'mood', value: mood },
      { name: 'epoch', value: epoch },
      { name: 'votedFor', value: votedFor },
      { name: 'primary', value: primary },
      { name: 'since', value: since },
      { name: 'agree', value: agree.join(', ') || null },
      { name: 'votes', value: votes.join(', ') || null },
      { name: 'mayTryAt', value: mayTryAt, unit: 'time' },
    ],
    hand: { DOWN: 'clock', GAVE_UP: 'clock' },
  });
}
