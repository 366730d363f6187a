import type { ChartView } from '../../sim/view';

/**
 * The part of a machine that matters now: what leads away from its active states, and how it came here.
 * Every state stays; of the transitions only those that can be read about at this instant.
 */
export function nearby(chart: ChartView): ChartView {
  const active = new Set(chart.states.filter((state) => state.active).map(({ path }) => path));
  return {
    ...chart,
    transitions: chart.transitions.filter(
      ({ id, source }) => source === '' || active.has(source) || id === chart.last?.transition,
    ),
  };
}
