import { useRef } from 'react';
import type { ChartView } from '../../sim/view';
import { useAnswer } from './useAnswer';
import { useBranch, useIsStill, useMoment } from './useMoment';

/**
 * The statechart of a member, or of what runs in a laboratory. While the run plays it is asked for only when
 * `state`, the frame's word for where it is, changes, not with every frame; until the answer comes the one before stands, so that nothing blinks.
 */
export function useChart(id: string, state: string): ChartView | null {
  const isStill = useIsStill();
  const moment = useMoment();
  const branch = useBranch();
  const key = isStill ? `${moment} ${id}` : `${branch} ${id} ${state}`;
  const answer = useAnswer('chart', { entity: id }, key);
  const kept = useRef<{ readonly id: string; readonly chart: ChartView | null } | null>(null);
  if (answer !== undefined) kept.current = { id, chart: answer };
  return kept.current?.id === id ? kept.current.chart : null;
}
