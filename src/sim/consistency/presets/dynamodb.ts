import type { RaftSpec } from '../spec';
import type { Preset, Source } from './types';
import { MILLISECONDS, SECONDS } from './units';

const PROTOCOL: RaftSpec = {
  kind: 'raft',
  heartbeat: 100 * MILLISECONDS,
  election: 1 * SECONDS,
  preVote: true,
  checkQuorum: true,
  reads: 'serializable',
  fsync: 1 * MILLISECONDS,
  sessionReads: false,
  commitWait: 0,
};

const SOURCES: readonly Source[] = [
  {
    what: 'eventually consistent reads by default, strongly consistent ones on request',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html',
    confirmed: true,
  },
  {
    what: 'Multi-Paxos group; writes and strong reads at a leader that holds a lease, other reads at any replica (Elhemali et al., USENIX ATC 2022)',
    url: 'https://www.usenix.org/conference/atc22/presentation/elhemali',
    confirmed: true,
  },
  {
    what: 'heartbeat, election and disk sync: not published, our assumption',
    url: 'https://www.usenix.org/conference/atc22/presentation/elhemali',
    confirmed: false,
  },
];

export const DYNAMODB: readonly Preset[] = [
  {
    id: 'dynamodb-default',
    title: 'DynamoDB, one region, default reads',
    operation: 'writes; eventually consistent reads',
    protocol: PROTOCOL,
    caveat: {
      en: 'Not Dynamo: a leader orders all writes. Three replicas in the real service; timings are not published.',
      ko: 'Dynamo와 달리 리더가 모든 쓰기의 순서를 정해요. 실제 서비스는 복제본이 셋이고, 시간 값은 공개되지 않았어요.',
    },
    note: 'AP',
    paper: null,
    sources: SOURCES,
  },
  {
    id: 'dynamodb-consistent',
    title: 'DynamoDB, one region, ConsistentRead',
    operation: 'writes; strongly consistent reads',
    protocol: { ...PROTOCOL, reads: 'lease' },
    caveat: {
      en: 'The same table as with default reads: one flag on one request moves it from stale reads to refused ones.',
      ko: '기본 읽기와 같은 테이블이에요. 요청에 옵션 하나를 붙이면 옛 값 대신 거절이 돌아와요.',
    },
    note: 'AP',
    paper: null,
    sources: SOURCES,
  },
  {
    id: 'dynamodb-global',
    title: 'DynamoDB global table, eventual consistency',
    operation: 'writes and reads in any region',
    protocol: { kind: 'multiMaster', syncEvery: 1 * SECONDS, merge: 'lww' },
    caveat: {
      en: 'Of two concurrent writes in two regions one vanishes, although both were acknowledged. Each region counts as one node here.',
      ko: '두 리전에서 동시에 쓰면 둘 다 성공 응답을 받아도 하나는 사라져요. 여기서는 리전 하나를 노드 하나로 봐요.',
    },
    note: 'AP',
    paper: null,
    sources: [
      {
        what: 'any replica takes writes, replication to the other regions in the background',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html',
        confirmed: true,
      },
      {
        what: 'last writer wins between concurrent updates, usually replicated within a second',
        url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables_HowItWorks.html',
        confirmed: true,
      },
    ],
  },
];
