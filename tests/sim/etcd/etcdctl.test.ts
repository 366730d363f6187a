import { describe, expect, test } from 'vitest';
import { runUntil } from '../../../src/kernel/run';
import type { SimEvent } from '../../../src/kernel/types';
import { compile } from '../../../src/scenario/compile';
import { outcomeOf } from '../../../src/scenario/outcome';
import { readDocument } from '../../../src/scenario/read';
import { parseCtl } from '../../../src/sim/etcd/ctl/parse';
import { viewEvent } from '../../../src/sim/observe/event';

/** A run in which clients type behind etcdctl; the rest of the timeline as it stands in a document. */
function play(lines: readonly (readonly [string, string, string])[], more: object[] = []) {
  const typed = lines.map(([at, client, command]) => ({
    at,
    do: 'etcdctl',
    client,
    member: 'e2',
    command,
  }));
  const read = readDocument({
    apiVersion: 'orrery/v1',
    kind: 'Scenario',
    metadata: { name: 'case', title: 'case' },
    until: '24s',
    cluster: { etcd: { members: 3 }, clients: [{ name: 'c1' }, { name: 'c2' }] },
    timeline: [{ when: { leader: 'any' }, do: 'transfer', to: 'e1' }, ...typed, ...more],
  });
  if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings));
  const { system, world: start } = compile({ scenario: read.scenario, seed: 3, actions: [] });
  const events: SimEvent[] = [];
  const world = runUntil(system, start, { at: read.scenario.until }, (event) => {
    events.push(event);
  });
  const notes = events.flatMap(({ at, notes }) => notes.map((note) => ({ at, ...note })));
  return {
    outcome: outcomeOf(world),
    noted: (reason: string) => notes.filter((note) => note.reason === reason),
    told: notes.filter(({ reason }) => reason === 'answer').map(({ data }) => data.text),
    labels: events
      .map(viewEvent)
      .filter(({ visible }) => visible)
      .map(({ label }) => label),
  };
}

const AUTH = [
  ['3s', 'c1', 'user add root:secret'],
  ['3500ms', 'c1', 'user grant-role root root'],
  ['4s', 'c1', 'role add reader'],
  ['4200ms', 'c1', 'role grant-permission reader read /app --prefix'],
  ['4400ms', 'c1', 'user add ann:pass:word'],
  ['4600ms', 'c1', 'user grant-role ann reader'],
  ['5s', 'c1', 'auth enable'],
] as const;

describe('--user', () => {
  test.each([
    ['its right password', '--user root:secret put /app/x 1', 'OK'],
    ['the password in a flag of its own', 'put /app/x 1 --user=root --password secret', 'OK'],
    ['a password with a colon in it', 'get /app --prefix --user ann:pass:word', ''],
    [
      'a wrong password',
      '--user root:guess put /app/x 1',
      'etcdserver: authentication failed, invalid user ID or password',
    ],
    [
      'nobody of that name',
      '--user eve:secret put /app/x 1',
      'etcdserver: authentication failed, invalid user ID or password',
    ],
    ['too few rights', '--user ann:pass:word put /app/x 1', 'etcdserver: permission denied'],
    ['no name at all', 'put /app/x 1', 'etcdserver: user name is empty'],
  ])('with %s', (_what, line, text) => {
    const { told, outcome } = play([...AUTH, ['6s', 'c2', line]]);
    expect(told.at(-1)).toBe(text);
    expect(outcome.clients.c2).toMatchObject(
      text === 'OK' || text === '' ? { ok: 1, failed: 0 } : { ok: 0, failed: 1 },
    );
    expect(outcome.etcd.members.e3?.keys).toEqual(text === 'OK' ? { '/app/x': '1' } : {});
  });

  test('is not asked for where authentication is not enabled', () => {
    expect(play([['3s', 'c1', '--user ann:pw put x 1']]).told).toEqual(['OK']);
  });

  test('goes with a whole transaction, and the password itself is nowhere in the run', () => {
    const line = 'txn --user root:secret\nmod("x") = "0"\n\nput x 1\n\nget x';
    const { told, noted } = play([...AUTH, ['6s', 'c2', line]]);
    expect(told.at(-1)).toBe('SUCCESS\n\nOK');
    expect(JSON.stringify(noted('append'))).not.toContain('secret');
  });

  test.each([
    ['get x --user', 'flag needs an argument: --user'],
    ['get x --user ann', 'there is nobody to type a password'],
    ['watch x --user ann:pw', 'there is no --user for this command here'],
    ['member list --usr ann:pw', 'unknown flag: --usr'],
    ['txn\n\nput x 1 --user ann:pw', 'invalid txn operation: put x 1 --user ann:pw'],
  ])('refuses %j', (line, message) => {
    expect(parseCtl(line)).toMatchObject({ problem: message });
  });
});

const LEASE = [
  ['3s', 'c1', 'lease grant 6 --id=7b'],
  ['3200ms', 'c1', 'put /app/x 1 --lease=7b'],
  ['3400ms', 'c1', 'lease keep-alive 7b'],
] as const;

describe('a client that is killed', () => {
  test('renews no lease any more, so that its keys go', () => {
    const quit = { at: '9s', do: 'quit', client: 'c1' };
    const { noted, outcome } = play(LEASE, [quit]);
    const last = noted('renewed').at(-1)?.at ?? 0;
    expect(last).toBeGreaterThan(6_900_000);
    expect(last).toBeLessThan(9_100_000);
    const gone = noted('leaseEnded').find(({ about }) => about === 'e1');
    expect(gone?.data).toEqual({ lease: '7b', because: 'expired', revision: 3, keys: 1 });
    expect(gone?.at).toBeGreaterThan(last + 6_000_000);
    expect(gone?.at).toBeLessThan(last + 6_700_000);
    expect(outcome.etcd.members.e3?.keys).toEqual({});
    expect(play(LEASE).outcome.etcd.members.e3?.keys).toEqual({ '/app/x': '1' });
  });

  test('hears no answer, and its watch is closed at the member', () => {
    const cut = { at: '4s', do: 'partition', groups: [['e2'], ['e1', 'e3']] };
    const { outcome, labels } = play(
      [
        ['3s', 'c1', 'watch /app --prefix'],
        ['4100ms', 'c1', 'put /app/x 1'],
        ['4100ms', 'c1', 'get /app/x'],
      ],
      [cut, { at: '5s', do: 'quit', client: 'c1' }],
    );
    expect(outcome.clients.c1).toMatchObject({ unknown: 1, failed: 1, waiting: 0 });
    expect(outcome.clients.c1?.watches?.['1']?.state).toBe('canceled');
    expect(labels).toContain('kill c1');
    expect(labels).toContain('c1→e2 connection closed');
  });
});

test('what the store does is told in words on the timeline', () => {
  const { labels, noted } = play(
    [
      ...LEASE,
      ['4s', 'c2', 'watch /app --prefix --rev=2'],
      [
        '5s',
        'c2',
        'txn\nmod("/app/x") = "2"\n\nput /app/x 2 --lease=7b\nput /app/y 1\n\nget /app/x',
      ],
      ['6s', 'c2', 'compact 3'],
      ['7s', 'c2', 'watch /app --prefix --rev=2'],
      ['8s', 'c2', 'defrag'],
      ['9s', 'c2', 'alarm disarm'],
    ],
    [
      { at: '10s', do: 'quit', client: 'c1' },
      { at: '11s', do: 'crash', target: 'e1' },
    ],
  );
  for (const words of [
    'etcdctl lease grant 6 --id=7b',
    /^e1 commit \d+, lease 7b for 6 s$/,
    /^e1 commit \d+, revision 2$/,
    'e2→c2 watch created at revision 2',
    'c2 hears PUT /app/x at 2',
    /^e1 commit \d+, txn then, revision 3$/,
    'c2 hears 2 changes, 3',
    /^e1 commit \d+, compacted at 3$/,
    'c2 watch canceled: etcdserver: mvcc: required revision has been compacted',
    'e2 defragments for 20 ms',
    'e2 defragmented',
    /^e1 commit \d+, alarm NOSPACE off$/,
    /^e[23] leader, term \d, 1 lease anew and 1 s longer$/,
    /^e[23]: lease 7b is over$/,
    /^e[23] commit \d+, lease 7b expired, 1 key deleted, revision 4$/,
    'c2 hears DELETE /app/x at 4',
  ])
    expect(labels).toContainEqual(typeof words === 'string' ? words : expect.stringMatching(words));
  expect(labels.join('\n')).not.toMatch(/Msg(Watch|Lease)|undefined|\[object/);
  expect(noted('stored').filter(({ about }) => about === 'e3')).toHaveLength(4);
});
