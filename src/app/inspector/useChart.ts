import { useRef } from 'react';
import type { ChartView, MemberView } from '../../sim/view';
import { useAnswer } from './useAnswer';
import { useBranch, useIsStill, useMoment } from './useMoment';

/**
 * A member's statechart. While the run plays it is asked for only when the role changes, not with every
 * frame; until the answer comes the one before stands, so that nothing blinks.
 */
export function useChart({ id, role, status }: MemberView): ChartView | null {
  const isStill = useIsStill();
  const moment = useMoment();
  const branch = useBranch();
  const key = isStill ? `${moment} ${id}` : `${branch} ${id} ${status} ${role}`;
  const answer = useAnswer('chart', { entity: id }, key);
  const kept = useRef<{ readonly id: string; readonly chart: ChartView | null } | null>(null);
  if (answer !== undefined) kept.current = { id, chart: answer };
  return kept.current?.id === id ? kept.current.chart : null;
}
