import type { ConfChange, Message, RaftInput } from '../../../../src/sim/raft/types';
import { type Cluster, deliver, input, restart, runningNode } from './cluster';
import { type Plain, parseChanges, parseMessage } from './format';

/** The verbs of a cluster case. Each returns the error of the call, or null. */
type Verb = (cluster: Cluster, step: Plain) => string | null;

/** Picks the position of the next message that `stabilize` delivers. */
export type Pick = (queue: readonly Message[]) => number;
const oldest: Pick = () => 0;

export function stepsWith(pick: Pick = oldest): Readonly<Record<string, Verb>> {
  return {
    tick: (cluster, step) => {
      const ids = step.node === undefined ? [...cluster.nodes.keys()] : [String(step.node)];
      for (let i = 0; i < Number(step.count ?? 1); i += 1) {
        for (const id of ids) {
          if (cluster.nodes.get(id)?.running) input(cluster, id, { type: 'tick' });
        }
      }
      return null;
    },
    campaign: at({ type: 'campaign' }),
    propose: (cluster, step) =>
      call(cluster, step, {
        type: 'propose',
        data: step.data === '' ? null : step.data,
        size: String(step.data).length,
      }),
    confChange: (cluster, step) =>
      call(cluster, step, { type: 'proposeConfChange', change: changeOf(step) }),
    leaveJoint: (cluster, step) =>
      call(cluster, step, {
        type: 'proposeConfChange',
        change: { version: 2, transition: 'auto', changes: [] },
      }),
    transferLeader: (cluster, step) =>
      call(cluster, step, { type: 'transferLeader', to: String(step.to) }),
    readIndex: (cluster, step) =>
      call(cluster, step, { type: 'readIndex', context: String(step.ctx) }),
    forgetLeader: at({ type: 'forgetLeader' }),
    reportUnreachable: (cluster, step) =>
      call(cluster, step, { type: 'reportUnreachable', peer: String(step.peer) }),
    reportSnapshot: (cluster, step) =>
      call(cluster, step, {
        type: 'reportSnapshot',
        peer: String(step.peer),
        ok: step.ok === true,
      }),
    deliver: (cluster, step) => {
      for (const message of take(cluster, step)) deliver(cluster, message);
      return null;
    },
    drop: (cluster, step) => {
      take(cluster, step);
      return null;
    },
    stabilize: (cluster, step) => stabilize(cluster, step, pick),
    inject: (cluster, step) => {
      const message = parseMessage(step.msg as Plain);
      input(cluster, message.to, { type: 'message', message });
      return null;
    },
    isolate: (cluster, step) => {
      for (const other of cluster.nodes.keys()) {
        if (other !== String(step.node)) cut(cluster, String(step.node), other, false);
      }
      return null;
    },
    cut: (cluster, step) => cut(cluster, String(step.from), String(step.to), step.oneWay === true),
    partition: (cluster, step) =>
      partition(
        cluster,
        (step.groups as number[][]).map((group) => group.map(String)),
      ),
    heal: (cluster) => {
      cluster.cuts.clear();
      return null;
    },
    crash: (cluster, step) => {
      runningNode(cluster, String(step.node)).running = false;
      return null;
    },
    restart: (cluster, step) => {
      restart(cluster, String(step.node));
      return null;
    },
    compact: (cluster, step) => {
      const { applied } = runningNode(cluster, String(step.node)).state;
      return call(cluster, step, {
        type: 'compact',
        index: Number(step.index ?? applied),
        data: null,
      });
    },
    setTimeout: (cluster, step) =>
      call(cluster, step, {
        type: 'setOptions',
        options: { timeout: { kind: 'fixed', ticks: Number(step.ticks) } },
      }),
  };
}

function at(what: RaftInput): Verb {
  return (cluster, step) => call(cluster, step, what);
}

function call(cluster: Cluster, step: Plain, what: RaftInput): string | null {
  return input(cluster, String(step.node), what)?.error ?? null;
}

function changeOf(step: Plain): ConfChange {
  return {
    version: step.version === 1 ? 1 : 2,
    // The README allows auto, implicit and explicit.
    transition: (step.transition ?? 'auto') as ConfChange['transition'],
    changes: parseChanges(String(step.changes ?? '')),
  };
}

function take(cluster: Cluster, step: Plain): Message[] {
  let left = Number(step.count ?? Number.POSITIVE_INFINITY);
  const taken: Message[] = [];
  cluster.queue = cluster.queue.filter((message) => {
    const matches =
      left > 0 &&
      (step.from === undefined || message.from === String(step.from)) &&
      (step.to === undefined || message.to === String(step.to)) &&
      (step.type === undefined || message.type === step.type);
    if (matches) {
      left -= 1;
      taken.push(message);
    }
    return !matches;
  });
  return taken;
}

/** More deliveries than any sensible case needs. */
const MOST_DELIVERIES = 100_000;

function stabilize(cluster: Cluster, step: Plain, pick: Pick): null {
  const nodes = step.nodes === undefined ? null : (step.nodes as number[]).map(String);
  for (let i = 0; i < MOST_DELIVERIES; i += 1) {
    const open =
      nodes === null ? cluster.queue : cluster.queue.filter(({ to }) => nodes.includes(to));
    const next = open[pick(open)];
    if (next === undefined) return null;
    cluster.queue = cluster.queue.filter((message) => message !== next);
    deliver(cluster, next);
  }
  throw new Error('the cluster does not come to rest');
}

function cut(cluster: Cluster, from: string, to: string, oneWay: boolean): null {
  cluster.cuts.add(`${from}>${to}`);
  if (!oneWay) cluster.cuts.add(`${to}>${from}`);
  return null;
}

function partition(cluster: Cluster, groups: readonly (readonly string[])[]): null {
  cluster.cuts.clear();
  const ids = [...cluster.nodes.keys()];
  for (const from of ids) {
    for (const to of ids) {
      const together = groups.some((group) => group.includes(from) && group.includes(to));
      if (from !== to && !together) cluster.cuts.add(`${from}>${to}`);
    }
  }
  return null;
}
