import type { Preset } from './types';
import { MILLISECONDS, SECONDS } from './units';

export const ZOOKEEPER: readonly Preset[] = [
  {
    id: 'zookeeper',
    title: 'ZooKeeper, plain reads',
    operation: 'writes; reads without sync',
    protocol: {
      kind: 'raft',
      heartbeat: 1 * SECONDS,
      election: 10 * SECONDS,
      preVote: false,
      checkQuorum: true,
      reads: 'serializable',
      fsync: 1 * MILLISECONDS,
      sessionReads: true,
      commitWait: 0,
    },
    caveat: {
      en: 'Writes are linearizable. Reads are local: one client never goes back in time, but may lag behind others. Zab is modelled as Raft, and a real server without a quorum soon stops serving reads too.',
      ko: '쓰기는 선형화 가능해요. 읽기는 접속한 서버가 답해서, 한 클라이언트의 시간이 거꾸로 가지는 않지만 남보다 뒤처질 수 있어요. Zab을 Raft로 본떴고, 실제 서버는 정족수를 잃으면 곧 읽기도 멈춰요.',
    },
    note: null,
    paper: null,
    sources: [
      {
        what: 'sequential consistency, single system image (a client never sees an older view), reads may be old',
        url: 'https://zookeeper.apache.org/doc/r3.10.0/developer/programmers-guide/consistency-guarantees/',
        confirmed: true,
      },
      {
        what: 'tickTime 2000 ms and syncLimit 5, so that a follower gives its leader up after 10 s',
        url: 'https://github.com/apache/zookeeper/blob/master/conf/zoo_sample.cfg',
        confirmed: true,
      },
      {
        what: 'the leader pings twice in a tick (remembered); a disk sync of 1 ms is our assumption',
        url: 'https://zookeeper.apache.org/doc/current/zookeeperInternals.html',
        confirmed: false,
      },
    ],
  },
];
