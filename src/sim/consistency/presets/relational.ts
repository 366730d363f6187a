import type { PrimarySpec } from '../spec';
import type { Preset } from './types';
import { MILLISECONDS, SECONDS } from './units';

/** Nobody is promoted, so only `w` and `reads` matter; the other times are PostgreSQL's and MySQL's own. */
const ASYNCHRONOUS: PrimarySpec = {
  kind: 'primary',
  failover: 'none',
  w: 1,
  reads: 'any',
  heartbeat: 10 * SECONDS,
  election: 60 * SECONDS,
  downAfter: 60 * SECONDS,
  minReplicas: 0,
  maxLag: 10 * SECONDS,
  session: null,
};

export const RELATIONAL: readonly Preset[] = [
  {
    id: 'rdbms-single',
    title: 'Relational database, one server',
    operation: 'writes and reads at the one server',
    protocol: { kind: 'single' },
    caveat: {
      en: '"CA" means that replication was left out: whoever is cut off from the server has nothing. CAP speaks of replicated data.',
      ko: 'CA는 복제를 빼놓았다는 뜻이에요. 서버와 끊긴 쪽은 아무것도 못 해요. CAP은 복제된 데이터를 두고 하는 말이에요.',
    },
    note: 'CA',
    paper: null,
    sources: [
      {
        what: 'CAP is stated for a replicated atomic object (Gilbert and Lynch, 2002; remembered)',
        url: 'https://dl.acm.org/doi/10.1145/564585.564601',
        confirmed: false,
      },
    ],
  },
  {
    id: 'rdbms-2pc',
    title: 'Relational database, two-phase commit to all replicas',
    operation: 'writes at the primary; local reads',
    protocol: {
      kind: 'primary2pc',
      prepareTimeout: 500 * MILLISECONDS,
      heuristic: false,
      evenSplit: 'halt',
      fencing: false,
    },
    caveat: {
      en: '"CA" on paper. One unreachable replica stops all writes, and a replica in doubt keeps its lock until it hears the decision.',
      ko: '이름은 CA지만 복제본 하나만 끊겨도 쓰기가 모두 멈춰요. 결정을 못 들은 복제본은 들을 때까지 잠금을 쥐고 있어요.',
    },
    note: 'CA',
    paper: null,
    sources: [
      {
        what: 'a prepared transaction keeps its locks until it is committed or rolled back (remembered)',
        url: 'https://www.postgresql.org/docs/current/sql-prepare-transaction.html',
        confirmed: false,
      },
      {
        what: 'vote timeout 500 ms: our assumption, below the clients’ patience',
        url: 'https://www.postgresql.org/docs/current/sql-prepare-transaction.html',
        confirmed: false,
      },
    ],
  },
  {
    id: 'postgresql-async',
    title: 'PostgreSQL, streaming replication (asynchronous by default)',
    operation: 'writes at the primary; reads at any standby',
    protocol: ASYNCHRONOUS,
    caveat: {
      en: 'Standbys lag, and what they lack is lost with the primary. PostgreSQL promotes nobody by itself; tools around it do.',
      ko: '스탠바이는 뒤처져 있고, 아직 못 받은 값은 프라이머리와 함께 사라져요. 승격은 PostgreSQL이 아니라 바깥 도구가 해요.',
    },
    note: 'CA',
    paper: null,
    sources: [
      {
        what: 'streaming replication is asynchronous by default',
        url: 'https://www.postgresql.org/docs/current/warm-standby.html',
        confirmed: true,
      },
      {
        what: 'standby reports each 10 s, sender gives up after 60 s (remembered)',
        url: 'https://www.postgresql.org/docs/current/runtime-config-replication.html',
        confirmed: false,
      },
    ],
  },
  {
    id: 'postgresql-sync',
    title: 'PostgreSQL, synchronous_standby_names with one standby',
    operation: 'writes at the primary; reads at the primary',
    protocol: { ...ASYNCHRONOUS, w: 2, reads: 'primary' },
    caveat: {
      en: 'A commit waits for any one standby, and for ever when none answers. The row is then already on the primary’s disk: a cancelled wait is no rollback.',
      ko: '커밋은 스탠바이 하나의 응답을 기다리고, 없으면 끝없이 기다려요. 그때 값은 이미 프라이머리 디스크에 있어서 기다림을 취소해도 되돌아가지 않아요.',
    },
    note: 'CA',
    paper: null,
    sources: [
      {
        what: 'commits wait until the named standbys confirm; ANY num_sync (names)',
        url: 'https://www.postgresql.org/docs/current/runtime-config-replication.html',
        confirmed: true,
      },
    ],
  },
  {
    id: 'mysql-async',
    title: 'MySQL, replication with defaults (asynchronous)',
    operation: 'writes and reads at the source',
    protocol: { ...ASYNCHRONOUS, reads: 'primary' },
    caveat: {
      en: 'Semisynchronous replication is off by default, and after 10 s without an acknowledgement it falls back to asynchronous: a wish, not a guarantee.',
      ko: '반동기 복제는 기본으로 꺼져 있고, 켜도 10초 동안 응답이 없으면 비동기로 돌아가요. 보장이 아니라 바람에 가까워요.',
    },
    note: 'CA',
    paper: null,
    sources: [
      {
        what: 'rpl_semi_sync_source_enabled off, rpl_semi_sync_source_timeout 10 s, then asynchronous again',
        url: 'https://dev.mysql.com/doc/refman/8.4/en/replication-semisync-interface.html',
        confirmed: true,
      },
    ],
  },
];
