import type { Page } from '@playwright/test';
import { formatLink } from '../../link/link';
import { checkTracing, type FrameWork, type Stand, traceFrames, withStand } from './browser';
import { type Figures, quantile, rounded } from './measure';
import { machineSpeed } from './raft';

/** Seven members a second apart: what is sent during one second is in flight at once, some 300 messages. */
const DOCUMENT = {
  apiVersion: 'orrery/v1',
  kind: 'Scenario',
  metadata: { name: 'frames', title: 'Frames' },
  until: '60s',
  cluster: {
    etcd: { preset: 'paper', members: 7, heartbeat: '200ms', election: '8s' },
    network: { latency: { min: '900ms', max: '1100ms' }, clientLatency: '400ms' },
    clients: [
      { name: 'c1', member: 'leader', loop: 'open', every: '150ms', key: 'x', timeout: 'none' },
    ],
  },
};
/** Model time in microseconds from which the leader has caught up with its clients. */
const START = 22_000_000;
const WARM_UP_MILLIS = 2_000;
const MEASURED_MILLIS = 8_000;
const REPEATS = 3;
/** Places at which messages are counted. */
const COUNTED = 40;

/** Keys of the page that set it up; the inspector is open at first and shows what the link selects. */
const SETUPS = { stage: ['i', 'g'], 'stage+inspector': ['g'] } as const;

/**
 * Main-thread work per frame while the app plays at 1× with about 300 messages in flight. The target is a
 * 95th percentile of at most 8 ms.
 */
export function benchFrames(): Promise<Figures> {
  return withStand(async (stand) => {
    const figures: Record<string, number | string> = {
      ...machineSpeed(),
      'self-check: 5 ms burnt, seen ms': await checkTracing(stand),
    };
    for (const [name, keys] of Object.entries(SETUPS)) {
      const runs: Run[] = [];
      for (let i = 0; i < REPEATS; i += 1) runs.push(await runOnce(stand, keys));
      Object.assign(figures, summary(name, runs));
    }
    return figures;
  });
}

interface Run {
  readonly frames: readonly FrameWork[];
  /** Mean number of messages in view while it was measured. */
  readonly flights: number;
  /** Model seconds per wall second. */
  readonly pace: number;
}

async function runOnce(stand: Stand, keys: readonly string[]): Promise<Run> {
  const hash = await formatLink({
    route: { kind: 'custom', document: DOCUMENT },
    view: { t: START, seed: 42, rate: 1, focus: 'etcd/e2', lang: 'en', theme: 'light' },
  });
  const page = await stand.open(`${stand.address}${hash}`);
  await page.evaluate(() => window.orrery?.ready);
  await page.evaluate(() => window.orrery?.settled());
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('k');
  await page.waitForTimeout(WARM_UP_MILLIS);
  const { at: from } = await snapshot(page);
  const began = performance.now();
  const frames = await traceFrames(stand, page, MEASURED_MILLIS);
  const { at: to } = await snapshot(page);
  const passed = performance.now() - began;
  await page.keyboard.press('k');
  const flights = await meanFlights(page, from, to);
  await page.close();
  return { frames, flights, pace: (to - from) / 1_000 / passed };
}

/** What `window.orrery.snapshot()` says, as far as it is of use here. */
interface Snapshot {
  /** Model time, microseconds. */
  readonly at: number;
  readonly objects: Readonly<Record<string, { readonly kind: string }>>;
}

async function snapshot(page: Page): Promise<Snapshot> {
  return (await page.evaluate(() => window.orrery?.snapshot())) as Snapshot;
}

/** Counted afterwards, at places of the same stretch of time: counting while it plays would be work too. */
async function meanFlights(page: Page, from: number, to: number): Promise<number> {
  let sum = 0;
  for (let i = 0; i < COUNTED; i += 1) {
    const at = Math.round(from + ((to - from) * i) / COUNTED);
    await page.evaluate((at) => window.orrery?.seek({ at }), at);
    const { objects } = await snapshot(page);
    sum += Object.values(objects).filter(({ kind }) => kind === 'flight').length;
  }
  return sum / COUNTED;
}

/** All frames together; the 95th percentile also of each run, since other work on the machine may spoil one. */
function summary(name: string, runs: readonly Run[]): Figures {
  const of = (part: keyof FrameWork, share: number) => (run: Run) =>
    rounded(
      quantile(
        run.frames.map((frame) => frame[part]),
        share,
      ),
    );
  const middle = (value: (run: Run) => number) => quantile(runs.map(value), 0.5);
  return {
    [`${name}: median ms`]: middle(of('wall', 0.5)),
    [`${name}: p95 ms`]: middle(of('wall', 0.95)),
    [`${name}: p95 ms of each run`]: runs.map(of('wall', 0.95)).join(' '),
    [`${name}: p99 ms`]: middle(of('wall', 0.99)),
    [`${name}: p95 ms of processor time`]: middle(of('cpu', 0.95)),
    [`${name}: frames`]: runs.reduce((sum, { frames }) => sum + frames.length, 0),
    [`${name}: mean flights`]: rounded(
      middle(({ flights }) => flights),
      1,
    ),
    [`${name}: model s per wall s`]: rounded(middle(({ pace }) => pace)),
  };
}
