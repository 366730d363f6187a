import { it } from 'vitest';
import { lab, MS, S, cut, heal } from './lab';
const mongo: any = { kind: 'primary', failover: 'quorumElection', w: 1, reads: 'primary', heartbeat: 500 * MS, election: 2 * S, downAfter: 2 * S, minReplicas: 0, maxLag: S, session: null };
const etcd: any = { kind: 'raft', heartbeat: 100 * MS, election: S, preVote: true, checkQuorum: true, reads: 'linearizable', fsync: 0, sessionReads: false, commitWait: 0 };
it('x', () => {
  for (const [n, p] of Object.entries<any>({ w1: mongo, maj: { ...mongo, w: 'majority' }, lin: { ...mongo, w: 'majority', reads: 'linearizable' } })) {
    for (const every of [20]) {
      let events = 0; let paid = 0;
      const t = process.cpuUsage();
      lab({ protocols: { p }, until: 45, jitter: 150, workload: { every: every * MS }, deeds: [[10, cut(['n1'], ['n2', 'n3', 'n4', 'n5'])], [30, heal]], see: () => { events++; } });
      const { user } = process.cpuUsage(t);
      console.log(n, every, events, (user / events).toFixed(1) + ' us/event', (45e6 / user).toFixed(0) + ' model s per cpu s');
    }
  }
});
