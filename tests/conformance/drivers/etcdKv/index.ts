import { canonicalJson } from '../../../../src/kernel/json';
import type { ResponseBody } from '../../../../src/sim/etcd/types';
import type { CaseFailure, Driver } from '../types';
import { answerOf, errorOf, watchAnswer } from './answers';
import { Cluster } from './cluster';
import { requestOf, type VectorOp } from './requests';

type Answer = Record<string, unknown>;

interface KvCase {
  readonly server?: { readonly members?: number; readonly quotaBackendBytes?: number };
  readonly ops: readonly VectorOp[];
  readonly expect: readonly Answer[];
}

/** Plays a recorded conversation with a simulated cluster: requests go over the network and through the log. */
export function etcdKvDriver(): Driver {
  return (testCase) => {
    // The files follow the README's format.
    const { server, ops, expect } = testCase as unknown as KvCase;
    const player = new Player(new Cluster(server?.members ?? 1, server?.quotaBackendBytes ?? null));
    for (const [i, op] of ops.entries()) {
      const actual = player.play(op);
      const failure = unlike(`operation ${i}, ${op.op}`, expect[i] ?? {}, actual);
      if (failure !== null) return failure;
    }
    return null;
  };
}

class Player {
  private token: string | undefined;
  private readonly watches = new Map<unknown, string>();

  constructor(private readonly cluster: Cluster) {}

  play(op: VectorOp): Answer {
    const member = typeof op.member === 'number' ? op.member : 0;
    switch (op.op) {
      case 'wait':
        this.cluster.wait(Number(op.seconds));
        return {};
      case 'stopMember':
        this.cluster.stop(Number(op.target));
        return {};
      case 'startMember':
        this.cluster.start(Number(op.target));
        this.cluster.wait(Number(op.settle ?? 0));
        return {};
      case 'watch':
      case 'watchOpen': {
        const id = this.cluster.watch({ op: 'kv', kv: requestOf(op), ...this.auth() }, member);
        if (op.op === 'watchOpen') this.watches.set(op.id, id);
        return watchAnswer(this.cluster.read(id));
      }
      case 'watchRead':
        return watchAnswer(this.cluster.read(this.watches.get(op.id) ?? ''));
      case 'fill':
        return this.fill(op, member);
      case 'compactToCurrent': {
        const { revision } = this.ask({ op: 'leases' }, member);
        return answerOf(this.ask({ op: 'compact', rev: revision }, member));
      }
      default: {
        const answer = this.ask(op, member);
        if (answer.response?.op === 'authLogin') this.token = answer.response.token;
        return answerOf(answer);
      }
    }
  }

  private ask(op: VectorOp, member: number): ResponseBody {
    return this.cluster.ask({ op: 'kv', kv: requestOf(op), ...this.auth() }, member);
  }

  private auth(): { token?: string } {
    return this.token === undefined ? {} : { token: this.token };
  }

  /** Writes until the server refuses. */
  private fill({ key, bytes, sameKey }: VectorOp, member: number): Answer {
    for (let i = 0; i < 10_000; i += 1) {
      const name = sameKey === true ? key : `${key}${String(i).padStart(4, '0')}`;
      const answer = this.ask({ op: 'put', key: name, bigValue: bytes }, member);
      if (!answer.ok) return { stoppedBy: errorOf(answer), atLeastPuts: i > 0 };
    }
    return { stoppedBy: null };
  }
}

/** Every field that is expected must be there, and nothing else but the revision, which some cases leave out. */
function unlike(message: string, expected: Answer, actual: Answer): CaseFailure | null {
  const { ttlAtMost, ...exact } = expected;
  const seen: Answer = { ...actual };
  if (ttlAtMost !== undefined) {
    if (!(Number(seen.ttl) >= 0 && Number(seen.ttl) <= Number(ttlAtMost)))
      return { message: `${message}: ttl`, expected, actual };
    delete seen.ttl;
  }
  if (!('rev' in exact)) delete seen.rev;
  const pruned = 'kvs' in exact ? { ...seen, kvs: alike(exact.kvs, seen.kvs) } : seen;
  return canonicalJson(exact) === canonicalJson(pruned)
    ? null
    : { message, expected, actual: pruned };
}

/** Keys with the fields that are expected of them; a lease always counts. */
function alike(expected: unknown, actual: unknown): unknown {
  if (!Array.isArray(expected) || !Array.isArray(actual)) return actual;
  return actual.map((kv: Answer, i) => {
    const fields = Object.keys((expected[i] ?? kv) as Answer);
    return Object.fromEntries(
      Object.entries(kv).filter(([name]) => fields.includes(name) || name === 'lease'),
    );
  });
}
