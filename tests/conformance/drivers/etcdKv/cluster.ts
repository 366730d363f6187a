import { step } from '../../../../src/kernel/step';
import type { Body, SimEvent } from '../../../../src/kernel/types';
import { readDocument } from '../../../../src/scenario/read';
import { type ClusterWorld, clusterSystem, startCluster } from '../../../../src/sim/cluster';
import type { Operation, ResponseBody } from '../../../../src/sim/etcd/types';
import type { WatchResponseBody } from '../../../../src/sim/etcd/watch/types';

const SECOND = 1_000_000;
const CLIENT = 'client/probe';
/** Longer than any answer takes. */
const PATIENCE = 30 * SECOND;

/** A cluster of etcd 3.4 with one client, and what that client hears. */
export class Cluster {
  private readonly system;
  private world: ClusterWorld;
  private readonly answers = new Map<string, ResponseBody>();
  private readonly heard = new Map<string, WatchResponseBody[]>();
  private sent = 0;

  constructor(members: number, quota: number | null) {
    const read = readDocument({
      apiVersion: 'orrery/v1',
      kind: 'Scenario',
      metadata: { name: 'vectors', title: 'Vectors' },
      until: '3600s',
      cluster: {
        etcd: { preset: 'etcd-3.4', members, ...(quota !== null && { quota }) },
        clients: [{ name: 'probe', loop: 'none' }],
      },
    });
    if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings));
    const { cluster } = read.scenario;
    this.system = clusterSystem({ timed: [], conditional: [] });
    const later = { members: [], clients: [], flapper: false };
    this.world = startCluster(this.system, cluster, 42, later);
    this.run(this.world.at + 5 * SECOND);
  }

  /** What a member answers to a request. */
  ask(operation: Operation, member: number): ResponseBody {
    const id = this.send(operation, member);
    this.until(() => this.answers.has(id));
    const answer = this.answers.get(id);
    if (answer === undefined) throw new Error(`no answer to ${JSON.stringify(operation)}`);
    return answer;
  }

  /** Opens a watch; its name is what `read` takes. */
  watch(operation: Operation, member: number): string {
    const id = this.send(operation, member);
    this.heard.set(id, []);
    this.until(() => (this.heard.get(id)?.length ?? 0) > 0);
    return id;
  }

  /** What a watch has heard since it was read last. */
  read(id: string): WatchResponseBody[] {
    this.wait(1);
    const heard = this.heard.get(id) ?? [];
    this.heard.set(id, []);
    return heard;
  }

  wait(seconds: number): void {
    this.run(this.world.at + seconds * SECOND);
  }

  stop(member: number): void {
    this.post(`etcd/e${member + 1}`, { type: 'STOP', signal: 'KILL' } as Body);
  }

  start(member: number): void {
    this.post(`etcd/e${member + 1}`, { type: 'START' });
  }

  private send(operation: Operation, member: number): string {
    this.sent += 1;
    const body = { type: 'SEND', operation, to: `etcd/e${member + 1}`, timeout: null };
    this.post(CLIENT, body);
    return `${CLIENT}#${this.sent}`;
  }

  private post(to: string, body: Body): void {
    const { at, posted, queue } = this.world;
    const pending = { at, seq: posted, kind: 'action', sentAt: at, from: 'you', to, body } as const;
    this.world = {
      ...this.world,
      posted: posted + 1,
      queue: queue.push({ ...pending, causes: [], key: '' }),
    };
  }

  private run(to: number): void {
    for (;;) {
      const next = step(this.system, this.world);
      if (next === null || next[0].at > to) break;
      this.take(next);
    }
    this.world = { ...this.world, at: to };
  }

  private until(isDone: () => boolean): void {
    const limit = this.world.at + PATIENCE;
    while (!isDone() && this.world.at <= limit) {
      const next = step(this.system, this.world);
      if (next === null) return;
      this.take(next);
    }
  }

  private take([world, { to, body }]: readonly [ClusterWorld, SimEvent]): void {
    this.world = world;
    if (to !== CLIENT) return;
    // Members send a client nothing else.
    if (body.type === 'Response') {
      const answer = body as ResponseBody;
      this.answers.set(answer.id, answer);
    } else if (body.type === 'Watch') {
      const told = body as WatchResponseBody;
      this.heard.set(told.id, [...(this.heard.get(told.id) ?? []), told]);
    }
  }
}
