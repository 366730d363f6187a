import { describe, expect, it } from 'vitest';
import type { LeaderlessSpec } from '../../../src/sim/consistency/spec';
import { cut, FIVE, heal, lab, MS, records, S } from './lab';

const R3W3: LeaderlessSpec = {
  kind: 'leaderless',
  n: 5,
  r: 3,
  w: 3,
  sloppy: false,
  hintReplay: 1 * S,
  hintWindow: 3600 * S,
  readRepair: 'off',
  antiEntropy: null,
  resolve: 'lww',
  detector: 1 * S,
};

describe('A leaderless store in the laboratory', () => {
  it('answers after the round trip to the last replica that it has to count', () => {
    const protocols = {
      r1w1: { ...R3W3, r: 1, w: 1 },
      r3w3: R3W3,
      r1w5: { ...R3W3, r: 1, w: 5 },
      r5w1: { ...R3W3, r: 5, w: 1 },
    };
    const world = lab({ protocols, layout: 'cross', until: 5 });
    const median = (lane: string, client: string, op: string) => {
      const times = records(world, lane)
        .filter((one) => one.client === client && one.operation.op === op && one.outcome === 'ok')
        .map(({ call, ret }) => (ret - call) / MS)
        .sort((a, b) => a - b);
      return times[times.length >> 1];
    };
    const measured = Object.keys(protocols).map((lane) => [
      lane,
      ...['c1', 'c5'].flatMap((client) => ['put', 'get'].map((op) => median(lane, client, op))),
    ]);
    expect(measured).toEqual([
      ['r1w1', 0, 0, 0, 0],
      ['r3w3', 80, 80, 80, 80],
      ['r1w5', 80, 0, 80, 0],
      ['r5w1', 0, 80, 0, 80],
    ]);
  });
});
void [cut, FIVE, heal];
