import type { Protocol } from '../protocol';
import type { ProtocolSpec } from '../spec';
import { leaderless } from './leaderless';
import { multiMaster } from './multiMaster';
import { primary } from './primary';
import { primary2pc } from './primary2pc';
import { raft } from './raft';
import { single } from './single';
import { timeline } from './timeline';

/** All protocols. A new one is a folder of its own and a line here. */
const PROTOCOLS: { readonly [K in ProtocolSpec['kind']]?: Protocol<K> } = {
  // Each protocol reads only the states that its own `found` has made.
  raft: raft as Protocol<'raft'>,
  leaderless: leaderless as Protocol<'leaderless'>,
  primary: primary as Protocol<'primary'>,
  multiMaster: multiMaster as Protocol<'multiMaster'>,
  single: single as Protocol<'single'>,
  timeline: timeline as Protocol<'timeline'>,
  primary2pc: primary2pc as Protocol<'primary2pc'>,
};

/** The protocol of a configuration. */
export function protocolOf(kind: ProtocolSpec['kind']): Protocol<ProtocolSpec['kind']> | null {
  return (PROTOCOLS[kind] as Protocol<ProtocolSpec['kind']> | undefined) ?? null;
}
