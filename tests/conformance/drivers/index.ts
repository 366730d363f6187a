import { consistencyDriver } from './consistency';
import { etcdKvDriver } from './etcdKv';
import { raftDriver } from './raft';
import type { Driver } from './types';

const raft = raftDriver();

/** How an area's files are played; the area is the name of the vectors' folder. Files of one area may differ in format. */
const AREAS: Readonly<Record<string, (file: unknown) => Driver | undefined>> = {
  consistency: consistencyDriver,
  'etcd-kv': etcdKvDriver,
  raft: () => raft,
};

/** The driver for one file of an area; undefined = there is none yet. */
export function driverFor(area: string, file: unknown): Driver | undefined {
  return Object.hasOwn(AREAS, area) ? AREAS[area]?.(file) : undefined;
}
