import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, chromium as playwright } from '@playwright/test';
import { build, preview } from 'vite';
import { chromium } from '../../../scripts/chromium.mjs';
import { quantile, rounded } from './measure';

/** The built app in a real browser, and what the browser's main thread does from frame to frame. */
export interface Stand {
  /** Where the app is served; a link's fragment goes behind it. */
  readonly address: string;
  readonly browser: Browser;
  open(url: string): Promise<Page>;
}

/** Wide enough for the inspector's own column. */
const VIEWPORT = { width: 1440, height: 900 };

/** Builds the app, serves it on a free port and starts a browser; afterwards nothing of it is left. */
export async function withStand<T>(work: (stand: Stand) => Promise<T>): Promise<T> {
  const executablePath = chromium({ mayInstall: true });
  if (executablePath === null)
    throw new Error('needs Chromium or Chrome; see scripts/chromium.mjs');
  const outDir = mkdtempSync(join(tmpdir(), 'orrery-bench-'));
  const said = { logLevel: 'warn', build: { outDir, emptyOutDir: true } } as const;
  try {
    // The same loader as `npm run build`: the configuration imports TypeScript.
    await build({ ...said, configLoader: 'runner' });
    const server = await preview({
      ...said,
      configLoader: 'runner',
      preview: { host: '127.0.0.1', port: 0 },
    });
    const asRoot = process.getuid?.() === 0;
    const browser = await playwright.launch({
      executablePath,
      args: ['--disable-gpu', ...(asRoot ? ['--no-sandbox'] : [])],
    });
    try {
      const address = server.resolvedUrls?.local[0];
      if (address === undefined) throw new Error('the preview server has no address');
      const open = async (url: string) => {
        const page = await browser.newPage({ viewport: VIEWPORT });
        await page.goto(url);
        return page;
      };
      return await work({ address, browser, open });
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Main-thread work of one frame, in milliseconds. */
export interface FrameWork {
  /** From beginning to end of its tasks; includes waiting for a processor that others keep busy. */
  readonly wall: number;
  /** Processor time of the same tasks. */
  readonly cpu: number;
}

/**
 * What the page's main thread works between successive animation frames during `millis` of wall time.
 *
 * Read from a trace: every task that the thread runs is an event with its duration. A frame begins with the
 * task in which animation callbacks run (style, layout and paint of that frame belong to the same task) and
 * has all later tasks up to the next such one: the worker's answer, what React does with it, timers,
 * collections of garbage. Sleeping between tasks does not count.
 */
export async function traceFrames(
  { browser }: Stand,
  page: Page,
  millis: number,
): Promise<FrameWork[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await page.waitForTimeout(millis);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  return framesOf(trace.traceEvents);
}

/** An event of a trace; times in microseconds. */
interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
}

function framesOf(events: readonly Traced[]): FrameWork[] {
  const fired = events.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X');
  const [first] = fired;
  if (first === undefined) return [];
  // Only the measured page asks for animation frames.
  const isMain = ({ pid, tid }: Traced) => pid === first.pid && tid === first.tid;
  const tasks = events
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && event.ph === 'X')
    .filter(isMain)
    .sort((a, b) => a.ts - b.ts);
  const begins = fired.map(({ ts }) => ts).sort((a, b) => a - b);
  const frames: { wall: number; cpu: number }[] = [];
  let next = 0;
  let until = 0;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    // A task that another one runs inside of itself is counted with that one.
    if (ts < until) continue;
    until = ts + dur;
    const before = next;
    while ((begins[next] ?? Number.POSITIVE_INFINITY) < until) next += 1;
    if (next > before) frames.push({ wall: 0, cpu: 0 });
    const frame = frames.at(-1);
    if (frame === undefined) continue;
    frame.wall += dur / 1_000;
    frame.cpu += tdur / 1_000;
  }
  // The trace ends within the last one.
  return frames.slice(0, -1);
}

/** Milliseconds that the page for the self-check burns in every frame. */
export const BURNT = 5;

/** The median frame work of a page that burns a known time in each frame; throws when that is not seen. */
export async function checkTracing(stand: Stand): Promise<number> {
  const page = await stand.open('about:blank');
  // As text, since tsx would add helpers to a function that the page does not have.
  await page.evaluate(`(function burn() {
    const end = performance.now() + ${BURNT};
    while (performance.now() < end);
    requestAnimationFrame(burn);
  })()`);
  const frames = await traceFrames(stand, page, 2_000);
  await page.close();
  const seen = quantile(
    frames.map(({ wall }) => wall),
    0.5,
  );
  if (!(seen >= BURNT - 0.1 && seen <= BURNT + 1.5))
    throw new Error(`a page that burns ${BURNT} ms per frame was measured as ${seen} ms`);
  return rounded(seen);
}
