import type { RaftSpec } from '../spec';
import type { Preset, Source } from './types';
import { MILLISECONDS } from './units';

const PROTOCOL: RaftSpec = {
  kind: 'raft',
  heartbeat: 100 * MILLISECONDS,
  election: 1000 * MILLISECONDS,
  preVote: true,
  checkQuorum: true,
  reads: 'linearizable',
  fsync: 1 * MILLISECONDS,
  sessionReads: false,
  commitWait: 0,
};

const SOURCES: readonly Source[] = [
  {
    what: 'heartbeat 100 ms, election timeout 1000 ms',
    url: 'https://etcd.io/docs/v3.5/tuning/',
    confirmed: true,
  },
  {
    what: 'strict serializability of KV calls by default; serializable reads as an option',
    url: 'https://etcd.io/docs/v3.5/learning/api_guarantees/',
    confirmed: true,
  },
  {
    what: 'pre-vote and check-quorum on (remembered); a disk sync of 1 ms is our assumption',
    url: 'https://etcd.io/docs/v3.5/op-guide/configuration/',
    confirmed: false,
  },
];

export const ETCD: readonly Preset[] = [
  {
    id: 'etcd-linearizable',
    title: 'etcd, linearizable reads (default)',
    operation: 'writes; reads as they come by default',
    protocol: PROTOCOL,
    caveat: {
      en: 'The side without a majority gets errors. Serializable reads are an option and may be stale.',
      ko: '과반수를 잃은 쪽은 오류를 받아요. 직렬화 가능 읽기는 선택 사항이고 옛 값을 돌려줄 수 있어요.',
    },
    note: 'CP',
    paper: null,
    sources: SOURCES,
  },
  {
    id: 'etcd-serializable',
    title: 'etcd, serializable reads',
    operation: 'writes; reads with the serializable option',
    protocol: { ...PROTOCOL, reads: 'serializable' },
    caveat: {
      en: 'Every member answers reads by itself, also when it is cut off: available, fast and possibly stale.',
      ko: '끊긴 멤버도 읽기에는 혼자 답해요. 늘 빠르게 답하지만 옛 값일 수 있어요.',
    },
    note: 'CP',
    paper: null,
    sources: SOURCES,
  },
];
