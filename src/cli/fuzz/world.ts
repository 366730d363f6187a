import { drawFraction, drawInteger } from '../../kernel/draw';
import { readDocument } from '../../scenario/read';
import type { Action, EtcdSpec, Scenario, TimelineEntry } from '../../scenario/types';

/**
 * Random worlds for Raft: a seeded scenario of crashes, cuts, loss, reordering, membership changes,
 * transfers and client load. The result is an ordinary scenario document, so a failing seed is a file.
 */
export type SwitchedOff = 'none' | keyof EtcdSpec['rules'];

/** Model time of one world. */
export const WORLD_SECONDS = 20;

/** A document for `readDocument`; the same seed and switch give the same world. */
export function randomDocument(seed: number, off: SwitchedOff): unknown {
  const dice = new Dice(seed);
  const members = dice.pick([3, 4, 5, 7]);
  // Without a safety rule trouble needs crashes at short intervals and slow disks: biased generation.
  const hunting = off !== 'none';
  const names = Array.from({ length: members }, (_, i) => `e${i + 1}`);
  return {
    apiVersion: 'orrery/v1',
    kind: 'Scenario',
    metadata: { name: `fuzz-${seed}`, title: `Random world ${seed}` },
    seed,
    until: `${WORLD_SECONDS}s`,
    cluster: {
      etcd: {
        members,
        preset: dice.pick(['etcd-3.5', 'etcd-3.5', 'etcd-3.4', 'paper']),
        ...(hunting ? { preset: 'paper', tick: '10ms', heartbeat: '50ms' } : {}),
        fsync: dice.pick(
          off === 'ownTermCommit'
            ? ['1ms']
            : hunting
              ? [{ min: '5ms', max: '40ms' }]
              : ['1ms', { min: '1ms', max: '20ms' }, { exponential: { min: '1ms', mean: '8ms' } }],
        ),
        preVote: dice.chance(0.5),
        checkQuorum: dice.chance(0.5),
        // Figure 8 needs an old entry to travel without the new leader's own one.
        ...(off === 'ownTermCommit' ? { maxSizePerMessage: 0 } : {}),
        rules: off === 'none' ? {} : { [off]: false },
        snapshotCount: dice.pick([20, 100, 100_000]),
        snapshotCatchUp: dice.pick([2, 10]),
      },
      network: {
        latency: dice.pick([
          { min: '1ms', max: '5ms' },
          { min: '1ms', max: '60ms' },
          { exponential: { min: '1ms', mean: '15ms' } },
        ]),
        loss: dice.pick([0, 0, 0.02, 0.1]),
        duplicate: dice.pick([0, 0.05]),
        reorder: dice.chance(0.4),
      },
      clients: [
        {
          name: 'c1',
          member: 'any',
          loop: 'open',
          every: dice.pick(['40ms', '150ms', '300ms']),
          key: 'x',
        },
        {
          name: 'c2',
          member: 'leader',
          loop: 'closed',
          every: '100ms',
          op: dice.pick(['get', 'put']),
          key: 'x',
        },
      ],
    },
    timeline: timeline(dice, names, off),
  };
}

/** The world of a seed, ready to run. */
export function randomScenario(seed: number, off: SwitchedOff): Scenario {
  const read = readDocument(randomDocument(seed, off));
  if ('scenario' in read) return read.scenario;
  throw new Error(`the generator wrote an invalid world: ${JSON.stringify(read.findings[0])}`);
}

type Written = Omit<Record<keyof TimelineEntry, unknown>, 'action' | 'name' | 'when' | 'plus'> & {
  at: string;
  do: Action['do'];
};

function timeline(dice: Dice, names: readonly string[], off: SwitchedOff): object[] {
  const entries: object[] = [];
  const present = [...names];
  const steps = STEPS[off];
  let next = names.length + 1;
  for (let at = 300; at < WORLD_SECONDS * 1_000 - 500; at += dice.between(steps.min, steps.max)) {
    const add = (what: object) => entries.push({ at: `${at}ms`, ...what });
    const kind = dice.pick(KINDS[off]);
    const one = dice.pick(present);
    if (kind === 'crash') {
      add({
        do: 'crash',
        target: dice.pick([one, 'leader']),
        signal: dice.chance(0.2) ? 'TERM' : 'KILL',
      });
      const back = later(at + dice.between(20, off === 'none' ? 3_000 : 400));
      for (const name of present) entries.push({ at: `${back}ms`, do: 'restart', target: name });
    } else if (kind === 'blackout') {
      for (const name of present) add({ do: 'crash', target: name });
      for (const name of present)
        entries.push({ at: `${later(at + dice.between(10, 200))}ms`, do: 'restart', target: name });
    } else if (kind === 'partition') {
      const left = present.filter(() => dice.chance(0.5));
      const right = present.filter((name) => !left.includes(name));
      if (left.length > 0 && right.length > 0) add({ do: 'partition', groups: [left, right] });
    } else if (kind === 'bridge' && present.length > 2) {
      const [bridge = one, ...others] = [one, ...present.filter((name) => name !== one)];
      const half = Math.ceil(others.length / 2);
      add({
        do: 'partition',
        groups: [
          [bridge, ...others.slice(0, half)],
          [bridge, ...others.slice(half)],
        ],
      });
    } else if (kind === 'isolate') add({ do: 'isolate', target: dice.pick([one, 'leader']) });
    else if (kind === 'cut')
      add({
        do: 'cut',
        from: one,
        to: dice.pick(present.filter((name) => name !== one)),
        oneWay: dice.chance(0.6),
      });
    else if (kind === 'heal') add({ do: 'heal' });
    else if (kind === 'transfer') add({ do: 'transfer', to: one });
    else if (kind === 'pause') {
      add({ do: 'pause', target: one });
      entries.push({ at: `${later(at + dice.between(50, 2_500))}ms`, do: 'resume', target: one });
    } else if (kind === 'compact') add({ do: 'compact', target: one });
    else if (kind === 'add' && present.length < 8) {
      const name = `e${next}`;
      next += 1;
      add({ do: 'addMember', member: name, learner: dice.chance(0.5) });
      entries.push({
        at: `${later(at + dice.between(300, 2_000))}ms`,
        do: 'promote',
        member: name,
      });
      present.push(name);
    } else if (kind === 'remove' && present.length > 3) {
      const gone = dice.pick(present);
      add({ do: 'removeMember', member: gone });
      present.splice(present.indexOf(gone), 1);
    }
  }
  return entries
    .map((entry, order) => ({ entry: entry as Written, order }))
    .sort(
      (a, b) =>
        Number.parseInt(a.entry.at, 10) - Number.parseInt(b.entry.at, 10) || a.order - b.order,
    )
    .map(({ entry }) => entry);
}

/** Within the run. */
function later(at: number): number {
  return Math.min(WORLD_SECONDS * 1_000 - 100, at);
}

/** Milliseconds between two disturbances. */
const STEPS = {
  none: { min: 120, max: 900 },
  oneVotePerTerm: { min: 30, max: 400 },
  persistBeforeAnswer: { min: 30, max: 400 },
  // An old entry must reach a majority while the new leader's own entry does not: cuts every few round trips.
  ownTermCommit: { min: 15, max: 160 },
} as const;

const CALM = [
  'crash',
  'crash',
  'partition',
  'bridge',
  'isolate',
  'cut',
  'heal',
  'heal',
  'heal',
  'transfer',
  'pause',
  'compact',
  'add',
  'remove',
] as const;
const TROUBLE = [
  'crash',
  'crash',
  'blackout',
  'partition',
  'isolate',
  'heal',
  'heal',
  'heal',
  'transfer',
] as const;

const CUTS = ['partition', 'partition', 'partition', 'isolate', 'heal', 'cut'] as const;
const KINDS = {
  none: CALM,
  oneVotePerTerm: TROUBLE,
  persistBeforeAnswer: TROUBLE,
  ownTermCommit: CUTS,
} as const;

/** Draws one after the other from one stream. */
class Dice {
  private n = 0;
  constructor(private readonly seed: number) {}

  between(min: number, max: number): number {
    this.n += 1;
    return drawInteger(this.seed, 'fuzz', this.n, { min, max });
  }

  chance(probability: number): boolean {
    this.n += 1;
    return drawFraction(this.seed, 'fuzz', this.n) < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.between(0, choices.length - 1)] as T; // never out of range
  }
}
