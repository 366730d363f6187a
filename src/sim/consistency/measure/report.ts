import type { Micros } from '../../../kernel/types';
import type { ClusterWorld } from '../../cluster';
import type { LabSpec, LaneSpec } from '../lab/types';
import type { LabRow, LaneView } from '../view';
import type { LabClientState } from '../workload/types';
import { clientsOf, nodeOf } from './clients';
import { judge } from './judged';
import { bySide, type Cut, viewLane } from './lane';
import { tableOf } from './rows';

/** A stretch of the run in which nothing was done to the sides; times in milliseconds, ends included. */
export interface ReportWindow {
  readonly kind: 'healthy' | 'cut' | 'healed';
  readonly from: number;
  readonly to: number;
  /** Machines by the letter of their side; `all` = nothing is cut. */
  readonly sides: Readonly<Record<string, readonly string[]>>;
}

type ByKind<T> = Readonly<Record<'write' | 'read', T>>;
/** For each window, by side. */
type ByWindow<T> = readonly Readonly<Record<string, T>>[];

/** A lane's run in numbers (cap-pacelc §3). Latencies and ages in milliseconds; null = there is nothing to measure. */
export interface LaneReport {
  readonly sides: ReportWindow['sides'];
  readonly windows: readonly ReportWindow[];
  /** ok ÷ offered. Errors and time-outs both count against it, and stand apart. */
  readonly availability: ByWindow<
    ByKind<
      Pick<LabRow, 'offered' | 'sent' | 'ok' | 'refused' | 'timedOut'> & { share: number | null }
    >
  >;
  readonly latency: ByWindow<ByKind<{ readonly p50: number | null; readonly p99: number | null }>>;
  readonly violations: Pick<
    LaneView['verdict'],
    | 'linearizable'
    | 'stale'
    | 'inversion'
    | 'phantom'
    | 'readYourWrites'
    | 'monotonicReads'
    | 'reads'
  > & {
    /** Not linearizable, although no single read is to blame. */
    readonly noSingleCulprit: boolean;
  };
  readonly staleness: {
    readonly max: number | null;
    readonly p99: number | null;
    readonly versionsBehindMax: number | null;
    /** How many reads were stale for up to so many milliseconds, and longer than the bound before; null = no bound. */
    readonly histogram: readonly { readonly upTo: number | null; readonly reads: number }[];
  };
  /** Elements of the set workload that were acknowledged and are in no running replica; null = no such workload. */
  readonly durability: LaneView['durability'];
  /** For each cut, by side: from its start to the first write that was called after it and succeeded; null = none was. */
  readonly recovery: readonly {
    readonly from: number;
    readonly firstWrite: Readonly<Record<string, number | null>>;
  }[];
  readonly letters: LaneView['letters'];
}

const BOUNDS = [1, 10, 100, 1_000, 10_000] as const;

function reportLane(
  world: ClusterWorld,
  lab: LabSpec,
  lane: LaneSpec,
  at: number,
  cuts: readonly Cut[],
): LaneReport {
  const clients = clientsOf(world, lab, lane, 'c');
  const judged = judge(clients, at);
  const { verdict, durability, letters } = viewLane(world, lab, lane, at, cuts);
  const { linearizable, stale, inversion, phantom, readYourWrites, monotonicReads, reads } =
    verdict;
  const windows = windowsOf(lab.nodes, cuts, at);
  const tables = windows.map(({ from, to, cut }) =>
    rowsBySide(
      tableOf(bySide(clients, cut?.sides ?? [], from, to), judged.labels?.marks ?? new Map()).rows,
    ),
  );
  return {
    sides: windows.findLast(({ kind }) => kind === 'cut')?.sides ?? { all: lab.nodes },
    windows: windows.map(({ cut: _cut, from, to, ...rest }) => ({
      ...rest,
      from: from / 1_000,
      to: to / 1_000,
    })),
    availability: tables.map((table) =>
      mapped(table, ({ offered, sent, ok, refused, timedOut }) => ({
        offered,
        sent,
        ok,
        refused,
        timedOut,
        share: offered === 0 ? null : ok / offered,
      })),
    ),
    latency: tables.map((table) =>
      mapped(table, ({ p50, p99 }) => ({ p50: millis(p50), p99: millis(p99) })),
    ),
    violations: {
      linearizable,
      stale,
      inversion,
      phantom,
      readYourWrites,
      monotonicReads,
      reads,
      noSingleCulprit: linearizable === false && stale + inversion + phantom === 0,
    },
    staleness: {
      max: millis(verdict.staleForMax),
      p99: millis(verdict.staleForP99),
      versionsBehindMax: verdict.versionsBehindMax,
      histogram: histogramOf([...(judged.labels?.ages ?? [])]),
    },
    durability,
    recovery: windows.flatMap(({ cut, from, to }) =>
      cut === null ? [] : [{ from: from / 1_000, firstWrite: firstWrites(clients, cut, from, to) }],
    ),
    letters,
  };
}

interface Stretch extends ReportWindow {
  readonly cut: Cut | null;
}

/** From change to change; in microseconds. */
function windowsOf(nodes: readonly string[], cuts: readonly Cut[], at: number): Stretch[] {
  const past = cuts.filter(({ from }) => from <= at);
  const windows: Stretch[] = [];
  const quiet = (from: number, to: number) => {
    const kind = windows.length === 0 ? 'healthy' : 'healed';
    if (from <= to) windows.push({ kind, from, to, sides: { all: nodes }, cut: null });
  };
  let healed = 0;
  for (const cut of past) {
    quiet(healed, cut.from - 1);
    const to = Math.min(at, (cut.to ?? at + 1) - 1);
    healed = to + 1;
    const sides = Object.fromEntries(cut.sides.map(({ letter, members }) => [letter, members]));
    windows.push({ kind: 'cut', from: cut.from, to, sides, cut });
  }
  quiet(healed, at);
  return windows;
}

type Table = Readonly<Record<string, ByKind<LabRow>>>;

function rowsBySide(rows: readonly LabRow[]): Table {
  const table: Record<string, Record<string, LabRow>> = {};
  for (const row of rows) {
    const side = row.side === '' ? 'all' : row.side;
    table[side] = { ...table[side], [row.f]: row };
  }
  // `tableOf` gives both kinds for each side.
  return table as Table;
}

function mapped<T>(table: Table, of: (row: LabRow) => T): Record<string, ByKind<T>> {
  return Object.fromEntries(
    Object.entries(table).map(([side, { write, read }]) => [
      side,
      { write: of(write), read: of(read) },
    ]),
  );
}

function firstWrites(clients: readonly LabClientState[], { sides }: Cut, from: number, to: number) {
  return Object.fromEntries(
    sides.map(({ letter, members }) => {
      const ends = clients
        .filter((client) => members.includes(nodeOf(client)))
        .flatMap(({ done }) => {
          for (const { f, outcome, call, ret } of done)
            if (f === 'write' && outcome === 'ok' && call >= from && ret <= to) return [ret];
          return [];
        });
      return [letter, ends.length === 0 ? null : (Math.min(...ends) - from) / 1_000];
    }),
  );
}

function histogramOf(ages: readonly number[]): LaneReport['staleness']['histogram'] {
  const bounds = [...BOUNDS, null];
  return bounds.map((upTo, i) => {
    const above = (bounds[i - 1] ?? -1) * 1_000;
    const reads = ages.filter((age) => age > above && (upTo === null || age <= upTo * 1_000));
    return { upTo, reads: reads.length };
  });
}

function millis(micros: number | null): number | null {
  return micros === null ? null : micros / 1_000;
}

/** All lanes' runs until an instant in numbers, by name. Apart from `laboratory.ts`: no page asks for it. */
export function reportLanes(
  world: ClusterWorld,
  lab: LabSpec,
  at: Micros,
  cuts: readonly Cut[],
): Readonly<Record<string, LaneReport>> {
  return Object.fromEntries(
    lab.lanes.map((lane) => [lane.name, reportLane(world, lab, lane, at, cuts)]),
  );
}
