import { useOrreryState } from '../orrery';

/**
 * Whether the run stands still: only then the inspector asks the run for more than a frame carries. A jump from
 * one moment to another changes nothing in that: what was asked of the old moment stands until the new one is there.
 */
export function useIsStill(): boolean {
  return useOrreryState(
    ({ playback }) =>
      playback.state === 'paused' ||
      playback.state === 'atEnd' ||
      (playback.state === 'seeking' && playback.resume.state === 'paused'),
  );
}

/** Names the instant on screen: two moments with the same name have the same answers. */
export function useMoment(): string {
  const branch = useBranch();
  const step = useOrreryState(({ instant }) => instant.step);
  return `${branch} ${step}`;
}

/** Names the run on the stage with everything that was done in it. */
export function useBranch(): string {
  return useOrreryState(
    ({ branches, run }) =>
      `${run?.input.scenario.id} ${run?.input.seed} ${branches.current} ${run?.input.actions.length}`,
  );
}
