import { formatLink } from '../../link/link';
import { packBranches } from '../../scenario/pack';
import type { Action, UserAction } from '../../scenario/types';
import { type Stand, withStand } from './browser';
import { type Figures, quantile, rounded } from './measure';

/** Five members under load: some 10,000 events in each branch. */
const DOCUMENT = {
  apiVersion: 'orrery/v1',
  kind: 'Scenario',
  metadata: { name: 'branches', title: 'Branches' },
  until: '28s',
  cluster: {
    etcd: { members: 5 },
    network: { latency: { min: '10ms', max: '15ms' } },
    clients: [
      { name: 'c1', member: 'leader', loop: 'open', every: '120ms', key: 'x' },
      { name: 'c2', member: 'e2', loop: 'open', every: '250ms', key: 'y' },
    ],
  },
};
const at = (seconds: number, action: Action): UserAction => ({ at: seconds * 1_000_000, action });
const BRANCHES = [
  ['B', [at(5, { do: 'crash', target: 'leader', signal: 'KILL' })]],
  ['C', [at(10, { do: 'isolate', target: 'leader' }), at(16, { do: 'heal' })]],
  ['D', [at(20, { do: 'crash', target: 'e5', signal: 'KILL' })]],
] as const;
const SEEKS = 150;
const STEPS = 150;

/** How long a moment takes to stand on the page when four branches of 10,000 events are open. */
export function benchBranches(): Promise<Figures> {
  return withStand(async (stand) => {
    const page = await openBranches(stand);
    const said = (await page.evaluate(() => window.orrery?.snapshot())) as {
      readonly end: { readonly at: number; readonly step: number };
    };
    const figures: Record<string, number> = { 'events of a branch': said.end.step };
    const places = Array.from({ length: SEEKS }, (_, i) =>
      // Far jumps to and fro: the golden ratio spreads them evenly and in no order.
      Math.floor(((i * 0.618_033_988_7) % 1) * said.end.at),
    );
    const seeks = await page.evaluate(async (targets) => {
      const times: number[] = [];
      for (const to of targets) times.push((await window.orrery?.timeSeek({ at: to })) ?? 0);
      return times;
    }, places);
    const steps = await page.evaluate(
      async ({ count, middle }) => {
        await window.orrery?.seek({ at: middle });
        const times: number[] = [];
        for (let i = 0; i < count; i += 1) {
          const way = i % 10 < 6 ? 'next' : 'previous';
          times.push((await window.orrery?.timeSeek(way)) ?? 0);
          // A key that is held down repeats some thirty times a second.
          await new Promise((next) => setTimeout(next, 33));
        }
        return times;
      },
      { count: STEPS, middle: Math.floor(said.end.at / 2) },
    );
    await page.close();
    return {
      ...figures,
      'browser seek median ms': rounded(quantile(seeks, 0.5)),
      'browser seek p95 ms': rounded(quantile(seeks, 0.95)),
      'browser step median ms': rounded(quantile(steps, 0.5)),
      'browser step p95 ms': rounded(quantile(steps, 0.95)),
    };
  });
}

async function openBranches(stand: Stand) {
  const actions = packBranches(
    BRANCHES.map(([name, done]) => ({
      name,
      label: '',
      actions: done,
      parent: 'A',
      from: done[0].at,
    })),
  );
  const hash = await formatLink({
    route: { kind: 'custom', document: DOCUMENT },
    view: { t: 1_000_000, seed: 42, lang: 'en', theme: 'light', focus: 'etcd/e2', actions },
  });
  const page = await stand.open(`${stand.address}${hash}`);
  await page.evaluate(() => window.orrery?.ready);
  await page.evaluate(() => window.orrery?.settled());
  return page;
}
