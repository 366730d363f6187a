import { describe, expect, test } from 'vitest';
import { layoutAxis, PAD, placeOf, wordsOfWrite } from '../../../src/panels/etcd/axis/axisLayout';
import { bytesOf, glanceOf, hexRows, textOf } from '../../../src/panels/etcd/bytes';
import { isUntouched, keyToShow, placeAt } from '../../../src/panels/etcd/place';
import { printBytes, printLease, printShare } from '../../../src/panels/etcd/print';
import { treeRows } from '../../../src/panels/etcd/tree/keyTree';
import { texts } from '../../../src/panels/etcd/words';
import type { EtcdView } from '../../../src/sim/observe/etcd/view';
import { BEHIND, key, storeNamed, UNTOUCHED, VIEW } from './worlds';

const NOTHING: ReadonlySet<string> = new Set();

function tree(keys: readonly string[], closed = NOTHING, gone: readonly string[] = []) {
  const views = keys.map((name, i) => key(name, i + 2));
  return treeRows({ keys: views, gone, revision: keys.length + 1, closed });
}

describe('the key tree', () => {
  test('folds keys by their slashes and joins folders that hold only a folder', () => {
    const rows = tree(['/config/mode', '/registry/pods/default/db', '/registry/pods/default/web']);
    expect(rows.map(({ level, kind, name }) => [level, kind, name])).toEqual([
      [1, 'folder', '/config/'],
      [2, 'key', 'mode'],
      [1, 'folder', '/registry/pods/default/'],
      [2, 'key', 'db'],
      [2, 'key', 'web'],
    ]);
  });

  test('keeps keys without a slash, keys that end with one, and a key that is a folder as well', () => {
    const rows = tree(['x', '/a', '/a/b', '/dir/']);
    expect(rows.map(({ path, kind }) => [path, kind])).toEqual([
      ['/a', 'key'],
      ['/a/', 'folder'],
      ['/a/b', 'key'],
      ['/dir/', 'key'],
      ['x', 'key'],
    ]);
  });

  test('every key is in it once, whatever its name', () => {
    const names = ['', '/', '//', '/a//b', 'a/b/c', 'a/b', 'a', '\u0000'];
    const rows = tree(names).filter(({ kind }) => kind === 'key');
    expect(rows.map(({ path }) => path).sort()).toEqual([...names].sort());
  });

  test('a closed folder says how many keys it holds and whether one has changed', () => {
    const [folder, ...rest] = tree(['/a/1', '/a/2'], new Set(['/a/']));
    expect([folder?.count, folder?.isOpen, folder?.isChanged]).toEqual([2, false, true]);
    expect(rest).toEqual([]);
  });

  test('what was deleted at the revision stands there, crossed out', () => {
    const row = tree(['/a/1'], NOTHING, ['/a/0']).find(({ kind }) => kind === 'gone');
    expect([row?.path, row?.revision]).toEqual(['/a/0', 2]);
  });
});

const axisOf = (view: EtcdView, width = 700, selection: string | null = null) =>
  layoutAxis({ view, store: storeNamed(view, view.member), width, selection, texts: texts.en });

describe('the axis of revisions', () => {
  test('begins and ends where the middle of the thumb can be', () => {
    expect(placeOf(1, 12, 700)).toBe(PAD);
    expect(placeOf(12, 12, 700)).toBe(700 - PAD);
    expect(placeOf(1, 1, 700)).toBe(PAD);
  });

  test('shades what was compacted up to the first revision that can be read', () => {
    const { past, beyond } = axisOf(VIEW);
    expect(past?.words).toBe('compacted before 5');
    expect(past?.width).toBe(placeOf(5, 12, 700));
    expect(beyond).toBeNull();
  });

  test('shows what a member that lags has not heard of', () => {
    const { past, beyond } = axisOf(BEHIND);
    expect(past).toBeNull();
    expect(beyond?.x).toBe(placeOf(9, 12, 700));
    expect(beyond?.words).toBe('e3 has not heard of these 3');
  });

  test('numbers as many revisions as there is room for, never one over another', () => {
    for (const newest of [2, 12, 99, 1_234, 60_000]) {
      const { numbers } = axisOf({ ...VIEW, newest }, 360);
      for (const [i, { x }] of numbers.slice(1).entries())
        expect(x - (numbers[i]?.x ?? 0)).toBeGreaterThan(i === 0 ? 0 : 29);
    }
  });

  test('has a mark for each write, and strokes where there is no room for marks', () => {
    const roomy = axisOf(VIEW);
    expect(roomy.writes.map(({ id, kind }) => [id, kind])).toContainEqual(['revision/8', 'delete']);
    expect(roomy.strokes).toBeNull();
    const dense = axisOf({ ...VIEW, newest: 900 });
    expect(dense.writes).toEqual([]);
    expect([dense.strokes?.puts.length, dense.strokes?.deletes.length]).toEqual([4, 1]);
  });

  test('a lane goes from its start to the last revision that was delivered', () => {
    const [lane, canceled] = axisOf(VIEW).lanes;
    expect(lane?.bar).toEqual({ x1: placeOf(2, 12, 700), x2: placeOf(10, 12, 700) });
    expect(lane?.told?.x2).toBe(placeOf(12, 12, 700));
    expect(lane?.progress).toBe('last delivered 10');
    expect(lane?.isOpen).toBe(true);
    expect(canceled?.cross).toBe(placeOf(4, 12, 700));
    expect(canceled?.error).toEqual(['etcdserver: mvcc: required revision has been compacted']);
    expect(canceled?.bar).toBeNull();
  });

  test('an error that is longer than the axis has more lines, and no word is lost', () => {
    const { lanes, height } = axisOf(VIEW, 300);
    const { error = [], bottom } = lanes[1] ?? {};
    expect(error.length).toBe(2);
    expect(error.join(' ')).toBe('etcdserver: mvcc: required revision has been compacted');
    expect(bottom).toBe(height);
  });

  test('a lane of somebody who is selected is marked', () => {
    expect(axisOf(VIEW, 700, 'event/380').lanes.map(({ selected }) => selected)).toEqual([
      true,
      false,
    ]);
    expect(axisOf(VIEW, 700, 'client/c2').lanes.every(({ selected }) => selected)).toBe(true);
  });

  test('a revision is named by what it wrote', () => {
    expect(wordsOfWrite({ puts: ['/a', '/b', '/c', '/d'], deletes: ['/e'] }, texts.en)).toBe(
      'put /a, /b, /c …; delete /e',
    );
  });
});

describe('values', () => {
  test('are text where they are, byte by byte where they are not', () => {
    expect(textOf('plain\ntext')).toBe('plain\ntext');
    // UTF-8 of 가, one character for each byte.
    expect(textOf('\u00ea\u00b0\u0080')).toBe('가');
    expect(textOf('가')).toBe('가');
    expect(textOf('k8s\u0000\n\u0002')).toBeNull();
    expect([...bytesOf('가')]).toEqual([0xea, 0xb0, 0x80]);
  });

  test('are dumped like hexdump does', () => {
    expect(hexRows('k8s\u0000pod', 4)).toEqual([
      { offset: '00000000', bytes: '6b 38 73 00', text: 'k8s.' },
      { offset: '00000004', bytes: '70 6f 64', text: 'pod' },
    ]);
    expect(glanceOf('\u0000\u0001')).toBe('00 01');
    expect(glanceOf('a\n  b')).toBe('a b');
  });

  test('numbers are printed as etcdctl prints them', () => {
    expect([printBytes(20), printBytes(20_480), printBytes(8_388_608)]).toEqual([
      '20\u202fB',
      '20\u202fkB',
      '8.4\u202fMB',
    ]);
    expect([
      printShare(0, 10),
      printShare(1, 10_000),
      printShare(21, 8_000),
      printShare(99_99, 10_000),
    ]).toEqual(['0\u202f%', '<\u202f0.1\u202f%', '0.3\u202f%', '99\u202f%']);
    expect(printLease(0x7b)).toBe('7b');
  });
});

describe('the place that is looked at', () => {
  test('follows when the slider stands at the newest revision of the store', () => {
    const e3 = storeNamed(VIEW, 'e3');
    expect(placeAt(9, 'e3', e3)).toEqual({ member: 'e3', revision: null });
    expect(placeAt(8, 'e3', e3)).toEqual({ member: 'e3', revision: 8 });
    expect(placeAt(12, 'e3', e3)).toEqual({ member: 'e3', revision: 12 });
  });

  test('shows the key that was written last until one is chosen', () => {
    expect(keyToShow(null, VIEW.keys)).toBe('/config/mode');
    expect(keyToShow('/gone', VIEW.keys)).toBe('/gone');
    expect(keyToShow(null, [])).toBeNull();
  });

  test('a store in which nothing has happened is empty', () => {
    expect([isUntouched(VIEW), isUntouched(UNTOUCHED)]).toEqual([false, true]);
  });
});
