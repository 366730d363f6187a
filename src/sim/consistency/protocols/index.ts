import { assert } from '../../../kernel/assert';
import type { Protocol } from '../protocol';
import type { ProtocolSpec } from '../spec';

type Kind = ProtocolSpec['kind'];
type AnyProtocol = Protocol<Kind>;

/** All protocols. A new one is a folder of its own and a line here. A run waits for those that it has only. */
const FETCH: { readonly [K in Kind]: () => Promise<unknown> } = {
  raft: async () => (await import('./raft')).raft,
  leaderless: async () => (await import('./leaderless')).leaderless,
  primary: async () => (await import('./primary')).primary,
  multiMaster: async () => (await import('./multiMaster')).multiMaster,
  single: async () => (await import('./single')).single,
  timeline: async () => (await import('./timeline')).timeline,
  primary2pc: async () => (await import('./primary2pc')).primary2pc,
};

const known: { [K in Kind]?: AnyProtocol } = {};

/** Fetches protocols that are not there yet. */
export async function openProtocols(kinds: Iterable<Kind> = Object.keys(FETCH) as Kind[]) {
  await Promise.all(
    [...new Set(kinds)].map(async (kind) => {
      // Each protocol reads only the states that its own `found` has made.
      known[kind] ??= (await FETCH[kind]()) as AnyProtocol;
    }),
  );
}

/** The protocol of a configuration. */
export function protocolOf(kind: Kind): AnyProtocol {
  const found = known[kind];
  assert(found !== undefined, `the protocol ${kind} is opened before a run that has it`);
  return found;
}
