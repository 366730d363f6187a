import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { drawFraction, drawInteger } from '../../kernel/draw';
import { judgeHistory, judgeKeys } from '../../sim/consistency/checker/judge';
import { observe, startLive } from '../../sim/consistency/checker/live';
import { parseHistories } from '../../sim/consistency/checker/parse';
import type { History, Operation, Value } from '../../sim/consistency/checker/types';
import { vectorFiles } from '../conformance/play';
import { cpuSeconds, type Figures, rounded } from './measure';

const VECTORS = 'tests/conformance/vectors/consistency';
const HARD = 'etcd-log-002';

/** CPU seconds of the consistency vectors (verdicts only), of the hardest history, of long ones, and of the live judge. */
export function benchChecker(): Figures {
  const histories = vectorHistories();
  const hard = histories.filter(({ id }) => id === HARD);
  const vectorSeconds = cpuSeconds(() => {
    for (const history of histories) judgeKeys(history);
  });
  let configurations = 0;
  const hardSeconds = cpuSeconds(() => {
    for (const history of hard)
      for (const key of judgeKeys(history)) configurations += key.configurations;
  });
  const unique = longHistory(10_000, 'unique');
  const repeated = longHistory(12_000, 'repeated');
  return {
    histories: histories.length,
    'vectors, verdicts only: CPU s': rounded(vectorSeconds, 3),
    [`${HARD}: configurations`]: configurations,
    [`${HARD}: CPU s`]: rounded(hardSeconds, 3),
    '10,000 ops by zones, labelled: CPU s': rounded(
      cpuSeconds(() => expectLinear(unique)),
      3,
    ),
    '12,000 ops with cas by search: CPU s': rounded(
      cpuSeconds(() => expectLinear(repeated)),
      3,
    ),
    ...live('zones', longHistory(12_000, 'unique')),
    ...live('sets', repeated),
  };
}

function vectorHistories(): History[] {
  const files = vectorFiles(VECTORS).filter((file) => basename(file).startsWith('histories-'));
  return files.flatMap((file) => {
    const parsed = parseHistories(JSON.parse(readFileSync(file, 'utf8')));
    if ('problems' in parsed) throw new Error(`${file}: ${JSON.stringify(parsed.problems[0])}`);
    return parsed.histories;
  });
}

function expectLinear(history: History): void {
  const { linearizable } = judgeHistory(history);
  if (linearizable !== true) throw new Error(`a linearizable history was judged ${linearizable}`);
}

const CLIENTS = 5;
const DUE_EVERY = 20;
const CHECK_EVERY = 250;

/**
 * The history of an atomic register under the workload of the consistency panel: five clients with an operation
 * each 20 ms, answers after 1 to 60 ms, one write in fifty never answered. `repeated` writes few values, and uses cas.
 */
function longHistory(count: number, kind: 'unique' | 'repeated'): History {
  const luck = { n: 0 };
  const integer = (min: number, max: number) => drawInteger(1, kind, luck.n++, { min, max });
  const isMet = (share: number) => drawFraction(1, kind, luck.n++) < share;
  const clients = Array.from({ length: CLIENTS }, (_, i) => ({ name: `c${i}`, free: i * 4 }));
  const plans: { readonly op: Operation; readonly effect: number }[] = [];
  for (let id = 0; id < count; id += 1) {
    const client = clients[id % CLIENTS];
    if (client === undefined) break;
    const call = client.free;
    const took = integer(1, 60);
    const f = isMet(0.5) ? 'read' : kind === 'repeated' && isMet(0.5) ? 'cas' : 'write';
    const isLost = f !== 'read' && isMet(0.02);
    const op: Operation = {
      id,
      client: client.name,
      key: 'x',
      f,
      ...(f === 'write' ? { value: kind === 'unique' ? id + 1 : integer(0, 4) } : {}),
      ...(f === 'cas' ? { from: integer(0, 4), to: integer(0, 4) } : {}),
      call,
      ret: isLost ? null : call + took,
      outcome: isLost ? 'info' : 'ok',
    };
    plans.push({
      op,
      effect: isLost && isMet(0.5) ? Number.POSITIVE_INFINITY : call + integer(0, took),
    });
    client.free = Math.max(call + DUE_EVERY, call + took + 1);
    if (isLost) client.name = `d${id}`;
  }
  return { initial: 0, ops: run(plans) };
}

function run(plans: readonly { readonly op: Operation; readonly effect: number }[]): Operation[] {
  let held: Value = 0;
  const ops: Operation[] = [];
  for (const { op, effect } of [...plans].sort((a, b) => (a.effect < b.effect ? -1 : 1))) {
    const swaps: boolean = op.f === 'cas' && op.from === held;
    if (op.f === 'read') ops.push({ ...op, value: held });
    else ops.push(op.f === 'cas' && op.outcome === 'ok' ? { ...op, swapped: swaps } : op);
    if (!Number.isFinite(effect)) continue;
    if (op.f === 'write') held = op.value ?? null;
    if (swaps) held = op.to ?? null;
  }
  return ops.sort((a, b) => a.id - b.id);
}

/** How many observations, each of 250 ms of history, a CPU second allows. */
function live(name: string, { ops, initial }: History): Figures {
  const endOfOp = ({ ret, call }: Operation) => ret ?? call + 1_000;
  const last = ops.reduce((latest, op) => Math.max(latest, endOfOp(op)), 0);
  const windows: { newlyEnded: Operation[]; open: Operation[]; now: number }[] = [];
  for (let now = CHECK_EVERY; now < last + CHECK_EVERY; now += CHECK_EVERY) {
    const newlyEnded = ops.filter((op) => endOfOp(op) <= now && endOfOp(op) > now - CHECK_EVERY);
    const open = ops
      .filter((op) => op.call <= now && endOfOp(op) > now)
      .map((op): Operation => ({ ...op, ret: null, outcome: 'info' }));
    windows.push({ newlyEnded, open, now });
  }
  let state = startLive(initial);
  const seconds = cpuSeconds(() => {
    for (const { newlyEnded, open, now } of windows) state = observe(state, newlyEnded, open, now);
  });
  if (state.verdict !== true || state.engine.kind !== name)
    throw new Error(`a linearizable history was judged ${state.verdict} by ${state.engine.kind}`);
  return {
    [`live ${name}, 12,000 ops: CPU s`]: rounded(seconds, 3),
    [`live ${name}: checks per CPU s`]: rounded(windows.length / seconds, 0),
  };
}
