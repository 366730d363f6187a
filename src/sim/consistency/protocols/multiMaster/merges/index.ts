import type { MultiMasterSpec } from '../../../spec';
import { gCounter, pnCounter } from './counters';
import { lww } from './lww';
import { orSet } from './orSet';
import { revTree } from './revTree';
import { siblings } from './siblings';
import type { Merge } from './types';

/** What a key holds is settled by how it is used: `put` and `get` make a register of it, `add` a set. */
export type Kind = 'register' | 'set';

/**
 * Stores of documents treat a set as one more content; stores with data types have a type for it. Where the
 * configured type is a set, registers keep all concurrent values.
 */
const MERGES: Readonly<Record<MultiMasterSpec['merge'], Readonly<Record<Kind, Merge<unknown>>>>> = {
  // Each merge sees only data that it has made itself.
  revTree: { register: revTree as Merge<unknown>, set: revTree as Merge<unknown> },
  lww: { register: lww as Merge<unknown>, set: lww as Merge<unknown> },
  siblings: { register: siblings as Merge<unknown>, set: siblings as Merge<unknown> },
  gCounter: { register: gCounter as Merge<unknown>, set: orSet as Merge<unknown> },
  pnCounter: { register: pnCounter as Merge<unknown>, set: orSet as Merge<unknown> },
  orSet: { register: siblings as Merge<unknown>, set: orSet as Merge<unknown> },
  lwwRegister: { register: lww as Merge<unknown>, set: orSet as Merge<unknown> },
  mvRegister: { register: siblings as Merge<unknown>, set: orSet as Merge<unknown> },
};

export function mergeOf({ merge }: Pick<MultiMasterSpec, 'merge'>, kind: Kind): Merge<unknown> {
  return MERGES[merge][kind];
}
