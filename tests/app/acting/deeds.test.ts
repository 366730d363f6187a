import { describe, expect, it } from 'vitest';
import { deedsOf, leaderOf, nextName, reachOf } from '../../../src/app/acting/deeds';
import { lastWord } from '../../../src/app/acting/lastWord';
import type { ClientView, LinkView, NetworkView, TimelineView } from '../../../src/sim/view';
import { eventAt, member } from '../fixturePlayer';

const leader = member('e3', { role: 'leader' });
const whole = { leader, reach: 'whole' } as const;
const offered = (...given: Parameters<typeof deedsOf>) =>
  deedsOf(...given)
    .map(({ name, because }) => (because === null ? name : `${name}: ${because}`))
    .join(', ');

describe('what can be done to a member', () => {
  it('is a restart and nothing else when it is stopped', () => {
    expect(offered(member('e2', { status: 'stopped' }), whole)).toBe('restart');
    expect(offered(member('e2', { status: 'paused' }), whole)).toBe('resume, stop');
  });

  it('is for a follower everything but what only a leader does', () => {
    expect(offered(member('e2'), whole)).toBe('stop, pause, isolate, timeout, transfer, snapshot');
    expect(offered(leader, whole)).toBe('stop, shutDown, pause, isolate, snapshot');
  });

  it('says why not, where it makes sense but is not possible', () => {
    const learner = member('e6', { membership: 'learner' });
    expect(offered(learner, whole)).toContain('timeout: learner, transfer: learner');
    expect(offered(member('e2'), { ...whole, leader: null })).toContain('transfer: noLeader');
    const busy = { ...leader, transferee: 'e1' };
    expect(offered(member('e2'), { ...whole, leader: busy })).toContain('transfer: handingOver');
    const fresh = member('e2', { applied: 96 });
    expect(offered(fresh, whole)).toContain('snapshot: nothingNew');
  });

  it('cuts and mends what is there to be cut or mended', () => {
    expect(offered(member('e2'), { leader, reach: 'alone' })).toContain('reconnect');
    expect(offered(member('e2'), { leader, reach: 'alone' })).not.toContain('isolate');
    expect(offered(member('e2'), { leader, reach: 'partly' })).toContain('isolate, reconnect');
    const link = (from: string, to: string, cut: boolean) => ({ from, to, cut }) as LinkView;
    const network = (cut: boolean) =>
      ({
        links: [link('e1', 'e2', true), link('e2', 'e1', cut), link('e3', 'e4', false)],
      }) as unknown as NetworkView;
    expect(reachOf('e1', network(true))).toBe('alone');
    expect(reachOf('e1', network(false))).toBe('partly');
    expect(reachOf('e3', network(true))).toBe('whole');
  });

  it('knows the leader of the newest term, and a name that nobody has had', () => {
    const old = member('e1', { role: 'leader', term: 3 });
    expect(leaderOf([old, leader, member('e2')])?.name).toBe('e3');
    expect(leaderOf([member('e1', { role: 'leader', status: 'stopped' })])).toBeNull();
    expect(nextName(['e1', 'e10', 'learner'])).toBe('e11');
  });
});

describe('the last word about what was done', () => {
  const at = 3_000_000;
  const deed = eventAt(0, { at, lane: 'you', shape: 'user', label: 'you put x=1 at e1' });
  const answer = eventAt(1, {
    at: at + 30_000,
    lane: 'client',
    shape: 'response',
    label: 'put x=1: OK',
    entities: ['client/you', 'etcd/e1'],
  });
  const timeline: TimelineView = { start: 0, end: 9, events: [deed, answer], bands: [], cuts: [] };
  const put = {
    do: 'put',
    client: 'you',
    member: 'e1',
    key: 'x',
    value: '1',
    timeout: null,
  } as const;
  const operation = {
    id: 1,
    label: 'put x=1',
    member: 'e1',
    sentAt: at,
    outcome: 'waiting',
    answeredAt: null,
    text: '',
  } as const;
  const hand = (changes: object): ClientView => ({
    kind: 'client',
    running: [],
    id: 'client/you',
    name: 'you',
    operations: [{ ...operation, ...changes }],
    counts: { ok: 0, failed: 0, unknown: 0 },
  });
  const past = { timeline, actions: [{ at, action: put }], now: at };

  it('is nothing before anything was done', () => {
    expect(lastWord({ ...past, hand: null, now: at - 1 })).toBeNull();
  });

  it('waits for the answer, then is the answer with its own event', () => {
    expect(lastWord({ ...past, hand: hand({}) })).toMatchObject({ kind: 'waiting', event: 0 });
    const answered = hand({ outcome: 'ok', answeredAt: at + 30_000, text: 'OK' });
    expect(lastWord({ ...past, hand: answered, now: at + 30_000 })).toMatchObject({
      kind: 'answer',
      at: at + 30_000,
      event: 1,
    });
  });

  it('is what the server objected, verbatim', () => {
    const refused = eventAt(1, {
      at,
      lane: 'you',
      shape: 'error',
      label: 'e3: etcdserver: member not found',
      causes: [0],
    });
    const events = [{ ...deed, label: 'promote e9' }, refused];
    expect(
      lastWord({
        ...past,
        timeline: { ...timeline, events },
        actions: [{ at, action: { do: 'promote', member: 'e9' } }],
        hand: null,
      }),
    ).toEqual({ kind: 'refusal', at, text: 'e3: etcdserver: member not found', event: 1 });
  });
});
