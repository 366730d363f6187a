import { describe, expect, it } from 'vitest';
import { ghostLanes } from '../../src/app/marks/ghostLanes';
import { questionSigns } from '../../src/app/marks/questionSigns';
import { findEvents, nextFind } from '../../src/app/marks/search';
import { messageOf } from '../../src/app/timeline/card/message';
import type { LessonStep, UserAction } from '../../src/scenario/types';
import type { EventView, TimelineView } from '../../src/sim/view';
import { type Branch, branchesOf, original } from '../../src/store/branches';
import {
  dropBookmark,
  metAt,
  noMarks,
  renameBookmark,
  toggleBookmark,
} from '../../src/store/marks';
import { partingTime } from '../../src/store/parting';

const event = (id: number, label: string, more: Partial<EventView> = {}): EventView => ({
  id,
  at: id * 1000,
  lane: 'log',
  shape: 'write',
  entities: ['etcd/e1'],
  label,
  visible: true,
  causes: [],
  ...more,
});
const heal = (at: number): UserAction => ({ at, action: { do: 'heal' } as UserAction['action'] });
const branch = (name: string, actions: readonly UserAction[], label = ''): Branch => {
  return { name, label, actions, parent: 'A', from: actions[0]?.at ?? 0 };
};

describe('a search over events', () => {
  const events = [
    event(0, 'e1 commit 104'),
    event(1, 'PUT x=1', { entities: ['client/c1'] }),
    event(2, 'e3 commit 105', { entities: ['etcd/e3'] }),
  ];

  it('finds all of the words in labels and entities, in any case', () => {
    expect(findEvents(events, 'COMMIT', 1e6)).toEqual([0, 2]);
    expect(findEvents(events, 'commit etcd/e3', 1e6)).toEqual([2]);
    expect(findEvents(events, 'c1', 1e6)).toEqual([1]);
  });

  it('is none without words, and ends at an open question', () => {
    expect(findEvents(events, '  ', 1e6)).toBeNull();
    expect(findEvents(events, 'commit', 1500)).toEqual([0]);
  });

  it('goes round the ends', () => {
    expect(nextFind([0, 2], 0, 1)).toBe(2);
    expect(nextFind([0, 2], 2, 1)).toBe(0);
    expect(nextFind([0, 2], 0, -1)).toBe(2);
    expect(nextFind([], 0, 1)).toBeNull();
  });
});

describe('other branches', () => {
  it('part at the first thing that was not done in both', () => {
    expect(partingTime(original, branch('B', [heal(2e6)]))).toBe(2e6);
    const [b, c] = [branch('B', [heal(2e6)]), branch('C', [heal(2e6), heal(5e6)])];
    expect(partingTime(b, c)).toBe(5e6);
    expect(partingTime(branch('B', [heal(4e6)]), branch('C', [heal(3e6)]))).toBe(3e6);
    expect(partingTime(b, b)).toBeNull();
  });

  it('are called what the viewer calls them, else by their first deed', () => {
    const deed = event(7, 'heal', { at: 2e6, shape: 'user', lane: 'you' });
    const timeline: TimelineView = { start: 0, end: 9e6, events: [deed], bands: [], cuts: [] };
    const list = [original, branch('B', [heal(2e6)]), branch('C', [heal(3e6)], 'mine')];
    const lanes = ghostLanes(branchesOf(list, 'C'), { A: timeline, B: timeline }, 'original');
    expect(lanes.map(({ name, label, from }) => [name, label, from])).toEqual([
      ['A', 'original', 3e6],
      ['B', 'heal', 2e6],
    ]);
  });
});

describe('questions on the timeline', () => {
  it('have a state each', () => {
    const asks = [true, false, true, true, true].map(
      (isAsked) => ({ ask: isAsked ? {} : null }) as unknown as LessonStep,
    );
    const steps = [1, 2, 3, 4, null].map((at) => ({ at, step: at, facts: {}, reveal: null }));
    const guesses = { 0: { state: 'skipped', answer: null } } as const;
    expect(questionSigns(asks, steps, guesses, 3)).toEqual([
      { at: 1, step: 1, state: 'skipped' },
      { at: 3, step: 3, state: 'open' },
      { at: 4, step: 4, state: 'ahead' },
    ]);
  });
});

describe('bookmarks', () => {
  it('are put, named and taken away', () => {
    const put = toggleBookmark(toggleBookmark(noMarks, 5, ''), 2, '');
    expect(put.bookmarks.map(({ at }) => at)).toEqual([2, 5]);
    expect(renameBookmark(put, 5, 'the split').bookmarks[1]?.label).toBe('the split');
    expect(dropBookmark(put, 2).bookmarks).toEqual([{ at: 5, label: '' }]);
  });
});

describe('a condition', () => {
  it('is met where the cursor stands at one of its events', () => {
    const hits = [{ spec: 0, event: 3, at: 3000, label: 'e3 leader, term 4' }];
    expect(metAt({ ...noMarks, hits }, 3000)?.label).toBe('e3 leader, term 4');
    expect(metAt({ ...noMarks, hits }, 3001)).toBeNull();
  });
});

describe('the message of an event', () => {
  it('is told verbatim: kind, ends, term, index, body and reasons', () => {
    const body = { type: 'AppResp', from: 'e5', to: 'e1', term: 4, index: 104 };
    const notes = [{ reason: 'commit', about: 'e1', data: { from: 103, to: 104 } }];
    expect(messageOf({ event: event(150, 'e1 commit 104'), body, notes })).toEqual({
      head: 'AppResp · e5 → e1 · term 4 · index 104',
      body: '{"type":"AppResp","from":"e5","to":"e1","term":4,"index":104}',
      reasons: ['commit e1 {"from":103,"to":104}'],
    });
  });

  it('looks into the envelope of what was dropped', () => {
    const message = { type: 'Heartbeat', from: 'e1', to: 'e4', term: 4, commit: 104 };
    const body = { type: 'dropped', reason: 'cut', message };
    const { head } = messageOf({ event: event(260, 'MsgHeartbeat'), body, notes: [] });
    expect(head).toBe('dropped Heartbeat · e1 → e4 · term 4 · commit 104 · reason cut');
  });

  it('takes the ends from the event where the body names none', () => {
    const talk = event(1, 'put', { entities: ['etcd/e1', 'client/c1'] });
    expect(messageOf({ event: talk, body: { type: 'Request' }, notes: [] }).head).toBe(
      'Request · client/c1 → etcd/e1',
    );
  });
});
