import { History } from '../../player/history';
import { readDocument } from '../../scenario/read';
import { openLaboratory } from '../../sim/laboratory';
import { observe } from '../../sim/observe/observe';
import { cpuSeconds, type Figures, rounded } from './measure';
import { machineSpeed } from './raft';

/** The standard timeline: 10 s healthy, 20 s cut, 15 s healed; a request of each of five clients each 100 ms, or each 20 ms. */
const PRESETS = ['etcd-linearizable', 'cassandra-one', 'mongodb-4', 'cassandra-quorum'] as const;
const SECONDS = 45;
const LOOK_EVERY = 250_000;

/**
 * Model seconds per CPU second of four protocols with the checker looking each 250 ms. In it is all that a reader's
 * worker does: the run of every lane with trace and checkpoints, as it is computed when it is loaded; then, at each
 * look, the seek there (a checkpoint stands at each), the verdict on all that was heard until then, and the whole
 * view: replicas, table of the last ten seconds, letters, durability. Compiling and collecting garbage count, too.
 * As in `raft`: warm is the median of five after the first, which is the cold one.
 */
export async function benchCap(): Promise<Figures> {
  await openLaboratory();
  const cold = once('100ms');
  return {
    ...machineSpeed(),
    'every 100 ms: cold': speedOf(cold),
    ...named('every 100 ms', '100ms', 5),
    ...named('every 20 ms', '20ms', 3),
  };
}

interface Cost {
  readonly events: number;
  /** CPU seconds of the run, and of looking at it. */
  readonly run: number;
  readonly checked: number;
}

function named(name: string, every: string, times: number): Figures {
  const costs = Array.from({ length: times }, () => once(every));
  costs.sort((a, b) => a.run + a.checked - (b.run + b.checked));
  const median = costs[times >> 1] ?? once(every);
  const { events, run, checked } = median;
  return {
    [`${name}: events`]: events,
    [`${name}: model s per CPU s`]: speedOf(median),
    [`${name}: share of measuring`]: rounded(checked / (run + checked)),
  };
}

function speedOf({ run, checked }: Cost): number {
  return rounded(SECONDS / (run + checked), 1);
}

function once(every: string): Cost {
  const history = new History({ scenario: scenarioOf(every), seed: 42, actions: [] });
  const run = cpuSeconds(() => history.complete());
  const checked = cpuSeconds(() => {
    for (let at = LOOK_EVERY; at <= SECONDS * 1_000_000; at += LOOK_EVERY)
      observe(history.worldAt(history.stepAt(at)), at, () => undefined, history.watched);
  });
  return { events: history.length, run, checked };
}

function scenarioOf(every: string) {
  const read = readDocument({
    apiVersion: 'orrery/v1',
    kind: 'Scenario',
    metadata: { name: 'cap', title: 'Cap' },
    until: `${SECONDS}s`,
    cluster: {
      lab: {
        workload: { every },
        lanes: PRESETS.map((preset, i) => ({ name: `lane${i}`, preset })),
      },
    },
    timeline: [
      {
        at: '10s',
        do: 'partition',
        groups: [
          ['n1', 'n2', 'n3'],
          ['n4', 'n5'],
        ],
      },
      { at: '30s', do: 'heal' },
    ],
  });
  if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings[0]));
  return read.scenario;
}
