import type { RunInput, UserAction } from '../scenario/types';
import type { Call, Reply, Request } from './protocol';
import type { Frame, Player, Queries, QueryName, SeekTarget } from './types';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The page's side: the same interface, every call a message. Long runs never touch the drawing thread. */
export class WorkerPlayer implements Player {
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;

  constructor(private readonly worker: Worker) {
    worker.onmessage = (event: MessageEvent<Reply>) => {
      const { data } = event;
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.answer);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.failAll(event.message || 'the simulation worker has stopped');
    };
  }

  load(input: RunInput): Promise<Frame> {
    return this.ask({ call: 'load', input });
  }

  seek(to: SeekTarget): Promise<Frame> {
    return this.ask({ call: 'seek', to });
  }

  act(action: UserAction): Promise<Frame> {
    return this.ask({ call: 'act', action });
  }

  query<Q extends QueryName>(name: Q, ask: Queries[Q]['ask']): Promise<Queries[Q]['answer']> {
    return this.ask({ call: 'query', name, ask });
  }

  close(): void {
    this.worker.terminate();
    this.failAll('the player was closed');
  }

  private ask<T>(call: Call): Promise<T> {
    const id = this.calls;
    this.calls += 1;
    return new Promise<T>((resolve, reject) => {
      // The worker answers each call with what the interface promises for it.
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.worker.postMessage({ ...call, id } satisfies Request);
    });
  }

  private failAll(message: string): void {
    for (const { reject } of this.waiting.values()) reject(new Error(message));
    this.waiting.clear();
  }
}
