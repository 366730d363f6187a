import { formatLink, parseLink } from '../../link/link';
import { packActions } from '../../scenario/pack';
import type { Action, UserAction } from '../../scenario/types';
import { loadInput, shippedIds } from '../input';
import { type Figures, rounded } from './measure';

/** Characters and milliseconds of the links of all shipped scenarios with fifty user actions each. */
export async function benchLink(): Promise<Figures> {
  const figures: Record<string, number> = {};
  for (const id of shippedIds()) {
    const loaded = await loadInput(id, { seed: null, until: null });
    if ('errors' in loaded) throw new Error(loaded.errors.join());
    const actions = fiftyActions(loaded.input.scenario.until);
    const link = {
      route: { kind: 'scenario', id } as const,
      view: {
        t: 4_106_000,
        seed: 42,
        fingerprint: '00c0ffee',
        engine: '1',
        actions: packActions(actions),
      },
    };
    const started = process.hrtime.bigint();
    const text = await formatLink(link);
    const { problems } = await parseLink(text);
    if (problems.length > 0) throw new Error(`${id}: ${problems[0]?.message}`);
    figures[`${id} characters`] = text.length;
    figures[`${id} ms`] = rounded(Number(process.hrtime.bigint() - started) / 1_000_000);
  }
  return figures;
}

/** What somebody might have tried in a lesson: writes, cuts, crashes, heals. */
export function fiftyActions(until: number): UserAction[] {
  const kinds: readonly Action[] = [
    { do: 'isolate', target: 'follower' },
    {
      do: 'partition',
      groups: [
        ['e1', 'e2'],
        ['e3', 'e4', 'e5'],
      ],
    },
    { do: 'crash', target: 'leader', signal: 'KILL' },
    { do: 'heal' },
    { do: 'restart', target: 'e3' },
    { do: 'cut', from: 'e2', to: 'e4', oneWay: true },
    { do: 'transfer', to: 'e5' },
    { do: 'set', rule: 'preVote', to: false, target: null },
  ];
  return Array.from({ length: 50 }, (_, i) => ({
    at: Math.round(((i + 1) * until) / 52 / 1_000) * 1_000 + i * 137,
    action: kinds[i % kinds.length] ?? { do: 'heal' },
  }));
}
