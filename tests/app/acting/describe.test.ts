import { describe, expect, it } from 'vitest';
import { describeAction, describeAll } from '../../../src/app/acting/describe';
import { deedWords, wordsOf } from '../../../src/app/branches/words';
import { VERBS } from '../../../src/scenario/verbs';
import type { Action } from '../../../src/sim/config';
import { original } from '../../../src/store/branches';

const put: Action = {
  do: 'put',
  client: 'you',
  member: 'leader',
  key: 'x',
  value: '1',
  timeout: null,
};
const stop: Action = { do: 'crash', target: 'e4', signal: 'KILL' };

/** One of each. */
const ACTIONS: readonly Action[] = [
  { do: 'partition', groups: [['e1', 'e2'], ['e3']] },
  { do: 'heal' },
  { do: 'cut', from: 'e1', to: 'e2', oneWay: true },
  { do: 'isolate', target: 'e2' },
  { do: 'link', from: 'e1', to: 'e2', oneWay: false },
  { do: 'mend', from: 'e1', to: null, oneWay: false },
  { do: 'network' },
  { do: 'flap', target: 'e3', every: 1 },
  { do: 'fire', target: 'e2', event: 'TIMER_FIRED' },
  stop,
  { do: 'restart', target: 'e4' },
  { do: 'pause', target: 'e4' },
  { do: 'resume', target: 'e4' },
  put,
  { do: 'get', client: 'you', member: 'e2', key: 'x', consistency: 'serializable', timeout: null },
  { do: 'etcdctl', client: 'you', member: 'e1', command: 'lease grant 5', timeout: null },
  { do: 'transfer', to: 'e3' },
  { do: 'addMember', member: 'e6', learner: true },
  { do: 'removeMember', member: 'e6' },
  { do: 'promote', member: 'e6' },
  { do: 'compact', target: 'e1', index: null },
  { do: 'set', rule: 'preVote', to: false, target: null },
  { do: 'clients', every: 50_000 },
  { do: 'reads', lane: 'etcd', mode: 'serializable' },
  { do: 'quit', client: 'c1' },
];

describe('a deed in words', () => {
  it('exists for every verb in both languages, and names whom it concerns', () => {
    expect(new Set(ACTIONS.map((action) => action.do))).toEqual(
      new Set(VERBS.map(({ verb }) => verb)),
    );
    for (const action of ACTIONS) {
      for (const lang of ['en', 'ko'] as const) {
        const words = describeAction(action, lang);
        expect(words).not.toMatch(/undefined|null|\bobject\b/);
        if ('target' in action && action.target !== null) expect(words).toContain(action.target);
      }
      expect(describeAction(action, 'ko')).toMatch(/[가-힣]/);
    }
  });

  it('is short and says what happens', () => {
    expect(ACTIONS.map((action) => describeAction(action, 'en'))).toEqual([
      'cut e1 e2 | e3',
      'heal the network',
      'cut e1 → e2',
      'isolate e2',
      'change the link e1 – e2',
      'reconnect e1',
      'change all links',
      'let e3 flap',
      'force the timeout of e2',
      'stop e4',
      'restart e4',
      'pause e4',
      'resume e4',
      'write x=1 at the leader',
      'read x at e2, serializable',
      'etcdctl lease grant 5 at e1',
      'make e3 leader',
      'add learner e6',
      'remove e6',
      'promote e6',
      'snapshot of e1',
      'preVote off',
      'let each client send once in 50 ms',
      'ask etcd for serializable reads',
      'end the processes of c1',
    ]);
    expect(describeAction(put, 'ko')).toBe('리더에 x=1 쓰기');
    expect(describeAction(stop, 'ko')).toBe('e4 정지');
  });

  it('counts what does not fit', () => {
    expect(describeAll([stop, put, put, put], 'en')).toBe(
      'stop e4, write x=1 at the leader, 2 more',
    );
    expect(describeAll([stop, put, put], 'ko')).toBe('e4 정지, 리더에 x=1 쓰기, 외 1건');
  });
});

describe('a branch in words', () => {
  const b = {
    name: 'B',
    label: '',
    actions: [{ at: 5, action: stop }],
    parent: 'A',
    from: 5,
  };
  const c = { ...b, name: 'C', actions: [...b.actions, { at: 9, action: put }], parent: 'B' };
  const list = [original, b, c];

  it('tells what was done since it left its parent, unless it has a name', () => {
    expect(wordsOf(original, list, 'en')).toBe('original run');
    expect(wordsOf(b, list, 'en')).toBe('stop e4');
    expect(wordsOf(c, list, 'en')).toBe('write x=1 at the leader');
    expect(wordsOf({ ...c, label: 'late write' }, list, 'ko')).toBe('late write');
  });

  it('tells what undo takes back', () => {
    expect(deedWords({ kind: 'act', actions: b.actions, gaveWay: null }, list, 'en')).toBe(
      'stop e4',
    );
    expect(deedWords({ kind: 'drop', branch: b }, list, 'en')).toBe('drop B stop e4');
    expect(deedWords({ kind: 'rename', name: 'B', label: 'quiet' }, list, 'en')).toBe(
      'name B “quiet”',
    );
  });
});
