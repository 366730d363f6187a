import { beforeAll, describe, expect, test } from 'vitest';
import { InProcessPlayer } from '../../src/player/inProcess';
import { readDocument } from '../../src/scenario/read';
import { openKeyValue } from '../../src/sim/keyValue';
import type { EtcdView } from '../../src/sim/observe/etcd/view';
import { STORE } from '../browser/support/storeDocument';

const second = 1_000_000;

async function playerOf(document: object): Promise<InProcessPlayer> {
  const read = readDocument(document);
  if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings));
  const player = new InProcessPlayer();
  await player.load({ scenario: read.scenario, seed: read.scenario.seed, actions: [] });
  return player;
}

async function viewAt(
  player: InProcessPlayer,
  at: number,
  member: string | null = null,
  revision: number | null = null,
): Promise<EtcdView> {
  await player.seek({ at });
  const view = await player.query('etcd', { member, revision });
  if (view === null) throw new Error('the run has an etcd');
  return view;
}

const pairs = ({ keys }: EtcdView) =>
  Object.fromEntries(keys.map(({ key, value }) => [key, value]));

beforeAll(openKeyValue);

describe('the store that one looks into', () => {
  let player: InProcessPlayer;
  beforeAll(async () => {
    player = await playerOf(STORE);
  });

  test('holds at a past revision what it held when that revision was the newest', async () => {
    const late = await viewAt(player, 6 * second);
    for (let revision = 2; revision <= late.newest; revision += 1) {
      const asked = await viewAt(player, 6 * second, late.member, revision);
      const reached = await player.query('etcdReached', { member: late.member, revision });
      if (reached === null) throw new Error(`revision ${revision} was reached`);
      await player.seek({ step: reached.event + 1 });
      const then = await player.query('etcd', { member: late.member, revision: null });
      expect(then?.revision).toBe(revision);
      expect(pairs(asked)).toEqual(pairs(then as EtcdView));
      await player.seek({ step: reached.event });
      const before = await player.query('etcd', { member: late.member, revision: null });
      expect(before?.revision).toBe(revision - 1);
    }
  });

  test('refuses what was compacted and what is not there yet in the words of etcd', async () => {
    const past = await viewAt(player, 9 * second, 'e1', 7);
    expect(past.error).toBe('etcdserver: mvcc: required revision has been compacted');
    expect(past.keys).toEqual([]);
    const edge = await viewAt(player, 9 * second, 'e1', 8);
    expect(edge.error).toBe('');
    const future = await viewAt(player, 9 * second, 'e3', edge.newest);
    expect(future.error).toBe('etcdserver: mvcc: required revision is a future revision');
  });

  test('shows the newest while a revision that was asked for lies ahead of everybody', async () => {
    const view = await viewAt(player, 2.1 * second, 'e1', 12);
    expect([view.error, view.revision]).toEqual(['', view.newest]);
  });

  test('is older at a member that was cut off', async () => {
    const [ahead, behind] = [
      await viewAt(player, 9 * second, 'e1'),
      await viewAt(player, 9 * second, 'e3'),
    ];
    expect(pairs(ahead)['/config/mode']).toBe('black');
    expect(pairs(behind)['/config/mode']).toBe('blue');
    const e3 = behind.stores.find(({ name }) => name === 'e3');
    expect(e3?.behind).toBe(ahead.revision - behind.revision);
    expect(e3?.compacted).toBe(0);
    const healed = await viewAt(player, 15 * second, 'e3');
    expect(pairs(healed)['/config/mode']).toBe('black');
    expect(healed.stores.every(({ behind }) => behind === 0)).toBe(true);
  });

  test('tells which branch a transaction took and which comparison was false', async () => {
    const { txns } = await viewAt(player, 9 * second);
    const [first, second_] = txns;
    expect(first?.took).toBe('failure');
    expect(first?.compare).toEqual([
      { text: 'mod("/config/mode") > "0"', holds: true },
      { text: 'value("/config/mode") = "green"', holds: false },
    ]);
    expect(first?.failure).toEqual(['get /config/mode', 'put /config/tried yes']);
    expect(second_?.took).toBe('success');
    expect(second_?.wrote).toBe(true);
    expect(second_?.revision).toBe(12);
  });

  test('knows nothing of a transaction that lies ahead, nor its branch before it is applied', async () => {
    const { txns } = await viewAt(player, 9 * second);
    const [one] = txns;
    if (one?.event == null) throw new Error('the first was carried out');
    await player.seek({ step: one.asked });
    expect((await player.query('etcd', { member: null, revision: null }))?.txns).toEqual([]);
    await player.seek({ step: one.event });
    const early = await player.query('etcd', { member: null, revision: null });
    expect(early?.txns.map(({ took, event }) => [took, event])).toEqual([[null, null]]);
    await player.seek({ step: one.event + 1 });
    const done = await player.query('etcd', { member: null, revision: null });
    expect(done?.txns.map(({ took }) => took)).toEqual(['failure']);
  });

  test('has a lane for each watch, with what it heard and what ended it', async () => {
    const { watches } = await viewAt(player, 9 * second);
    expect(watches.map(({ words, since, state }) => [words, since, state])).toEqual([
      ['watch /registry/pods/ --prefix --rev=2', 2, 'open'],
      ['watch /config/ --prefix --rev=4', 4, 'canceled'],
      ['watch /config/mode --rev=9', 9, 'open'],
    ]);
    expect(watches[0]?.heard).toEqual([2, 3, 5, 11]);
    expect(watches[0]?.delivered).toBe(11);
    expect(watches[1]?.error).toBe('etcdserver: mvcc: required revision has been compacted');
    expect(watches[2]?.heard).toEqual([10, 12]);
  });

  test('lists a lease with its keys and with the one member that counts its time', async () => {
    const { leases, stores } = await viewAt(player, 4 * second, 'e3');
    const leader = stores.find(({ leads }) => leads)?.name;
    expect(leases.map(({ id, ttl, keys }) => [id, ttl, keys])).toEqual([
      [0x7b, 60, ['/leases/scheduler']],
    ]);
    expect(leases[0]?.counts.map(({ member }) => member)).toEqual([leader]);
  });

  test('gives one key with every version that is kept', async () => {
    const { member } = await viewAt(player, 7.9 * second, 'e1');
    const answer = await player.query('etcdKey', { member, revision: 10, key: '/config/mode' });
    expect(answer?.now?.value).toBe('green');
    expect(answer?.versions.map(({ mod, version, value }) => [mod, version, value])).toEqual([
      [12, 3, 'black'],
      [10, 2, 'green'],
      [7, 1, 'blue'],
    ]);
  });
});

test('a transaction that nobody answered is carried out all the same, and is seen to be', async () => {
  const txn = 'txn\nversion("/a") = "0"\n\nput /a 1\n\nput /a 2';
  const player = await playerOf({
    ...STORE,
    timeline: [
      { at: '2s', do: 'etcdctl', client: 'c1', member: 'e1', command: txn },
      { at: '2001100us', do: 'crash', target: 'e1' },
    ],
  });
  const view = await viewAt(player, 12 * second, 'e2');
  const [one] = view.txns;
  expect(pairs(view)).toEqual({ '/a': '1' });
  expect([one?.took, one?.compare.map(({ holds }) => holds)]).toEqual(['success', [true]]);
  expect(one?.at).not.toBe('e1');
});

test('a run without etcdctl has a store as well', async () => {
  const player = await playerOf({
    ...STORE,
    timeline: [{ at: '2s', do: 'put', client: 'c1', member: 'leader', key: 'x', value: '1' }],
  });
  const view = await viewAt(player, 4 * second);
  expect(pairs(view)).toEqual({ x: '1' });
  expect([view.watches, view.txns, view.leases]).toEqual([[], [], []]);
});

test('a laboratory has none', async () => {
  const player = await playerOf({
    apiVersion: 'orrery/v1',
    kind: 'Scenario',
    metadata: { name: 'lab', title: 'Lab' },
    until: '1s',
    cluster: { lab: { lanes: [{ name: 'etcd', preset: 'etcd-linearizable' }] } },
  });
  expect(await player.query('etcd', { member: null, revision: null })).toBeNull();
});
