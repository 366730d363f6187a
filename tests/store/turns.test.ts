import { describe, expect, it } from 'vitest';
import type { LampView } from '../../src/sim/view';
import { emptyInstant } from '../../src/store/frame';
import { Objects } from '../../src/store/objects';
import { isCrowded, turnOf } from '../../src/store/turns';

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
    for (const shown of [
      { instant: instantOf(7, 500), playback: { state: 'paused' } },
      { instant: instantOf(null, 500), playback: playing },
      { instant: instantOf(7, 140), playback: playing },
    ] as const) {
      expect(isCrowded(shown)).toBe(false);
      expect(turnOf(shown)).toBeNull();
    }
  });

  it('with many messages one drawing after the other has its turn', () => {
    const turns = [0, 1, 2, 3].map((played) =>
      turnOf({ instant: instantOf(played, 141), playback: playing }),
    );
    expect(turns).toEqual(['log', 'page', 'inspector', 'log']);
  });
});
