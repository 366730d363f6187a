import type { Preset } from './types';
import { MILLISECONDS } from './units';

export const COUCHDB: readonly Preset[] = [
  {
    id: 'couchdb',
    title: 'CouchDB, continuous replication between databases',
    operation: 'writes and reads at the local database',
    protocol: { kind: 'multiMaster', syncEvery: 500 * MILLISECONDS, merge: 'revTree' },
    caveat: {
      en: 'All databases pick the same winner without asking each other; losers stay as conflicts until somebody resolves them. Inside one CouchDB cluster quorums are used instead.',
      ko: '데이터베이스끼리 묻지 않아도 모두 같은 승자를 골라요. 진 값은 누가 정리할 때까지 충돌로 남아요. 한 CouchDB 클러스터 안에서는 대신 정족수를 써요.',
    },
    note: 'AP',
    paper: null,
    sources: [
      {
        what: 'winner: longest revision history, then the highest revision id',
        url: 'http://guide.couchdb.org/draft/conflicts.html',
        confirmed: true,
      },
      {
        what: 'conflicting revisions are kept on both sides',
        url: 'https://docs.couchdb.org/en/stable/replication/conflicts.html',
        confirmed: true,
      },
      {
        what: 'a round each 500 ms is our assumption; real replication follows the changes feed',
        url: 'https://docs.couchdb.org/en/stable/replication/intro.html',
        confirmed: false,
      },
    ],
  },
];
