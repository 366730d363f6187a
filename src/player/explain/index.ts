import type { ClusterWorld } from '../../sim/cluster';
import type { History } from '../history';
import { explainEntry } from './explainEntry';
import { explainEvent } from './explainEvent';
import { explainLeader, explainMember } from './explainMember';
import type { Explanation } from './types';

export type { Explanation } from './types';

/** Why what is selected is as it is; `leader` asks about the leadership as such. Null = nothing to say. */
export function explain(
  history: History,
  world: ClusterWorld,
  selection: string,
): Explanation | null {
  if (selection === 'leader') return explainLeader(history, world);
  const event = /^event\/(\d+)$/.exec(selection);
  if (event !== null) {
    const found = history.event(Number(event[1]));
    return found === undefined ? null : explainEvent(history, found);
  }
  const entry = /^etcd\/([^/]+)\/(\d+)$/.exec(selection);
  if (entry !== null) return explainEntry(history, world, entry[1] ?? '', Number(entry[2]));
  const member = /^etcd\/([^/]+)$/.exec(selection);
  return member === null ? null : explainMember(history, world, member[1] ?? '');
}
