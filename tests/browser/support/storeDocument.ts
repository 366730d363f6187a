/** A store with everything that the etcd browser shows: folders, versions, a lease, transactions, a cut, a compaction, watches. */
const ctl = (at: string, client: string, member: string, command: string, more: object = {}) => ({
  at,
  do: 'etcdctl',
  client,
  member,
  command,
  ...more,
});

export const STORE = {
  apiVersion: 'orrery/v1',
  kind: 'Scenario',
  metadata: { name: 'a-store', title: { en: 'A store', ko: '저장소' } },
  until: '16s',
  panels: ['etcd'],
  lanes: ['you', 'client', 'raft', 'log'],
  cluster: {
    etcd: { members: 3, quota: 8_388_608 },
    clients: [
      { name: 'c1', loop: 'none' },
      { name: 'c2', loop: 'none' },
    ],
  },
  timeline: [
    ctl('1s', 'c1', 'leader', `put /registry/pods/default/web '{"kind":"Pod","node":"n1"}'`),
    ctl('1.2s', 'c1', 'leader', 'put /registry/pods/default/db v1'),
    ctl('1.4s', 'c1', 'leader', 'put /registry/services/specs/default/web 10.0.0.7'),
    ctl('1.6s', 'c2', 'e2', 'watch /registry/pods/ --prefix --rev=2', { timeout: 'none' }),
    ctl('2s', 'c1', 'leader', 'put /registry/pods/default/db v2'),
    ctl('2.2s', 'c1', 'leader', 'lease grant 60 --id=7b'),
    ctl('2.5s', 'c1', 'leader', 'put /leases/scheduler holder-a --lease=7b'),
    ctl('3s', 'c1', 'leader', 'put /config/mode blue'),
    ctl(
      '3.4s',
      'c1',
      'leader',
      'txn\nmod("/config/mode") > "0"\nvalue("/config/mode") = "green"\n\nput /config/mode red\n\nget /config/mode\nput /config/tried yes',
    ),
    ctl('4s', 'c2', 'leader', 'del /registry/services/specs/default/web'),
    { at: '4.5s', do: 'partition', groups: [['e1', 'e2'], ['e3']] },
    // Whoever leads on e3's side leads no more: these go to the other one.
    ctl('7s', 'c1', 'e1', 'put /config/mode green'),
    ctl('7.2s', 'c1', 'e1', 'put /registry/pods/default/db v3'),
    ctl(
      '7.4s',
      'c1',
      'e1',
      'txn\nvalue("/config/mode") = "green"\n\nput /config/mode black\ndel /config/tried\n\nget /config/mode',
    ),
    ctl('8s', 'c1', 'e1', 'compact 8'),
    ctl('8.4s', 'c2', 'e1', 'watch /config/ --prefix --rev=4', { timeout: 'none' }),
    ctl('8.6s', 'c2', 'e1', 'watch /config/mode --rev=9', { timeout: 'none' }),
    { at: '12s', do: 'heal' },
  ],
} as const;
