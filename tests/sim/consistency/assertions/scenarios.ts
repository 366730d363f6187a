/** The design's scenarios in short: healthy until 3 s, a fault until 9 s, healed until 12 s. */
import type { Action } from '../../../../src/sim/config';
import { cut, flap, type Given, heal } from '../lab';

export const FAULT = 3;
export const HEALED = 9;
export const END = 12;

export const REST = ['c2', 'c3', 'c4', 'c5'];

const during = (...groups: string[][]): readonly (readonly [number, Action])[] => [
  [FAULT, cut(...groups)],
  [HEALED, heal],
];

/** 30 % of a way inside of a region. */
const JITTER = 150;

export const S1: Partial<Given> = { until: 6, jitter: JITTER };
export const S2: Partial<Given> = { layout: 'cross', until: 6 };
export const S3: Partial<Given> = {
  until: END,
  jitter: JITTER,
  deeds: during(['n1', 'n2', 'n3'], ['n4', 'n5']),
};
export const S4: Partial<Given> = {
  until: END,
  jitter: JITTER,
  deeds: during(['n1'], ['n2', 'n3', 'n4', 'n5']),
};
export const S5: Partial<Given> = {
  nodes: ['n1', 'n2', 'n3', 'n4'],
  until: END,
  jitter: JITTER,
  deeds: during(['n1', 'n2'], ['n3', 'n4']),
};
export const S6: Partial<Given> = {
  until: END,
  jitter: JITTER,
  deeds: flap(['n1'], ['n2', 'n3', 'n4', 'n5'], FAULT, HEALED),
};
