import { addMember } from './addMember';
import { clients } from './clients';
import { compact } from './compact';
import { crash } from './crash';
import { cut } from './cut';
import { etcdctl } from './etcdctl';
import { fire } from './fire';
import { flap } from './flap';
import { get } from './get';
import { heal } from './heal';
import { isolate } from './isolate';
import { link } from './link';
import { mend } from './mend';
import { network } from './network';
import { partition } from './partition';
import { pause } from './pause';
import { promote } from './promote';
import { put } from './put';
import { quit } from './quit';
import { reads } from './reads';
import { removeMember } from './removeMember';
import { restart } from './restart';
import { resume } from './resume';
import { set } from './set';
import { transfer } from './transfer';
import type { VerbDefinition } from './verb';

/** All verbs. A new one is a file of its own and a line here. */
export const VERBS: readonly VerbDefinition[] = [
  partition,
  heal,
  cut,
  isolate,
  mend,
  link,
  network,
  flap,
  crash,
  restart,
  pause,
  resume,
  put,
  get,
  etcdctl,
  transfer,
  addMember,
  removeMember,
  promote,
  compact,
  set,
  fire,
  clients,
  reads,
  quit,
];
