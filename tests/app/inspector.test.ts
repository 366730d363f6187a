import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/app/announce/sentence';
import { miniLayout } from '../../src/app/gallery/miniLayout';
import { askedOf } from '../../src/app/inspector/asked';
import { dueOf } from '../../src/app/inspector/due';
import { entryOf, holdersOf } from '../../src/app/inspector/holders';
import { memberFields } from '../../src/app/inspector/memberFields';
import { roleSentence } from '../../src/app/inspector/roleSentence';
import { layoutOf } from '../../src/app/stage/layout';
import { readSeed } from '../../src/app/stage/SeedField';
import { en, type TextKey } from '../../src/app/texts/en';
import { sayIn } from '../../src/app/texts/i18n';
import { ko } from '../../src/app/texts/ko';
import type { ClientView, MemberView, NetworkView, OperationView } from '../../src/sim/view';
import { createOrreryStore } from '../../src/store/store';
import { lessonAnswer, member, mockInstant, second, tenEvents } from './fixturePlayer';

const members = mockInstant.filter((object): object is MemberView => object.kind === 'member');
const network =
  mockInstant.find((object): object is NetworkView => object.kind === 'network') ?? null;
const say = sayIn('en');
const sayKo = sayIn('ko');

function named(name: string): MemberView {
  return members.find((each) => each.name === name) ?? member(name);
}

describe('the inspector', () => {
  it('says what a member is, in both languages', () => {
    expect(roleSentence(named('e1'), network, say)).toBe('Leader of term 3, on side A');
    expect(roleSentence(named('e1'), network, sayKo)).toBe('A쪽, 임기 3의 리더');
    expect(roleSentence(named('e4'), null, say)).toBe('Follower of e3 in term 4');
  });

  it('lists the timers in the order in which they ring', () => {
    const due = dueOf(named('e1'));
    expect(due.map(({ text }) => text)).toEqual(['due.heartbeatAll', 'due.quorumFail']);
    expect(due[1]).toMatchObject({ at: 4.3 * second, values: { active: 2, needed: 3 } });
    expect(dueOf(member('e4', { status: 'stopped' }))).toEqual([]);
  });

  it('tells the fields that changed with their old value, and no other', () => {
    const before = member('e4', { term: 4, commit: 104, vote: null });
    const fields = memberFields({ ...before, commit: 106, vote: 'e3' }, before, 'none');
    expect(fields.filter(({ old }) => old !== null)).toEqual([
      { label: 'inspector.vote', value: 'e3', old: 'none' },
      { label: 'inspector.commit', value: '106', old: '104' },
    ]);
    expect(memberFields(before, null, 'none').every(({ old }) => old === null)).toBe(true);
  });

  it('asks about the answer a client got, or about the entry it waits for', () => {
    const operation = {
      id: 1,
      label: 'put x=1',
      member: 'e1',
      sentAt: 100,
      outcome: 'waiting',
      answeredAt: null,
      text: '',
    } as const;
    const counts = { ok: 0, failed: 0, unknown: 0 };
    const client = (changes: Partial<OperationView>): ClientView => ({
      kind: 'client',
      running: [],
      id: 'client/c1',
      name: 'c1',
      operations: [{ ...operation, ...changes }],
      counts,
    });
    const events = tenEvents.events.map((each) =>
      each.id === 5 ? { ...each, entities: ['client/c1'] } : each,
    );
    const timeline = { ...tenEvents, events };
    const newest = events.at(-1) ?? null;
    const ask = (changes: Partial<OperationView>) =>
      askedOf(client(changes), members, timeline, newest);
    expect(ask({})).toBe('etcd/e1/105');
    expect(ask({ label: 'put y=9' })).toBeNull();
    expect(ask({ outcome: 'ok', answeredAt: events[5]?.at ?? 0 })).toBe('event/5');
  });

  it('counts who holds an entry', () => {
    const entry = entryOf(named('e1'), 105);
    if (entry === null) throw new Error('e1 holds 105');
    const { holders, count, total, needed } = holdersOf(entry, members);
    expect({ count, total, needed }).toEqual({ count: 2, total: 5, needed: 3 });
    expect(holders.map(({ holding }) => holding.kind)).toEqual([
      'same',
      'same',
      'other',
      'other',
      'other',
    ]);
  });
});

describe('a card', () => {
  it('shows a cut between the sides and the commit stair through it', () => {
    const layout = miniLayout(members, network);
    expect(layout.cut).not.toBeNull();
    expect(layout.cells).toHaveLength(13);
    expect(layout.cells.filter(({ isCommitted }) => !isCommitted)).toHaveLength(4);
    expect(layout.stair).toMatch(/^M\d/);
  });

  it('gives the ring the whole width when no log has an entry', () => {
    const empty = members.map((each) => ({ ...each, log: [] }));
    expect(miniLayout(empty, null)).toMatchObject({ ground: 288, stair: '', cut: null });
  });
});

describe('the layout', () => {
  it('follows the width, and the projector where there is room for it', () => {
    expect(layoutOf(1440, 'light')).toBe('wide');
    expect(layoutOf(1024, 'dark')).toBe('medium');
    expect(layoutOf(1024, 'projector')).toBe('projector');
    expect(layoutOf(800, 'light')).toBe('narrow');
    expect(layoutOf(390, 'projector')).toBe('article');
  });
});

describe('a seed', () => {
  it('is an unsigned 32-bit number', () => {
    expect(readSeed(' 42 ')).toBe(42);
    expect(readSeed('4294967295')).toBe(4_294_967_295);
    expect(readSeed('4294967296')).toBeNull();
    expect(readSeed('-1')).toBeNull();
    expect(readSeed('')).toBeNull();
  });
});

describe('what a listener hears', () => {
  function at(step: number, state: 'paused' | 'playing' = 'paused') {
    const store = createOrreryStore();
    store.setState((old) => ({
      place: {
        page: 'stage',
        route: { kind: 'scenario', id: 's' },
        explicit: { lang: false, theme: false, rate: false },
        actions: undefined,
        notice: null,
      },
      run,
      playback: state === 'paused' ? { state } : { state, until: null, factor: 1 },
      instant: {
        ...old.instant,
        at: step * second,
        step,
        event: tenEvents.events[step - 1] ?? null,
      },
    }));
    return store.getState();
  }
  const run = { input: {}, timeline: tenEvents, lesson: lessonAnswer } as never;

  it('is the event on a step, and a summary while playing', () => {
    expect(sentence(at(3), at(4), say)).toMatch(/^4\.000\ss: event 3$/);
    expect(sentence(at(2), at(3), say)).toMatch(/^Step 2 of 3\. /);
    expect(sentence(at(1, 'playing'), at(4, 'playing'), say)).toBe('3 events; event 3');
    expect(sentence(at(4), at(4), say)).toBeNull();
  });
});

describe('the texts', () => {
  it('have the same places for values in both languages', () => {
    const places = (text: string) =>
      [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort();
    for (const key of Object.keys(en) as TextKey[]) {
      expect(places(ko[key]), key).toEqual(places(en[key]));
    }
  });
});
