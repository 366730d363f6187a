/** Single requests at chosen times and nodes, for histories that the workload's dice would not make. */
import { step } from '../../../src/kernel/step';
import type { Body, Micros } from '../../../src/kernel/types';
import type { ClusterSystem, ClusterWorld } from '../../../src/sim/cluster';
import type { LifeBody } from '../../../src/sim/consistency/life';
import type { LabOperation, LabRequest, LabResponse } from '../../../src/sim/consistency/protocol';
import { type Given, S, started } from './lab';

/** Whose clients never begin by themselves. */
const SILENT = { start: 1_000_000 * S };

/** A laboratory, driven by hand. */
export class Calls {
  readonly #lane: string;
  readonly #system: ClusterSystem;
  #world: ClusterWorld;
  #number = 0;

  constructor(given: Given) {
    this.#lane = Object.keys(given.protocols)[0] ?? '';
    [this.#system, this.#world] = started({ ...given, workload: SILENT });
  }

  get world(): ClusterWorld {
    return this.#world;
  }

  /** Sends a request to a node at a time; its answer is known to `answerOf`. */
  send(at: Micros, node: string, operation: LabOperation): string {
    this.#number += 1;
    const client = `lab/${this.#lane}/c${node.slice(1)}`;
    const id = `${client}#${this.#number}`;
    const body: LabRequest = { type: 'Request', id, client, operation, seen: 0 };
    this.#post(at, client, node, body);
    return id;
  }

  /** Stops, starts, freezes or thaws a node's process. */
  tell(at: Micros, node: string, body: LifeBody): void {
    this.#post(at, 'you', node, body);
  }

  #post(at: Micros, from: string, node: string, body: Body): void {
    const { queue, posted } = this.#world;
    const to = `lab/${this.#lane}/${node}`;
    this.#world = {
      ...this.#world,
      posted: posted + 1,
      queue: queue.push({
        at,
        seq: posted,
        kind: 'message',
        sentAt: at,
        from,
        to,
        body,
        causes: [],
        key: '',
      }),
    };
  }

  /** Runs until the answer has come: what it says, and when. */
  answerOf(id: string): LabResponse & { readonly at: Micros } {
    for (;;) {
      const next = step(this.#system, this.#world);
      if (next === null) throw new Error(`no answer to ${id}`);
      const [world, { body, at }] = next;
      this.#world = world;
      if (body.type !== 'Response') continue;
      const answer = body as LabResponse;
      if (answer.id === id) return { ...answer, at };
    }
  }
}
