import type { SimEvent } from '../../kernel/types';
import { hearTurns, type Turn } from './remember';

/** A transition of a process's chart, by its id in the chart; '' = the process has died. */
export interface Taken {
  readonly event: number;
  readonly transition: string;
  /** The rule's own reason; '' = it gave none. */
  readonly because: string;
}

/**
 * How the charts of a laboratory's processes came to where they are, heard while the run is run. It stands
 * beside the run, not in it: no world and no event depends on it.
 */
export class Turns {
  private readonly heard: Turn[] = [];

  constructor(private readonly known: Map<string, Taken[]> = new Map()) {}

  listen(): void {
    hearTurns(this.heard);
  }

  stopListening(): void {
    hearTurns(null);
    this.heard.length = 0;
  }

  /** Keeps what was heard during an event. */
  note({ id, to, body, notes }: SimEvent): void {
    for (const { of, from, event } of this.heard)
      if (of === 'process')
        this.keep(to, { event: id, transition: idOf(from, event), because: '' });
    this.heard.length = 0;
    // Raft tells its own transitions, guards and reasons included.
    for (const { reason, data } of notes)
      if (reason === 'transition') {
        const { taken, because } = data;
        this.keep(to, { event: id, transition: String(taken), because: String(because) });
      }
    if (body.type === 'STOP') this.keep(to, { event: id, transition: '', because: '' });
  }

  /** The newest of an entity's transitions before `step` that its chart knows; null = none since it started. */
  last(entity: string, step: number, isKnown: (transition: string) => boolean): Taken | null {
    const found = this.known
      .get(entity)
      ?.findLast(
        ({ event, transition }) => event < step && (transition === '' || isKnown(transition)),
      );
    return found === undefined || found.transition === '' ? null : found;
  }

  /** The same up to a step. */
  until(step: number): Turns {
    return new Turns(
      new Map(
        [...this.known].map(([entity, all]) => [entity, all.filter(({ event }) => event < step)]),
      ),
    );
  }

  private keep(entity: string, taken: Taken): void {
    const all = this.known.get(entity);
    if (all === undefined) this.known.set(entity, [taken]);
    else all.push(taken);
  }
}

/** Charts of the laboratory's own have one transition for each state and event. */
function idOf(from: string, event: string): string {
  return `${from}:${event}:0`;
}
