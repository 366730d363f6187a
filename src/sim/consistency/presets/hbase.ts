import { ABADI } from './pacelc';
import type { Preset } from './types';
import { SECONDS } from './units';

export const HBASE: readonly Preset[] = [
  {
    id: 'hbase',
    title: 'HBase, one region, no read replicas',
    operation: 'single-row writes and reads at the region server',
    protocol: {
      kind: 'primary',
      failover: 'sentinel',
      w: 'majority',
      reads: 'primary',
      heartbeat: 3 * SECONDS,
      election: 10 * SECONDS,
      downAfter: 90 * SECONDS,
      minReplicas: 0,
      maxLag: 10 * SECONDS,
      session: 90 * SECONDS,
    },
    caveat: {
      en: 'One owner, no second opinion: whoever cannot reach it waits until its session has run out. HDFS, which keeps the log, is modelled as a majority of nodes.',
      ko: '주인이 하나뿐이라, 닿지 못하는 클라이언트는 세션이 끝날 때까지 기다려요. 로그를 보관하는 HDFS는 노드 과반수로 본떴어요.',
    },
    note: 'CP',
    paper: 'PC/EC',
    sources: [
      {
        what: 'zookeeper.session.timeout 90 s; an ensemble that HBase does not manage caps it, at 40 s by default',
        url: 'https://github.com/apache/hbase/blob/master/hbase-common/src/main/resources/hbase-default.xml',
        confirmed: true,
      },
      {
        what: 'report of a region server each 3 s (remembered); the log as a majority write is our simplification',
        url: 'https://hbase.apache.org/book.html',
        confirmed: false,
      },
      ABADI,
    ],
  },
];
