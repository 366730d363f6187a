import type { RunInput } from '../scenario/types';
import type { Call, Reply, Request } from './protocol';
import type { Frame, Player, Queries, QueryName, SeekTarget } from './types';
import { Receiver, type WireFrame } from './wire';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** The page's side: the same interface, every call a message. Long runs never touch the drawing thread. */
export class WorkerPlayer implements Player {
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private worker: Worker;
  private loading = false;
  private readonly receiver = new Receiver();

  constructor(private readonly create: () => Worker) {
    this.worker = this.begin();
  }

  /** A run that is still being computed is given up for the new one: its worker ends with it. */
  async load(input: RunInput, onProgress?: (share: number) => void): Promise<Frame> {
    if (this.loading) {
      this.end('another run was opened');
      this.worker = this.begin();
    }
    this.loading = true;
    const { worker } = this;
    try {
      return this.receiver.unpack(await this.ask<WireFrame>({ call: 'load', input }, onProgress));
    } finally {
      if (worker === this.worker) this.loading = false;
    }
  }

  async seek(to: SeekTarget, within?: number): Promise<Frame> {
    const call = { call: 'seek', to } as const;
    return this.receiver.unpack(
      await this.ask<WireFrame>(within === undefined ? call : { ...call, within }),
    );
  }

  query<Q extends QueryName>(name: Q, ask: Queries[Q]['ask']): Promise<Queries[Q]['answer']> {
    return this.ask({ call: 'query', name, ask });
  }

  close(): void {
    this.end('the player was closed');
  }

  private begin(): Worker {
    const worker = this.create();
    worker.onmessage = (event: MessageEvent<Reply>) => this.hear(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.failAll(event.message || 'the simulation worker has stopped');
    };
    return worker;
  }

  private hear(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if ('progress' in reply) {
      waiting?.onProgress?.(reply.progress);
      return;
    }
    this.waiting.delete(reply.id);
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer);
  }

  private ask<T>(call: Call, onProgress?: (share: number) => void): Promise<T> {
    const id = this.calls;
    this.calls += 1;
    return new Promise<T>((resolve, reject) => {
      // The worker answers each call with what the interface promises for it.
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress });
      this.worker.postMessage({ ...call, id } satisfies Request);
    });
  }

  private end(why: string): void {
    this.worker.terminate();
    this.failAll(why);
  }

  private failAll(message: string): void {
    for (const { reject } of this.waiting.values()) reject(new Error(message));
    this.waiting.clear();
  }
}
