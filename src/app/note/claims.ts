/**
 * What the study note claims, restated, with the remark that stands beside it when practice differs.
 * Only the lines that a shipped scenario can refer to; the order is the note's own.
 */
import type { Bilingual } from '../../scenario/types';

export interface Claim {
  readonly code: string;
  /** The line in the note map. */
  readonly topic: Bilingual;
  readonly claim: Bilingual;
  readonly margin: Bilingual | null;
}
export interface Chapter {
  readonly title: string;
  readonly claims: readonly Claim[];
}

const etcd: readonly Claim[] = [
  {
    code: 'E1',
    topic: { en: 'Where the name comes from', ko: 'etcd의 어원' },
    claim: {
      en: 'The name etcd joins the Unix folder /etc, where one machine keeps its configuration, with “distributed”.',
      ko: 'etcd라는 이름은 설정을 담는 /etc 폴더에 distributed를 붙인 것이다.',
    },
    margin: null,
  },
  {
    code: 'E2',
    topic: { en: 'CAP', ko: 'CAP' },
    claim: {
      en: 'Of consistency, availability and partition tolerance only two can be had. Networks cannot be trusted, so P is kept and one chooses between C and A.',
      ko: 'CAP에서는 셋 중 둘만 보장할 수 있다. 네트워크는 믿을 수 없으니 P를 두고 C와 A 중 하나를 고른다.',
    },
    margin: {
      en: 'C means linearizable: as if there were one copy. An error answer does not count as available. P is an event to survive, not a feature to pick.',
      ko: 'C는 선형화 가능, 곧 복사본이 하나인 것처럼 보인다는 뜻이에요. 오류 응답은 가용성으로 치지 않아요. P는 고르는 기능이 아니라 견뎌야 할 사건이에요.',
    },
  },
  {
    code: 'E3',
    topic: { en: 'CA, CP, AP', ko: 'CA, CP, AP' },
    claim: {
      en: 'CA: relational databases. CP: MongoDB, HBase, Redis. AP: CouchDB, Cassandra, DynamoDB, Riak.',
      ko: 'CA는 RDBMS, CP는 MongoDB·HBase·Redis, AP는 CouchDB·Cassandra·DynamoDB·Riak이다.',
    },
    margin: {
      en: 'A product is not a point: configuration and operation decide. “CA” means that replication was left out.',
      ko: '제품은 한 점이 아니에요. 설정과 연산이 정해요. “CA”는 복제를 뺐다는 뜻이에요.',
    },
  },
  {
    code: 'E4',
    topic: { en: 'PACELC', ko: 'PACELC' },
    claim: {
      en: 'PACELC completes CAP: under a partition choose A or C, else choose latency or consistency. etcd is PC/EC and gives great weight to availability.',
      ko: 'PACELC는 분할이 없을 때 지연 시간과 일관성 중 무엇을 고르는지까지 말한다. etcd는 CP/EC이고 가용성을 크게 챙긴다.',
    },
    margin: {
      en: 'PC/EC gives up availability and latency for consistency. E is the same system at times without a partition.',
      ko: 'PC/EC는 일관성을 위해 가용성과 지연 시간을 내줘요. E는 분할이 없을 때의 같은 시스템이에요.',
    },
  },
  {
    code: 'E5',
    topic: { en: 'The Raft algorithm', ko: 'Raft 알고리즘' },
    claim: { en: 'etcd agrees by the Raft algorithm.', ko: 'etcd는 Raft 알고리즘을 쓴다.' },
    margin: null,
  },
  {
    code: 'E6',
    topic: { en: 'A key-value store', ko: 'key-value로 된 저장소' },
    claim: { en: 'So etcd is a key-value store.', ko: 'etcd는 키-값 저장소다.' },
    margin: null,
  },
];

export const chapters: readonly Chapter[] = [{ title: 'etcd', claims: etcd }];

const byCode: ReadonlyMap<string, Claim> = new Map(
  chapters.flatMap(({ claims }) => claims).map((claim) => [claim.code, claim]),
);

/** null = the step refers to no line of the note. */
export function claimOf(code: string): Claim | null {
  return byCode.get(code) ?? null;
}
