import { firstRequest, hearOther } from '../../client/login';
import { reactRunning } from '../../client/running';
import type { KeyValue } from '../../keyValue';
import { describeKv, flightOf } from '../../observe/describeKv';
import { runningOf } from '../../observe/running';
import { outcomeOfClient, outcomeOfMember } from '../../observe/storeOutcome';
import { directCtl } from '../ctl/direct';
import { parseCtl } from '../ctl/parse';
import { printAnswer } from '../ctl/print';
import { checkLeases, followLeases, promote } from '../lease/lessor';
import type { Command, KvOwnBody, MemberTurn, Store } from '../types';
import { dropWatchers, refuseWatch, tellWatchers } from '../watch/watch';
import { applyKv } from './apply';
import { finishDefrag } from './defrag';
import { noteApplied } from './notes';
import { answerRead } from './reads';
import { answerApplied, answerForward, askLeader, hearLeader, serve } from './serve';
import type { Applied } from './types';
import { wordsOf } from './words';

/** All of etcd beyond plain puts and gets, as `sim/keyValue.ts` hands it out. */
export const keyValueServer: KeyValue = {
  parse: parseCtl,
  direct: directCtl,
  words: wordsOf,
  print: printAnswer,
  describe: describeKv,
  flight: flightOf,
  outcomeOfMember,
  outcomeOfClient,
  running: runningOf,
  apply: applyKv,
  member: {
    serve,
    applied,
    read: answerRead,
    askLeader,
    react,
    promote,
    followLeases,
    tellWatchers,
    dropWatchers,
    refuse: refuseWatch,
  },
  client: { react: reactRunning, first: firstRequest, hearOther },
};

function applied(turn: MemberTurn, command: Command, before: Store, outcome: Applied): void {
  noteApplied(turn, command, before, outcome);
  answerApplied(turn, command, outcome);
}

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
