import type { Preset } from './types';
import { MILLISECONDS, SECONDS } from './units';

/** One range (CockroachDB) or one split (Spanner): a single consensus group, without transactions over several. */
export const RANGES: readonly Preset[] = [
  {
    id: 'cockroachdb',
    title: 'CockroachDB, one range',
    operation: 'single-key writes; reads at the leaseholder',
    protocol: {
      kind: 'raft',
      heartbeat: 1 * SECONDS,
      election: 2 * SECONDS,
      preVote: true,
      checkQuorum: true,
      reads: 'lease',
      fsync: 1 * MILLISECONDS,
      sessionReads: false,
      commitWait: 0,
    },
    caveat: {
      en: 'One range, no transactions. Lease and leadership are one here; a real range lease lasts 6 s and can outlive the election. Lease reads need clocks that stay within a bound.',
      ko: '범위 하나만 다루고 트랜잭션은 없어요. 여기서는 리스와 리더를 하나로 봐요. 실제 범위 리스는 6초라서 선거보다 오래 갈 수 있어요. 리스 읽기는 시계 오차가 정해진 한도 안에 있어야 안전해요.',
    },
    note: null,
    paper: null,
    sources: [
      {
        what: 'tick 500 ms, heartbeat each 2 ticks, election timeout 4 ticks times 1 to 2, check-quorum with pre-vote, range lease 6 s',
        url: 'https://github.com/cockroachdb/cockroach/blob/master/pkg/base/config.go',
        confirmed: true,
      },
      {
        what: 'reads at the leaseholder without a quorum round (remembered); a disk sync of 1 ms is our assumption',
        url: 'https://www.cockroachlabs.com/docs/stable/architecture/replication-layer',
        confirmed: false,
      },
    ],
  },
  {
    id: 'spanner',
    title: 'Spanner, one split',
    operation: 'single-key writes with commit wait; strong reads at the leader',
    protocol: {
      kind: 'raft',
      heartbeat: 1 * SECONDS,
      election: 10 * SECONDS,
      preVote: true,
      checkQuorum: true,
      reads: 'lease',
      fsync: 1 * MILLISECONDS,
      sessionReads: false,
      commitWait: 8 * MILLISECONDS,
    },
    caveat: {
      en: 'Paxos is modelled as Raft; no transactions, no snapshot reads. The wait is twice the mean clock uncertainty of the 2012 paper; today’s clocks are better.',
      ko: 'Paxos를 Raft로 본떴고 트랜잭션과 스냅숏 읽기는 없어요. 기다리는 시간은 2012년 논문의 평균 시계 불확실성의 두 배예요. 지금 시계는 더 정확해요.',
    },
    note: null,
    paper: null,
    sources: [
      {
        what: 'leader leases of 10 s by default (Corbett et al., OSDI 2012, 4.1.1)',
        url: 'https://research.google/pubs/spanner-googles-globally-distributed-database-2/',
        confirmed: true,
      },
      {
        what: 'clock uncertainty about 4 ms on average, commit wait at least twice that (same paper, read in summaries only)',
        url: 'https://research.google/pubs/spanner-googles-globally-distributed-database-2/',
        confirmed: false,
      },
      {
        what: 'heartbeat and disk sync: not published, our assumption',
        url: 'https://cloud.google.com/spanner/docs/replication',
        confirmed: false,
      },
    ],
  },
];
