import { raftDriver } from './raft';
import type { Driver } from './types';

/** One driver for each area that can be played; the area is the name of the vectors' folder. */
export const DRIVERS: Readonly<Record<string, Driver>> = {
  raft: raftDriver(),
};
