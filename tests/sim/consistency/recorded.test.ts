import { describe, expect, it } from 'vitest';
import { judgeHistory } from '../../../src/sim/consistency/checker/judge';
import { parseHistories } from '../../../src/sim/consistency/checker/parse';
import { clientsOf } from '../../../src/sim/consistency/measure/clients';
import { recordedOperations } from '../../../src/sim/consistency/measure/recorded';
import { reportLanes } from '../../../src/sim/consistency/measure/report';
import { historyText } from '../../../src/sim/consistency/recordedFile';
import { laboratory } from '../../../src/sim/laboratory';
import { cut, FIVE, type Given, heal, lab, labSpec, records, S } from './lab';
import { etcd, mongo } from './specs';

const CUT: Given['deeds'] = [
  [3, cut(['n1'], FIVE.slice(1))],
  [8, heal],
];
const given: Given = { protocols: { etcd, mongo }, until: 10, deeds: CUT };
const world = lab(given);
const spec = labSpec(given);

function textOf(name: string): string {
  const lane = spec.lanes.find((one) => one.name === name);
  if (lane === undefined) throw new Error(`there is a lane ${name}`);
  return historyText(
    { scenario: 'test', seed: 1, engine: '2', lane: name, title: name, at: 10 * S },
    recordedOperations(clientsOf(world, spec, lane, 'c')),
  );
}

describe('the history of a lane as a file', () => {
  it.each(['etcd', 'mongo'])('is one that the checker reads without a complaint: %s', (name) => {
    const parsed = parseHistories(JSON.parse(textOf(name)));
    expect('problems' in parsed ? parsed.problems : []).toEqual([]);
  });

  it('holds every operation once, in the order of the calls, and what is unknown as such', () => {
    const [history] = JSON.parse(textOf('etcd')).histories;
    const all = records(world, 'etcd');
    expect(history.ops.length).toBeGreaterThanOrEqual(all.length);
    expect(history.ops.length).toBeLessThanOrEqual(all.length + FIVE.length);
    expect(history.ops.map(({ id }: { id: number }) => id)).toEqual([...history.ops.keys()]);
    const calls = history.ops.map(({ call }: { call: number }) => call);
    expect(calls).toEqual([...calls].sort((a: number, b: number) => a - b));
    const unknown = history.ops.filter(({ outcome }: { outcome: string }) => outcome === 'info');
    expect(unknown.length).toBeGreaterThan(3);
    for (const { ret } of unknown) expect(ret).toBeNull();
    expect(history.source).toMatchObject({ lane: 'etcd', seed: 1, until: 10_000 });
  });

  it.each(['etcd', 'mongo'])('is judged as the page judges the run: %s', (name) => {
    const parsed = parseHistories(JSON.parse(textOf(name)));
    const [history] = 'histories' in parsed ? parsed.histories : [];
    if (history === undefined) throw new Error('there is a history');
    const verdict = judgeHistory(history);
    const shown = laboratory().view(world, spec, 10 * S, [])[
      spec.lanes.findIndex((lane) => lane.name === name)
    ];
    expect(verdict.linearizable).toBe(shown?.verdict.linearizable);
    expect(verdict.anomalies?.stale.length).toBe(shown?.verdict.stale);
    expect(verdict.anomalies?.inversion.length).toBe(shown?.verdict.inversion);
  });
});

describe('the report of a lane', () => {
  const sides = [
    { letter: 'A', members: ['n1'] },
    { letter: 'B', members: FIVE.slice(1) },
  ];
  const cuts = [{ from: 3 * S, to: 8 * S, sides }] as never;
  const report = reportLanes(world, spec, 10 * S, cuts);

  it('counts each request in one window and side', () => {
    for (const name of ['etcd', 'mongo']) {
      const { windows, availability } = report[name] ?? { windows: [], availability: [] };
      expect(windows.map(({ kind }) => kind)).toEqual(['healthy', 'cut', 'healed']);
      const sent = availability
        .flatMap((table) => Object.values(table))
        .reduce((all, { write, read }) => all + write.sent + read.sent, 0);
      expect(sent).toBe(records(world, name).length);
    }
  });

  it('tells the pause of an election from the side that never recovers', () => {
    const [recovery] = report.etcd?.recovery ?? [];
    expect(recovery?.from).toBe(3_000);
    expect(recovery?.firstWrite.A).toBeNull();
    expect(recovery?.firstWrite.B).toBeGreaterThan(500);
    expect(recovery?.firstWrite.B).toBeLessThan(4_000);
    expect(report.etcd?.violations).toMatchObject({ linearizable: true, stale: 0 });
  });

  it('spreads the ages of stale reads over the histogram', () => {
    const { violations, staleness } = report.mongo ?? {};
    const counted = staleness?.histogram.reduce((all, { reads }) => all + reads, 0);
    expect(counted).toBe(violations?.stale);
  });
});
