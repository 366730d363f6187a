import { judgeHistory } from '../../sim/consistency/checker/judge';
import { observe, startLive } from '../../sim/consistency/checker/live';
import { judgeSequential } from '../../sim/consistency/checker/sequential';
import type { History, KeyVerdict, Operation } from '../../sim/consistency/checker/types';
import { isLinearizable, isSequential } from './enumerate';
import { luckOf, randomHistory } from './histories';

/** What judges said of one history; they disagree when it is not the same. */
interface Comparison {
  readonly between: string;
  readonly said: readonly unknown[];
  readonly history: History;
}

interface Compared {
  /** null = all agree. */
  readonly disagreement: Comparison | null;
  /** Whether any of the compared histories was not linearizable: a comparison of "yes" alone would say little. */
  readonly violated: boolean;
}

const PARTIES = [
  compareEnumeration,
  compareSequential,
  compareZones,
  compareLive,
  compareLiveZones,
];
const BUDGET = 100_000;
/** Registers with unique values: what zones can judge. */
const UNIQUE = { opsMax: 30, clients: 4, keys: 1, unique: true } as const;

/** Now few, now many: what never answered is where the judges differ most from a plain search. */
function lostIn(seed: number): number {
  return seed % 4 < 2 ? 0.2 : 0.5;
}

/** Lets the judges compare their verdicts on the histories of one seed. */
export function compareJudges(seed: number): Compared {
  let violated = false;
  for (const party of PARTIES) {
    const heard = party(seed);
    violated ||= heard.said.includes(false);
    if (new Set(heard.said).size > 1) return { disagreement: heard, violated };
  }
  return { disagreement: null, violated };
}

function compareEnumeration(seed: number): Comparison {
  const history = randomHistory(seed, {
    opsMax: 6,
    clients: 3,
    keys: 1 + (seed % 2),
    unique: false,
    lost: lostIn(seed),
  });
  const { linearizable, keys } = judgeHistory(history, { engine: 'search', budget: BUDGET });
  const said = [isLinearizable(history), linearizable];
  return {
    history,
    between: 'enumeration and search',
    said: [...said, ...badWitnesses(history, keys)],
  };
}

function compareSequential(seed: number): Comparison {
  const history = randomHistory(seed, {
    opsMax: 6,
    clients: 3,
    keys: 2,
    unique: false,
    lost: lostIn(seed),
  });
  const { sequential } = judgeSequential(history, { budget: BUDGET, opsMax: 6 });
  return {
    history,
    between: 'enumeration and sequential search',
    said: [isSequential(history), sequential],
  };
}

function compareZones(seed: number): Comparison {
  const history = randomHistory(seed, { ...UNIQUE, lost: lostIn(seed) });
  const zones = judgeHistory(history);
  const search = judgeHistory(history, { engine: 'search', budget: BUDGET });
  const said = [zones.linearizable, search.linearizable, ...badWitnesses(history, zones.keys)];
  // The lists are proofs: they are empty when the history is linearizable.
  const isAccused = Object.values(zones.anomalies ?? {}).some((list) => list.length > 0);
  return { history, between: 'zones and search', said: isAccused ? [...said, false] : said };
}

function compareLive(seed: number): Comparison {
  const history = randomHistory(seed, {
    opsMax: 14,
    clients: 4,
    keys: 1,
    unique: false,
    lost: lostIn(seed),
  });
  return { history, between: 'live sets and search', said: liveAndBatch(seed, history) };
}

function compareLiveZones(seed: number): Comparison {
  const history = randomHistory(seed, { ...UNIQUE, lost: lostIn(seed) });
  return { history, between: 'live zones and zones', said: liveAndBatch(seed, history) };
}

/** Judges every beginning of a history twice; returns the two answers at the first difference, or at the end. */
function liveAndBatch(seed: number, { ops, initial }: History): readonly unknown[] {
  const luck = luckOf(seed);
  const isGivenUp = new Map(ops.map((op) => [op.id, op.call + luck.integer(0, 10)]));
  const endOfOp = ({ id, ret }: Operation) => ret ?? isGivenUp.get(id) ?? 0;
  const times = new Set(ops.flatMap((op) => [op.call, endOfOp(op)]));
  // One configuration only: then the sets lose count, and everything is searched again and again.
  let live = seed % 3 === 0 ? startLive(initial, 1) : startLive(initial);
  let said: readonly unknown[] = [];
  for (const now of [...times].sort((a, b) => a - b)) {
    const called = ops.filter(({ call }) => call <= now);
    const open = called.filter((op) => endOfOp(op) > now).map(asOpen);
    const newlyEnded = called.filter((op) => endOfOp(op) === now);
    live = observe(live, newlyEnded, open, now);
    const beginning = [...called.filter((op) => endOfOp(op) <= now), ...open];
    const batch = judgeHistory({ initial, ops: beginning }, { budget: BUDGET });
    said = [batch.linearizable, live.verdict];
    if (batch.linearizable !== live.verdict) return said;
  }
  return said;
}

/** What is known of an operation before it ends. */
function asOpen({ id, client, key, f, value, from, to, call }: Operation): Operation {
  const known =
    f === 'write'
      ? { value: value ?? null }
      : f === 'cas'
        ? { from: from ?? null, to: to ?? null }
        : {};
  return { id, client, key, f, ...known, call, ret: null, outcome: 'info' };
}

/** A text for each witness that is no legal order after all. */
function badWitnesses({ ops, initial }: History, keys: readonly KeyVerdict[]): string[] {
  return keys.flatMap(({ key, certificate }) => {
    if (certificate.kind !== 'witness') return [];
    const byId = new Map(ops.map((op) => [op.id, op]));
    const order = certificate.order.map(({ op, at }) => ({ op: byId.get(op), at }));
    let held = initial;
    let last = Number.NEGATIVE_INFINITY;
    for (const { op, at } of order) {
      const end = op?.outcome === 'ok' ? (op.ret ?? at) : at;
      if (op === undefined || at < last || at < op.call || at > end)
        return [`${key}: instant ${at}`];
      last = at;
      const asked = op.f === 'read' ? op.value : op.f === 'cas' ? op.from : held;
      if ((asked === held) === (op.f === 'cas' && op.swapped === false))
        return [`${key}: ${op.id}`];
      if (op.f === 'write') held = op.value ?? null;
      if (op.f === 'cas' && op.swapped !== false) held = op.to ?? null;
    }
    const missing = ops.filter(
      (op) => op.key === key && op.outcome === 'ok' && !order.some((one) => one.op === op),
    );
    return missing.length > 0 ? [`${key}: without ${missing.length}`] : [];
  });
}
