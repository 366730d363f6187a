/** What somebody needs to see the same failure: the link says everything about the run. */
import type { State } from '../../store/store';

export function report(
  what: { message: string; cause: string; stack?: string },
  state: State | null,
): string {
  return JSON.stringify(
    {
      product: 'Orrery',
      ...what,
      address: globalThis.location?.href ?? '',
      at: state?.instant.at ?? null,
      step: state?.instant.step ?? null,
      event: state?.instant.event ?? null,
      seed: state?.run?.input.seed ?? null,
      scenario: state?.run?.input.scenario.id ?? null,
      actions: state?.run?.input.actions ?? [],
      browser: globalThis.navigator?.userAgent ?? '',
    },
    null,
    2,
  );
}
