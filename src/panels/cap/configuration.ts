import type { ProtocolSpec } from '../../sim/consistency/spec';
import { printSpan } from './print';

/**
 * A configuration in the field's own terms, such as `raft, 5 nodes, linearizable reads`. These words are
 * names of settings, so they are the same in both languages.
 */
export function configurationOf(spec: ProtocolSpec, nodes: number): string {
  return [...wordsOf(spec, nodes)].filter((word) => word !== '').join(', ');
}

function wordsOf(spec: ProtocolSpec, nodes: number): readonly string[] {
  const all = `${nodes} nodes`;
  switch (spec.kind) {
    case 'raft':
      return [
        'raft',
        all,
        `${spec.reads} reads`,
        spec.sessionReads ? 'session' : '',
        spec.commitWait > 0 ? `commit wait ${printSpan(spec.commitWait)}` : '',
      ];
    case 'leaderless':
      return [
        'leaderless',
        `N=${spec.n} R=${spec.r} W=${spec.w}`,
        spec.sloppy ? 'sloppy' : '',
        spec.resolve === 'lww' ? 'lww' : 'version vectors',
        spec.readRepair === 'off' ? '' : `${spec.readRepair} repair`,
      ];
    case 'single':
      return ['single copy', `${nodes} clients`];
    case 'primary2pc':
      return [
        '2pc to all',
        all,
        spec.fencing ? 'fencing' : '',
        spec.heuristic ? 'heuristic decisions' : '',
      ];
    case 'primary':
      return [
        `primary, w=${spec.w}`,
        all,
        `${spec.reads} reads`,
        spec.failover === 'quorumElection' ? 'election' : spec.failover,
        spec.minReplicas > 0 ? `min replicas ${spec.minReplicas}` : '',
      ].filter((word) => word !== 'none');
    case 'timeline':
      return ['record timeline', all, `${spec.reads} reads`, `${spec.mastership} master`];
    case 'multiMaster':
      return ['multi-master', all, spec.merge, `sync ${printSpan(spec.syncEvery)}`];
  }
}
