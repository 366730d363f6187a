import type { PrimarySpec } from '../spec';
import { ABADI } from './pacelc';
import type { Preset, Source } from './types';
import { SECONDS } from './units';

const PROTOCOL: PrimarySpec = {
  kind: 'primary',
  failover: 'quorumElection',
  w: 'majority',
  reads: 'primary',
  heartbeat: 2 * SECONDS,
  election: 10 * SECONDS,
  downAfter: 10 * SECONDS,
  minReplicas: 0,
  maxLag: 10 * SECONDS,
  session: null,
};

const ELECTIONS: Source = {
  what: 'heartbeat each 2 s, electionTimeoutMillis 10 s',
  url: 'https://www.mongodb.com/docs/manual/core/replica-set-elections/',
  confirmed: true,
};
const DEFAULTS: Source = {
  what: 'default read concern local; default write concern majority since 5.0, but 1 if there are arbiters and no more data-bearing voters than a majority',
  url: 'https://www.mongodb.com/docs/manual/reference/mongodb-defaults/',
  confirmed: true,
};

export const MONGODB: readonly Preset[] = [
  {
    id: 'mongodb-4',
    title: 'MongoDB up to 4.4, defaults',
    operation: 'writes with w 1; reads with read concern local at the primary',
    protocol: { ...PROTOCOL, w: 1 },
    caveat: {
      en: 'A primary that is cut off acknowledges writes until it steps down; they are rolled back later. Called CP, yet neither C nor A in that window.',
      ko: '끊긴 프라이머리는 물러날 때까지 쓰기에 성공이라 답하고, 그 값은 나중에 되돌려져요. CP라고 부르지만 그동안은 C도 A도 아니에요.',
    },
    note: 'CP',
    paper: 'PA/EC',
    sources: [
      ELECTIONS,
      {
        what: 'default write concern 1 before 5.0 (remembered)',
        url: 'https://www.mongodb.com/docs/v4.4/reference/write-concern/',
        confirmed: false,
      },
      ABADI,
    ],
  },
  {
    id: 'mongodb-5',
    title: 'MongoDB since 5.0, defaults',
    operation: 'writes with w majority; reads with read concern local at the primary',
    protocol: PROTOCOL,
    caveat: {
      en: 'Acknowledged writes survive. Reads may still show a write that is rolled back later. With some arbiter layouts the default is w 1 again.',
      ko: '성공한 쓰기는 살아남아요. 하지만 나중에 되돌려질 값을 읽을 수 있어요. 아비터 구성에 따라 기본값이 다시 w 1이 돼요.',
    },
    note: 'CP',
    paper: null,
    sources: [ELECTIONS, DEFAULTS],
  },
  {
    id: 'mongodb-linearizable',
    title: 'MongoDB, w majority, read concern linearizable',
    operation: 'writes with w majority; linearizable reads of one document',
    protocol: { ...PROTOCOL, reads: 'linearizable' },
    caveat: {
      en: 'For single documents, at the primary. A read costs a majority round and, without maxTimeMS, waits for ever when the majority is gone.',
      ko: '문서 하나를 프라이머리에서 읽을 때의 보장이에요. 읽을 때마다 과반수를 확인하고, maxTimeMS가 없으면 과반수를 잃었을 때 끝없이 기다려요.',
    },
    note: 'CP',
    paper: null,
    sources: [
      ELECTIONS,
      DEFAULTS,
      {
        what: 'linearizable read concern: primary only, one document, with majority writes',
        url: 'https://www.mongodb.com/docs/manual/reference/read-concern-linearizable/',
        confirmed: true,
      },
    ],
  },
];
