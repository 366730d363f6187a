import { describe, expect, test } from 'vitest';
import { readEdits } from '../../../src/panels/network/editor/changes';
import { commonFields, type Edits, fieldsOf } from '../../../src/panels/network/editor/fields';
import type { LinkView } from '../../../src/sim/view';
import { linksAmong } from './links';

const NAMES = ['e1', 'e2', 'e3'];

function links(given: Readonly<Record<string, Partial<LinkView>>> = {}): LinkView[] {
  return linksAmong(NAMES, given);
}

function actions(edits: Edits, given = links()) {
  const read = readEdits(given, edits);
  return 'actions' in read ? read.actions : read.faults;
}

describe('the link table', () => {
  test('does nothing when nothing differs from what is there', () => {
    expect(actions({})).toEqual([]);
    expect(actions({ 'e1>e2': { loss: '0', from: ' 10 ', cut: false } })).toEqual([]);
  });

  test('changes one direction only, and keeps what else the link has', () => {
    const given = links({ 'e1>e2': { jitter: 4_000, reorder: true } });
    expect(actions({ 'e1>e2': { loss: '12.5' } }, given)).toEqual([
      {
        do: 'link',
        from: 'e1',
        to: 'e2',
        oneWay: true,
        latency: { kind: 'uniform', min: 10_000, max: 15_000 },
        jitter: 4_000,
        loss: 0.125,
        duplicate: 0,
        reorder: true,
      },
    ]);
  });

  test('makes one action of two directions that change alike', () => {
    const change = { from: '40', to: '40' };
    expect(actions({ 'e1>e3': change, 'e3>e1': change })).toMatchObject([
      {
        do: 'link',
        from: 'e1',
        to: 'e3',
        oneWay: false,
        latency: { kind: 'constant', value: 40_000 },
      },
    ]);
    expect(actions({ 'e1>e3': { cut: true }, 'e3>e1': { cut: true } })).toEqual([
      { do: 'cut', from: 'e1', to: 'e3', oneWay: false },
    ]);
  });

  test('cuts and mends one way', () => {
    expect(actions({ 'e2>e1': { cut: true } })).toEqual([
      { do: 'cut', from: 'e2', to: 'e1', oneWay: true },
    ]);
    const given = links({ 'e2>e1': { cut: true } });
    expect(actions({ 'e2>e1': { cut: false } }, given)).toEqual([
      { do: 'mend', from: 'e2', to: 'e1', oneWay: true },
    ]);
  });

  test('sets all links first, then those that differ from them', () => {
    const made = actions({ all: { loss: '5', jitter: '2' }, 'e1>e2': { loss: '50' } });
    expect(made).toMatchObject([
      { do: 'network', loss: 0.05, jitter: 2_000 },
      { do: 'link', from: 'e1', to: 'e2', loss: 0.5, jitter: 2_000 },
    ]);
    expect(made[0]).not.toHaveProperty('latency');
  });

  test('reads a comma as a point', () => {
    expect(actions({ all: { jitter: '1,5' } })).toEqual([{ do: 'network', jitter: 1_500 }]);
  });

  test.each([
    [{ 'e1>e2': { loss: '120' } }, 'e1>e2', 'loss', 'percent'],
    [{ 'e1>e2': { duplicate: '-1' } }, 'e1>e2', 'duplicate', 'percent'],
    [{ 'e1>e2': { jitter: 'much' } }, 'e1>e2', 'jitter', 'number'],
    [{ 'e1>e2': { from: '1e9' } }, 'e1>e2', 'from', 'number'],
    [{ 'e1>e2': { to: '700000' } }, 'e1>e2', 'to', 'number'],
    [{ 'e1>e2': { from: '20' } }, 'e1>e2', 'from', 'order'],
    [{ all: { to: '' } }, 'all', 'to', 'pair'],
  ] as const)('names the place of %j', (edits, row, column, kind) => {
    expect(readEdits(links(), edits)).toEqual({ faults: [{ row, column, kind }] });
  });

  test('leaves a delay that is no range as it is, unless both ends are written', () => {
    const trace = { latency: { kind: 'trace', values: [1, 2] } } as const;
    const given = links({ 'e1>e2': trace });
    expect(fieldsOf(given[0] as LinkView)).toMatchObject({ from: '', to: '' });
    expect(actions({ 'e1>e2': { loss: '1' } }, given)).toMatchObject([trace]);
    expect(actions({ 'e1>e2': { from: '3' } }, given)).toMatchObject([
      { column: 'to', kind: 'pair' },
    ]);
  });

  test('shows for all links only what they have in common', () => {
    expect(commonFields(links({ 'e1>e2': { loss: 0.5 } }))).toMatchObject({ loss: '', from: '10' });
  });
});
