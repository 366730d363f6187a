import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../../src/sim/config';
import type { LabOperation } from '../../../src/sim/consistency/protocol';
import type { LeaderlessSpec } from '../../../src/sim/consistency/spec';
import type { LatencyModel } from '../../../src/sim/network/types';
import { Calls } from './calls';
import { cut, FIVE, heal, MS, S } from './lab';
import { copiesOf, R3W3 } from './leaderlessLab';

const put = (value: string): LabOperation => ({ op: 'put', key: 'x', value });
const get: LabOperation = { op: 'get', key: 'x' };
const add = (value: string): LabOperation => ({ op: 'add', key: 'x', value });

type Links = NetworkSpec['links'];

const _link = (from: string, to: string, latency: LatencyModel): Links[number] => ({
  from,
  to,
  oneWay: true,
  latency,
});
const _ms = (value: number): LatencyModel => ({ kind: 'constant', value: value * MS });

describe('A history with a leaderless store', () => {
  it('keeps a write that too few have acknowledged, and says only that it ran out of time', () => {
    const calls = new Calls({
      protocols: { dynamo: R3W3 },
      deeds: [
        [3, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])],
        [4, heal],
      ],
    });
    const written = calls.answerOf(calls.send(3 * S + 100 * MS, 'n4', put('partial')));
    expect(written).toMatchObject({
      ok: false,
      certain: false,
      at: 5 * S + 100 * MS,
      error:
        "Error from server: code=1100 [Coordinator node timed out waiting for replica nodes' responses] " +
        'message="Operation timed out - received only 2 responses." ' +
        "info={'received_responses': 2, 'required_responses': 3, 'consistency': 'QUORUM', 'write_type': 'SIMPLE'}",
    });
    const handedOver = calls.answerOf(calls.send(7 * S, 'n1', get));
    expect(handedOver.value).toBe('partial');
    expect(new Set(copiesOf(calls.world, 'dynamo', FIVE).map(({ x }) => x.join()))).toEqual(
      new Set(['partial']),
    );
  });

  it('forgets in a crash what the disk does not have yet, and never passes it off as seen', () => {
    const spec: LeaderlessSpec = { ...R3W3, r: 1, w: 2, resolve: 'versionVector' };
    const calls = new Calls({ protocols: { dynamo: spec }, fsync: 2 * MS });
    expect(calls.answerOf(calls.send(1 * S, 'n1', add('1'))).ok).toBe(true);
    // Its message has left, but n1 is down before its own disk is done.
    calls.send(2 * S, 'n1', add('2'));
    calls.tell(2 * S + 1 * MS, 'n1', { type: 'STOP' });
    calls.tell(3 * S, 'n1', { type: 'START' });
    expect(calls.answerOf(calls.send(4 * S, 'n1', get)).value).toBe('1');
    expect(calls.answerOf(calls.send(5 * S, 'n1', add('3'))).ok).toBe(true);
    const merged = calls.answerOf(calls.send(6 * S, 'n2', get));
    expect(merged.value?.split('|').map((one) => one.split(',').sort().join())).toEqual([
      '1,2',
      '1,3',
    ]);
    calls.answerOf(calls.send(7 * S, 'n2', add('4')));
    const all = calls.answerOf(calls.send(8 * S, 'n3', get));
    expect(all.value?.split(',').sort()).toEqual(['1', '2', '3', '4']);
  });
});
