import { ENGINE } from '../../link/engine';
import type { Player } from '../../player/types';
import { save } from '../share/save';

/** Saves what the clients of a lane sent and heard until the cursor. `at` in microseconds. */
export async function saveHistory(
  query: Player['query'],
  run: { readonly scenario: string; readonly lane: string; readonly at: number },
): Promise<void> {
  const { scenario, lane, at } = run;
  const found = await query('recorded', { lane, engine: ENGINE });
  if (found === null) return;
  save(`${scenario}-${lane}-${at / 1_000_000}s.json`, found.text, 'application/json');
}
