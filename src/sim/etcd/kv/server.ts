import { heardKeepAlive, keepAlive } from '../../client/keepAlive';
import { hearWatch, openWatch, pingWatch } from '../../client/watching';
import type { KeyValue } from '../../keyValue';
import { parseCtl } from '../ctl/parse';
import { printAnswer } from '../ctl/print';
import { checkLeases, followLeases, promote } from '../lease/lessor';
import type { KvOwnBody, MemberTurn } from '../types';
import { dropWatchers, refuseWatch, tellWatchers } from '../watch/watch';
import { applyKv } from './apply';
import { finishDefrag } from './defrag';
import { answerRead } from './reads';
import { answerApplied, answerForward, askLeader, hearLeader, serve } from './serve';
import { wordsOf } from './words';

/** All of etcd beyond plain puts and gets, as `sim/keyValue.ts` hands it out. */
export const keyValueServer: KeyValue = {
  parse: parseCtl,
  words: wordsOf,
  print: printAnswer,
  apply: applyKv,
  member: {
    serve,
    answerApplied,
    read: answerRead,
    askLeader,
    react,
    promote,
    followLeases,
    tellWatchers,
    dropWatchers,
    refuse: refuseWatch,
  },
  client: { openWatch, hearWatch, pingWatch, keepAlive, heardKeepAlive },
};

function react(turn: MemberTurn, body: KvOwnBody): void {
  switch (body.type) {
    case 'LEASE_CHECK':
      checkLeases(turn);
      return;
    case 'DEFRAGMENTED':
      finishDefrag(turn);
      return;
    case 'LeaseForward':
      answerForward(turn, body);
      return;
    case 'LeaseAnswer':
      hearLeader(turn, body);
  }
}
