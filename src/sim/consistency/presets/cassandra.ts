import type { LeaderlessSpec } from '../spec';
import { ABADI } from './pacelc';
import type { Preset, Source } from './types';
import { HOURS, MILLISECONDS, SECONDS } from './units';

const PROTOCOL: LeaderlessSpec = {
  kind: 'leaderless',
  n: 3,
  r: 1,
  w: 1,
  sloppy: false,
  hintReplay: 10 * SECONDS,
  hintWindow: 3 * HOURS,
  // At ONE a single replica is asked, so there is nothing to compare and nothing to repair.
  readRepair: 'off',
  antiEntropy: null,
  resolve: 'lww',
  detector: 18_400 * MILLISECONDS,
};

const SOURCES: readonly Source[] = [
  {
    what: 'hinted handoff on, window 3 h',
    url: 'https://github.com/apache/cassandra/blob/trunk/conf/cassandra.yaml',
    confirmed: true,
  },
  {
    what: 'hints are sent in rounds of 10 s',
    url: 'https://github.com/apache/cassandra/blob/trunk/src/java/org/apache/cassandra/hints/HintsService.java',
    confirmed: true,
  },
  {
    what: 'read repair blocks by default and touches only the replicas that were asked',
    url: 'https://cassandra.apache.org/doc/latest/operating/read_repair.html',
    confirmed: true,
  },
  {
    what: 'anti-entropy repair runs only when started; newest timestamp wins (remembered)',
    url: 'https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html',
    confirmed: false,
  },
  {
    what: 'failure detector: derived from phi 8 and one gossip a second, 8 · ln 10 = 18.4 s',
    url: 'https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html',
    confirmed: false,
  },
];

export const CASSANDRA: readonly Preset[] = [
  {
    id: 'cassandra-one',
    title: 'Cassandra, RF 3, ONE',
    operation: 'writes and reads at consistency level ONE',
    protocol: PROTOCOL,
    caveat: {
      en: 'Each request chooses its level; current drivers default to LOCAL_ONE. Concurrent writes are settled by wall clocks.',
      ko: '일관성 수준은 요청마다 골라요. 요즘 드라이버의 기본값은 LOCAL_ONE이에요. 동시에 쓴 값은 벽시계로 가려요.',
    },
    note: 'AP',
    paper: 'PA/EL',
    sources: [
      ...SOURCES,
      {
        what: 'LOCAL_ONE by default',
        url: 'https://docs.datastax.com/en/developer/cpp-driver/2.9/topics/basics/consistency',
        confirmed: true,
      },
      ABADI,
    ],
  },
  {
    id: 'cassandra-quorum',
    title: 'Cassandra, RF 3, QUORUM',
    operation: 'writes and reads at consistency level QUORUM',
    protocol: { ...PROTOCOL, r: 2, w: 2, readRepair: 'blocking' },
    caveat: {
      en: 'The same cluster as with ONE, now refusing a minority. Clocks still decide between concurrent writes, and there is no compare-and-set (lightweight transactions use Paxos).',
      ko: 'ONE과 같은 클러스터지만 이제 소수 쪽 요청을 거절해요. 동시에 쓴 값은 여전히 시계로 가리고, 비교 후 쓰기는 Paxos를 쓰는 경량 트랜잭션의 몫이에요.',
    },
    note: 'AP',
    paper: null,
    sources: SOURCES,
  },
];
