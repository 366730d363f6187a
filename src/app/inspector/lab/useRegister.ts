import { useOrreryState } from '../../orrery';

/** Name of the workload's first key, which the nodes' values belong to. */
export function useRegister(): string {
  return useOrreryState(({ run }) => run?.input.scenario.cluster.lab?.workload.keys[0] ?? 'x');
}
