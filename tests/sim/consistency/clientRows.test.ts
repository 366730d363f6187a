import { describe, expect, it } from 'vitest';
import { recentSpan, viewClient } from '../../../src/sim/consistency/measure/recent';
import type { LabClientState } from '../../../src/sim/consistency/workload/types';
import { type Given, lab, labSpec, MS, S } from './lab';

describe('The stretch of time that clients’ rows show', () => {
  const given: Given = {
    protocols: { one: { kind: 'single' }, other: { kind: 'single' } },
    until: 6,
    workload: { every: 100 * MS, stop: 3 * S },
  };
  const spec = labSpec(given);

  it('is the last half second while anybody does something', () => {
    const world = lab({ ...given, until: 2 });
    const { from, to } = recentSpan(world, spec, 2 * S);
    expect([from, to]).toEqual([1.5 * S, 2 * S]);
  });

  it('stays where the last operations are when clients have stopped', () => {
    const world = lab(given);
    const span = recentSpan(world, spec, 6 * S);
    expect(span.to).toBeLessThan(3.3 * S);
    expect(span.to - span.from).toBe(500 * MS);
    // Founded as a client of the lane.
    const state = world.entities.get('lab/one/c1')?.state as LabClientState;
    const { operations } = viewClient(state, '', span.from, new Map());
    expect(operations.length).toBeGreaterThan(1);
    expect(operations.every(({ ret }) => ret !== null && ret < span.to)).toBe(true);
  });
});
