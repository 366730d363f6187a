import type { EtcdView, KeyView, StoreView } from '../../../src/sim/observe/etcd/view';

export function key(name: string, mod: number, value = 'v', more: Partial<KeyView> = {}): KeyView {
  return { key: name, value, size: value.length, create: mod, mod, version: 1, lease: 0, ...more };
}

const store = (name: string, revision: number, more: Partial<StoreView> = {}): StoreView => ({
  name,
  status: 'running',
  leads: false,
  revision,
  compacted: 0,
  keys: 3,
  behind: 12 - revision,
  size: 21_000,
  inUse: 20_500,
  quota: 8_388_608,
  alarms: [],
  defragmentsUntil: null,
  ...more,
});

/** Compacted up to 5, with e3 three revisions behind, a watch that goes on and one that was cancelled. */
export const VIEW: EtcdView = {
  step: 400,
  stores: [
    store('e1', 12, { compacted: 5 }),
    store('e2', 12, { compacted: 5, leads: true }),
    store('e3', 9),
  ],
  member: 'e2',
  newest: 12,
  revision: 12,
  error: '',
  keys: [
    key('/config/mode', 12, 'black', { create: 6, version: 3 }),
    key('/registry/pods/default/db', 10, 'v3', { create: 3, version: 3 }),
    key('/registry/pods/default/web', 2, '{"kind":"Pod"}'),
  ],
  moreKeys: 0,
  writes: [
    { revision: 2, puts: ['/registry/pods/default/web'], deletes: [] },
    { revision: 5, puts: ['/config/tried'], deletes: [] },
    { revision: 8, puts: [], deletes: ['/registry/services/web'] },
    { revision: 10, puts: ['/registry/pods/default/db'], deletes: [] },
    { revision: 12, puts: ['/config/mode'], deletes: ['/config/tried'] },
  ],
  leases: [
    {
      id: 0x7b,
      ttl: 60,
      keys: ['/leases/scheduler'],
      counts: [{ member: 'e2', endsAt: 70_400_000 }],
    },
  ],
  watches: [
    {
      id: 'client/c2#1',
      client: 'client/c2',
      words: 'watch /registry/pods/ --prefix --rev=2',
      member: 'e2',
      state: 'open',
      isServed: true,
      since: 2,
      delivered: 10,
      heard: [2, 10],
      told: 12,
      count: 2,
      error: '',
      event: 380,
    },
    {
      id: 'client/c2#3',
      client: 'client/c2',
      words: 'watch /config/ --prefix --rev=4',
      member: 'e1',
      state: 'canceled',
      isServed: false,
      since: 4,
      delivered: 0,
      heard: [],
      told: 12,
      count: 0,
      error: 'etcdserver: mvcc: required revision has been compacted',
      event: 390,
    },
  ],
  txns: [
    {
      id: 'client/c1#4',
      client: 'client/c1',
      member: 'e1',
      askedAt: 5_801_000,
      asked: 340,
      compare: [{ text: 'value("/config/mode") = "green"', holds: true }],
      success: ['put /config/mode black', 'del /config/tried'],
      failure: ['get /config/mode'],
      took: 'success',
      revision: 12,
      wrote: true,
      event: 350,
      at: 'e1',
      error: '',
    },
  ],
};

/** The same cluster looked at through the member that lags. */
export const BEHIND: EtcdView = {
  ...VIEW,
  member: 'e3',
  revision: 9,
  keys: [key('/config/mode', 6, 'blue')],
  writes: VIEW.writes.filter(({ revision }) => revision <= 9),
};

export const UNTOUCHED: EtcdView = {
  ...VIEW,
  stores: [store('e1', 1, { behind: 0 }), store('e2', 1, { behind: 0 })],
  newest: 1,
  revision: 1,
  keys: [],
  writes: [],
  leases: [],
  watches: [],
  txns: [],
};

export function storeNamed({ stores }: EtcdView, name: string): StoreView {
  const found = stores.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is ${name}`);
  return found;
}
