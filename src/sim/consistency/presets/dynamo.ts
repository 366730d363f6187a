import type { LeaderlessSpec } from '../spec';
import { ABADI } from './pacelc';
import type { Preset, Source } from './types';
import { HOURS, MILLISECONDS, SECONDS } from './units';

/** Neither the paper nor Riak gives hints an end; a year is longer than any run. */
const NO_END = 365 * 24 * HOURS;

const RIAK: LeaderlessSpec = {
  kind: 'leaderless',
  n: 3,
  r: 2,
  w: 2,
  sloppy: true,
  hintReplay: 60 * SECONDS,
  hintWindow: NO_END,
  readRepair: 'async',
  antiEntropy: 15 * SECONDS,
  resolve: 'versionVector',
  detector: 1 * SECONDS,
};

const RIAK_SOURCES: readonly Source[] = [
  {
    what: 'n_val 3, last_write_wins false, default of allow_mult depends on the bucket type',
    url: 'https://docs.riak.com/riak/kv/latest/learn/concepts/buckets/index.html',
    confirmed: true,
  },
  {
    what: 'r and w: a quorum, n/2 + 1, by default',
    url: 'https://docs.riak.com/riak/kv/latest/developing/api/http/set-bucket-props',
    confirmed: true,
  },
  {
    what: 'hinted handoff: other nodes take over and give back',
    url: 'https://docs.riak.com/riak/kv/latest/using/reference/handoff/index.html',
    confirmed: true,
  },
  {
    what: 'allow_mult false only for the default bucket type, handoff after 60 s of rest, anti-entropy tick 15 s (remembered); failure detection after 1 s is our assumption, a silent cut can take a minute',
    url: 'https://docs.riak.com/riak/kv/latest/configuring/reference/',
    confirmed: false,
  },
];

export const DYNAMO: readonly Preset[] = [
  {
    id: 'dynamo-paper',
    title: 'Dynamo (2007 paper), N 3, R 2, W 2',
    operation: 'puts and gets of a shopping cart',
    protocol: {
      ...RIAK,
      hintReplay: 1 * SECONDS,
      antiEntropy: 10 * SECONDS,
      detector: 300 * MILLISECONDS,
    },
    caveat: {
      en: 'Not DynamoDB. R + W > N promises nothing here: with a sloppy quorum reads and writes may meet on different nodes.',
      ko: 'DynamoDB와는 다른 시스템이에요. 느슨한 정족수에서는 읽기와 쓰기가 서로 다른 노드에 갈 수 있어서 R + W > N이어도 보장이 없어요.',
    },
    note: null,
    paper: 'PA/EL',
    sources: [
      {
        what: '(N, R, W) = (3, 2, 2) in several instances (DeCandia et al., SOSP 2007)',
        url: 'https://www.allthingsdistributed.com/files/amazon-dynamo-sosp2007.pdf',
        confirmed: true,
      },
      {
        what: 'sloppy quorum, vector clocks, read repair after the answer (same paper, remembered); handoff, Merkle tree period and failure detection are our assumption',
        url: 'https://www.allthingsdistributed.com/files/amazon-dynamo-sosp2007.pdf',
        confirmed: false,
      },
      ABADI,
    ],
  },
  {
    id: 'riak-siblings',
    title: 'Riak KV, default quorums, allow_mult true',
    operation: 'writes and reads of a bucket that keeps siblings',
    protocol: RIAK,
    caveat: {
      en: 'Nothing acknowledged vanishes, but a read can return several values and the application has to merge them.',
      ko: '성공 응답을 받은 값은 사라지지 않아요. 대신 읽을 때 값이 여럿 올 수 있고 애플리케이션이 합쳐야 해요.',
    },
    note: 'AP',
    paper: 'PA/EL',
    sources: [...RIAK_SOURCES, ABADI],
  },
  {
    id: 'riak-lww',
    title: 'Riak KV, default quorums, allow_mult false',
    operation: 'writes and reads of a bucket without siblings',
    protocol: { ...RIAK, resolve: 'lww' },
    caveat: {
      en: 'Simpler reads, paid for with acknowledged writes that vanish when two clients write at once. The default bucket type works like this.',
      ko: '읽기는 단순해지지만, 두 클라이언트가 동시에 쓰면 성공 응답을 받은 값도 사라져요. 기본 버킷 타입이 이렇게 동작해요.',
    },
    note: 'AP',
    paper: null,
    sources: RIAK_SOURCES,
  },
];
