import { describe, expect, it } from 'vitest';
import type { LampView } from '../../src/sim/view';
import { emptyInstant } from '../../src/store/frame';
import { Objects } from '../../src/store/objects';
import { turnOf } from '../../src/store/turns';

const playing = { state: 'playing', until: null, factor: 1 } as const;

function instantOf(played: number | null, count: number) {
  const lamp = { kind: 'lamp', violations: [], switchedOff: [], rules: [] } as unknown as LampView;
  const objects = Objects.of(
    Array.from({ length: count }, (_, i) => [`flight/${i}`, lamp] as const),
  );
  return { ...emptyInstant, played, objects };
}

describe('turns of the drawings', () => {
  it('nobody waits while the run stands or few messages are on their way', () => {
    expect(turnOf({ instant: instantOf(7, 500), playback: { state: 'paused' } })).toBeNull();
    expect(turnOf({ instant: instantOf(null, 500), playback: playing })).toBeNull();
    expect(turnOf({ instant: instantOf(7, 140), playback: playing })).toBeNull();
  });

  it('with many messages the ring is drawn twice as often as the rest', () => {
    const turns = [0, 1, 2, 3, 4].map((played) =>
      turnOf({ instant: instantOf(played, 141), playback: playing }),
    );
    expect(turns).toEqual(['ring', 'log', 'ring', 'page', 'ring']);
  });
});
