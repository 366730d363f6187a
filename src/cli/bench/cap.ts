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

/** Model seconds per CPU second of four protocols with the checker looking each 250 ms. */
export async function benchCap(): Promise<Figures> {
  await openLaboratory();
  measure('100ms');
  return {
    ...machineSpeed(),
    ...named('every 100 ms', measure('100ms')),
    ...named('every 20 ms', measure('20ms')),
  };
}

function named(name: string, { events, run, checked }: ReturnType<typeof measure>): Figures {
  return {
    [`${name}: events`]: events,
    [`${name}: model s per CPU s`]: rounded(SECONDS / (run + checked), 1),
    [`${name}: share of measuring`]: rounded(checked / (run + checked)),
  };
}

function measure(every: string): { events: number; run: number; checked: number } {
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
