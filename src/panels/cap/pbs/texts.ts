import type { LegName } from './ask';

/** Words of the quorum explorer. N, R and W are names. */
export interface PbsTexts {
  readonly look: string;
  readonly slider: Readonly<Record<'n' | 'r' | 'w', string>>;
  readonly legs: string;
  readonly leg: Readonly<Record<LegName, string>>;
  readonly overlap: (sum: string) => string;
  readonly apart: (sum: string) => string;
  readonly consistent: string;
  readonly wait: string;
  readonly latency: string;
  readonly done: string;
  readonly reads: string;
  readonly writes: string;
  readonly at: (share: string, ms: string) => string;
  readonly grid: string;
  readonly failed: string;
  readonly measured: (title: string) => string;
  readonly columns: readonly [string, string];
}

const en: PbsTexts = {
  look: 'One write and one read, played many times. Nothing is repaired and nothing fails.',
  slider: { n: 'N, replicas', r: 'R, answers a read waits for', w: 'W, acks a write waits for' },
  legs: 'How long messages take',
  leg: {
    ssd: 'LinkedIn, solid state',
    disk: 'LinkedIn, disks',
    exponential: 'exponential, mean 5 ms',
    wan: 'disks, other replicas 75 ms away',
  },
  overlap: (sum) => `${sum}: every read meets the newest completed write`,
  apart: (sum) => `${sum}: a read can miss the newest write`,
  consistent: 'P(a read sees the write)',
  wait: 'time since the write returned',
  latency: 'time since the call',
  done: 'share that is done',
  reads: 'reads',
  writes: 'writes',
  at: (share, ms) => `${share} after ${ms}`,
  grid: 'R to the right, W upwards; hatched: R\u00a0+\u00a0W\u00a0>\u00a0N',
  failed: 'The estimate could not be made.',
  measured: (title) => `dots: measured, ${title}`,
  columns: ['time', 'share'],
};

const ko: PbsTexts = {
  look: '쓰기 한 번과 읽기 한 번을 여러 번 돌려요. 복구도 고장도 없어요.',
  slider: {
    n: 'N, 복제본 수',
    r: 'R, 읽기가 기다리는 응답',
    w: 'W, 쓰기가 기다리는 확인',
  },
  legs: '메시지가 걸리는 시간',
  leg: {
    ssd: 'LinkedIn, SSD',
    disk: 'LinkedIn, 디스크',
    exponential: '지수 분포, 평균 5 ms',
    wan: '디스크, 다른 복제본은 75 ms 거리',
  },
  overlap: (sum) => `${sum}: 모든 읽기가 가장 새로 끝난 쓰기를 만나요`,
  apart: (sum) => `${sum}: 읽기가 가장 새로운 쓰기를 놓칠 수 있어요`,
  consistent: 'P(읽기가 쓰기를 봄)',
  wait: '쓰기가 끝난 뒤 지난 시간',
  latency: '호출 뒤 지난 시간',
  done: '끝난 비율',
  reads: '읽기',
  writes: '쓰기',
  at: (share, ms) => `${ms} 뒤 ${share}`,
  grid: '오른쪽으로 R, 위로 W. 빗금: R\u00a0+\u00a0W\u00a0>\u00a0N',
  failed: '계산하지 못했어요.',
  measured: (title) => `점: 측정값, ${title}`,
  columns: ['시간', '비율'],
};

export const texts = { en, ko } as const;
