import { describe, expect, it } from 'vitest';
import { capOf, capsOf, isPrinting } from '../../src/app/keyboard/caps';
import { groupedRows } from '../../src/app/keyboard/groups';
import { commandFor, keyRows } from '../../src/app/keyboard/keymap';
import { entriesOf, matching } from '../../src/app/palette/entries';
import type { Entry, Hands } from '../../src/app/palette/entry';
import { search } from '../../src/app/palette/search';
import { currentBranch } from '../../src/store/branches';
import { namedPanels } from '../../src/store/panels';
import { select } from '../../src/store/store';
import { stage, type TestStage } from './support/stage';

const unreachable = (what: string) => () => {
  throw new Error(`${what} is not for this entry`);
};

function handsOf({ store, session, address }: TestStage, more: Partial<Hands> = {}): Hands {
  return {
    store,
    session,
    address,
    command: unreachable('a command'),
    pick: (selection) => select(store, selection),
    follow: unreachable('a link'),
    ...more,
  };
}

async function entriesAt(hash: string) {
  const on = await stage(hash);
  const entries = entriesOf(on.store.getState(), await on.library.list());
  const find = (query: string) => matching(entries, query, on.store.getState());
  return { on, entries, find };
}

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe('the palette on the stage', () => {
  it('lists entities, deeds, steps, commands, rates, themes, languages and the other scenarios', async () => {
    const { entries } = await entriesAt('#/s/minority-leader');
    expect(ids(entries)).toEqual(
      expect.arrayContaining([
        'entity/etcd/e1',
        'entity/client/c1',
        'entity/network',
        'deed/crash/e3',
        'deed/timeout/e2',
        'deed/preset/twoCentres',
        'deed/add-learner',
        'deed/rule/preVote',
        'deed/get/x/e1/serializable',
        'lesson/0',
        'command/playPause',
        'view/panel/etcd',
        'view/theme/dark',
        'view/lang/ko',
        'view/rate/10',
        'scenario/first-election',
      ]),
    );
    expect(ids(entries)).not.toContain('scenario/minority-leader');
    expect(new Set(ids(entries)).size).toBe(entries.length);
  });

  it('leaves out what cannot be done now', async () => {
    const { entries } = await entriesAt('#/s/minority-leader');
    // e1 runs, there was nothing to undo, the rate is 0.5 and the palette is open.
    for (const absent of [
      'deed/restart/e1',
      'deed/resume/e1',
      'command/undo',
      'command/split',
      'command/palette',
      'view/rate/0.5',
      'view/theme/light',
    ])
      expect(ids(entries)).not.toContain(absent);
  });

  it('offers to restart a member that was stopped, on the branch that this made', async () => {
    const { on, find } = await entriesAt('#/s/minority-leader');
    const crash = find('crash e2')[0];
    expect(crash?.id).toBe('deed/crash/e2');
    crash?.run(handsOf(on));
    await on.session.switchBranch('B');
    const { branches, instant } = on.store.getState();
    expect(currentBranch(branches).actions.map(({ action }) => action)).toEqual([
      { do: 'crash', target: 'e2', signal: 'KILL' },
    ]);
    on.session.step({ at: instant.at + 1_000 });
    await on.session.settled();
    const now = ids(entriesOf(on.store.getState(), []));
    expect(now).toContain('deed/restart/e2');
    expect(now).not.toContain('deed/crash/e2');
    expect(now).toContain('branch/A');
    expect(now).toContain('command/undo');
  });

  it('does not act at the end of the run', async () => {
    const { entries } = await entriesAt('#/s/minority-leader?t=12s');
    expect(ids(entries).filter((id) => id.startsWith('deed/'))).toEqual([]);
  });

  it('selects what is picked and goes to what is named', async () => {
    const { on, find } = await entriesAt('#/s/minority-leader');
    find('e4')
      .find(({ group }) => group === 'entities')
      ?.run(handsOf(on));
    expect(on.store.getState().selection).toEqual({ kind: 'entity', id: 'etcd/e4' });
    const followed: string[] = [];
    find('리더가 뽑히는')[0]?.run(handsOf(on, { follow: (to) => followed.push(to) }));
    expect(followed).toEqual(['/s/first-election']);
  });
});

describe('the etcd browser', () => {
  it('is opened beside the ring, becomes part of the link, and is closed again', async () => {
    const { on, entries } = await entriesAt('#/s/minority-leader');
    const press = (all: readonly Entry[]) =>
      all.find(({ id }) => id === 'view/panel/etcd')?.run(handsOf(on));
    const panels = () => namedPanels(on.store.getState());
    const before = panels();
    press(entries);
    expect(panels()).toEqual([...before, 'etcd']);
    press(entriesOf(on.store.getState(), []));
    expect(panels()).toEqual(before);
  });

  it('has no place in a laboratory', async () => {
    const { entries } = await entriesAt('#/s/cap-side-by-side');
    expect(ids(entries)).not.toContain('view/panel/etcd');
  });
});

describe('what is typed out', () => {
  it.each([
    ['seed 7', 'typed/seed/7'],
    ['시드 7', 'typed/seed/7'],
    ['t 2.4s', 'typed/time/2400000'],
    ['t=250ms', 'typed/time/250000'],
    ['시간 2.4', 'typed/time/2400000'],
    ['event 118', 'typed/event/118'],
    ['이벤트 118', 'typed/event/118'],
    ['step 3', 'typed/step/3'],
    ['3단계', 'typed/step/3'],
  ])('%s comes first', async (query, id) => {
    const { find } = await entriesAt('#/s/minority-leader');
    expect(find(query)[0]?.id).toBe(id);
  });

  it('goes to the time, the event and the step', async () => {
    const { on, find } = await entriesAt('#/s/minority-leader');
    find('t 2.4s')[0]?.run(handsOf(on));
    await on.session.settled();
    expect(on.store.getState().instant.at).toBe(2_400_000);
    find('event 118')[0]?.run(handsOf(on));
    await on.session.settled();
    expect(on.store.getState().instant.event?.id).toBe(118);
    expect(on.store.getState().selection).toEqual({ kind: 'event', id: 118 });
  });

  it('writes and reads', async () => {
    const { find } = await entriesAt('#/s/minority-leader');
    expect(find('put z=5')[0]?.id).toBe('typed/put/z'.replace('typed', 'deed'));
    expect(
      find('get z')
        .slice(0, 3)
        .map(({ title }) => title.en),
    ).toEqual([
      'Read z at the leader, linearizable',
      'Read z at the leader, serializable',
      'Read z at the leader, leader-local',
    ]);
  });

  it('offers nothing that the run does not have', async () => {
    const { find } = await entriesAt('#/s/minority-leader');
    for (const query of ['seed 42', 'seed 99999999999', 't 13s', 'event 9999999', 'step 40'])
      expect(find(query).filter(({ group }) => group === 'typed')).toEqual([]);
  });
});

describe('the palette of the gallery', () => {
  it('opens scenarios and changes how it looks, and offers nothing else', async () => {
    const { entries } = await entriesAt('#/');
    expect(ids(entries)).toEqual([
      'scenario/first-election',
      'scenario/minority-leader',
      'view/theme/dark',
      'view/theme/projector',
      'view/lang/ko',
      'command/motion',
      'command/help',
    ]);
  });
});

describe('the search', () => {
  const entry = (id: string, en: string, ko: string): Entry => ({
    id,
    group: 'commands',
    title: { en, ko },
    run: () => undefined,
  });
  const two = [
    entry('play', 'Play or pause', '재생, 일시 정지'),
    entry('stop', 'Stop e1', 'e1 정지'),
  ];

  it('finds Korean and English words, in any order', () => {
    expect(ids(search(two, 'pause play'))).toEqual(['play']);
    expect(ids(search(two, '정지 e1'))).toEqual(['stop']);
    expect(ids(search(two, '정지'))).toEqual(['play', 'stop']);
    expect(ids(search(two, 'STOP'))).toEqual(['stop']);
    expect(search(two, 'nothing like it')).toEqual([]);
  });

  it('finds with a syllable that is still being written, and by initials', () => {
    expect(ids(search(two, '재새'))).toEqual(['play']);
    expect(ids(search(two, 'ㅈㅅ'))).toEqual(['play']);
  });

  it('prefers the start of a word to its inside', () => {
    const words = [entry('inside', 'Undo', '취소'), entry('start', 'Do it', '하기')];
    expect(ids(search(words, 'do'))).toEqual(['start', 'inside']);
  });
});

describe('the keys', () => {
  it('are printed as they are on the keyboard', () => {
    expect(capOf('shift+arrowleft')).toBe('Shift ←');
    expect(capOf('ctrl+shift+z')).toBe('Ctrl Shift Z');
    expect(capOf(' ')).toBe('Space');
    expect(capsOf('palette')).toEqual(['/', 'Ctrl K']);
  });

  it('print what the list of keys says, row by row', () => {
    for (const { caps, presses } of keyRows)
      expect(Object.keys(presses).map(capOf)).toEqual(expect.arrayContaining([...caps]));
  });

  it('each stand in one group', () => {
    const rows = groupedRows().flatMap(([, found]) => found);
    expect(rows.length).toBe(keyRows.length);
    expect(new Set(rows).size).toBe(keyRows.length);
  });

  it('that print something are the ones that the switch turns off', () => {
    expect(['K', '[', '?', 'Shift B', '1'].every(isPrinting)).toBe(true);
    expect(['Space', '←', 'Alt ←', 'Shift →', 'PageUp', 'Esc', 'Ctrl K'].some(isPrinting)).toBe(
      false,
    );
  });

  it('keep their meaning while the keyboard writes Hangul', () => {
    const press = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };
    expect(commandFor({ ...press, key: 'ㅏ', code: 'KeyK' })).toBe('playPause');
    expect(commandFor({ ...press, key: 'ㅏ', code: 'KeyK' }, false)).toBeNull();
    expect(commandFor({ ...press, key: 'ㅏ', code: 'KeyK', ctrlKey: true })).toBe('palette');
  });
});
