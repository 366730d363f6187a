import { describe, expect, it } from 'vitest';
import { isWaiting, whoWaits } from '../../../src/panels/raft/turns';

describe('turns of the ring and the logs', () => {
  it('nobody waits while the run stands or few messages are on their way', () => {
    expect(whoWaits(null, 500)).toBeNull();
    expect(whoWaits(7, 120)).toBeNull();
  });

  it('with many messages each is drawn in every other frame', () => {
    const waiting = [1, 2, 3, 4].map((frame) => whoWaits(frame, 121));
    expect(waiting).toEqual(['log', 'ring', 'log', 'ring']);
  });

  it('what waits keeps its picture', () => {
    expect(isWaiting({}, { waits: true })).toBe(true);
    expect(isWaiting({}, { waits: false })).toBe(false);
  });
});
