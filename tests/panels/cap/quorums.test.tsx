// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askOf, type Estimate, fitted, LEGS, overlaps } from '../../../src/panels/cap/pbs/ask';
import { layoutCurve } from '../../../src/panels/cap/pbs/curveLayout';
import PbsExplorer from '../../../src/panels/cap/pbs/PbsExplorer';
import { samplePbs, shareUpTo } from '../../../src/sim/consistency/quorum/pbs';

/** The estimate as the app makes it: the simulation's own Monte Carlo. */
const estimate: Estimate = async ({ setting, waits, latencies }) => {
  const { writes, reads, waits: from } = samplePbs(setting, 1, 4_000);
  return {
    consistent: waits.map((ms) => shareUpTo(from, ms)),
    reads: latencies.map((ms) => shareUpTo(reads, ms)),
    writes: latencies.map((ms) => shareUpTo(writes, ms)),
  };
};

test('quorums that overlap are consistent at once, others only in time', async () => {
  for (const name of ['ssd', 'disk', 'exponential', 'wan'] as const)
    for (const [r, w] of [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 3],
    ] as const) {
      const { consistent } = await estimate(askOf({ n: 3, r, w }, name));
      if (overlaps({ n: 3, r, w })) expect(consistent[0]).toBe(1);
      else expect(consistent[0]).toBeLessThan(1);
      expect(consistent.at(-1)).toBeGreaterThan(0.98);
    }
});

test('the paper: LinkedIn on disks with N 3, R 1, W 1 is consistent at once in 43.7 % of cases', async () => {
  const { consistent } = await estimate(askOf({ n: 3, r: 1, w: 1 }, 'disk'));
  expect(consistent[0]).toBeCloseTo(0.437, 1);
});

test('with fewer replicas the quorums shrink with them', () => {
  expect(fitted({ n: 2, r: 3, w: 1 })).toEqual({ n: 2, r: 2, w: 1 });
});

test('a curve starts and ends at the edges of its plot', () => {
  const { curves, plot, dots } = layoutCurve({
    width: 340,
    height: 208,
    times: [0, 5, 10],
    curves: [{ name: 'consistent', shares: [0.5, 0.9, 1] }],
    dots: [
      { wait: 5, share: 0.8 },
      { wait: 99, share: 1 },
    ],
    shaded: false,
    xTitle: 'ms',
  });
  expect(curves[0]?.path).toBe(
    `M${plot.left} ${(plot.top + plot.bottom) / 2}L${(plot.left + plot.right) / 2} ${Math.round((plot.bottom - 0.9 * (plot.bottom - plot.top)) * 10) / 10}L${plot.right} ${plot.top}`,
  );
  expect(dots).toHaveLength(1);
});

describe('the explorer', () => {
  beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
  afterEach(() => void vi.unstubAllGlobals());

  test('draws what it was told, shades what overlaps, and asks again when a slider moves', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = createRoot(host);
    const asked = vi.fn(estimate);
    await act(async () =>
      root.render(<PbsExplorer estimate={asked} measured={null} lang="en" scale={1} width={340} />),
    );
    expect(host.textContent).toContain('R + W = 2 ≤ N = 3: a read can miss the newest write');
    expect(host.querySelectorAll('.pbs-chart .curves path')).toHaveLength(3);
    expect(host.querySelector('.pbs-chart .hatch')).toBeNull();
    for (const index of [1, 2])
      await act(async () => {
        const slider = host.querySelectorAll<HTMLInputElement>('input[type=range]')[index];
        if (slider === undefined) throw new Error('there are three sliders');
        // React listens to what the element's own setter does not announce.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
          slider,
          '2',
        );
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      });
    expect(host.textContent).toContain('R + W = 4 > N = 3');
    expect(host.textContent).toContain('100\u00a0% after 0\u00a0ms');
    expect(host.querySelector('.pbs-chart .hatch')).not.toBeNull();
    expect(asked.mock.lastCall?.[0].setting).toMatchObject({ replicas: 3, read: 2, write: 2 });
    act(() => root.unmount());
  });
});

test('every set of legs has axes', () => {
  for (const { reach, latency } of Object.values(LEGS)) expect(reach * latency).toBeGreaterThan(0);
});
