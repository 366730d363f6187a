import * as v from 'valibot';
import type { Action, Verb } from '../../sim/config';
import type { LabSpec } from '../../sim/consistency/lab/types';
import { limit, name } from '../schema/values';

/** One verb of the timeline: how its arguments are written, and whom it names. */
export interface VerbDefinition<A extends Action = Action> {
  readonly verb: Verb;
  /** Fields beside `do`. */
  readonly fields: v.ObjectEntries;
  /** Members that must exist when the action happens; `leader` and `follower` always do. */
  readonly members: (action: A) => readonly string[];
  /** Clients that must exist. */
  readonly clients: (action: A) => readonly string[];
  /** Whether `leader` and `follower` may stand for a member. */
  readonly takesRoles: boolean;
  /** Why the arguments make no sense together. */
  readonly refuses: (action: A, lab: LabSpec | null) => Refusal | null;
}
interface Refusal {
  readonly message: string;
  readonly remedy: string;
  /** The field that is at fault; absent = all of them together. */
  readonly field?: string;
}

type Of<V extends Verb> = Extract<Action, { do: V }>;

export function defineVerb<V extends Verb>(
  verb: V,
  fields: v.ObjectEntries,
  names: {
    readonly members?: (action: Of<V>) => readonly string[];
    readonly clients?: (action: Of<V>) => readonly string[];
    readonly takesRoles?: boolean;
    readonly refuses?: (action: Of<V>, lab: LabSpec | null) => Refusal | null;
  } = {},
): VerbDefinition {
  const { members, clients, refuses, takesRoles = true } = names;
  // The schema built from `fields` yields this very verb's action, so each function gets its own kind.
  return {
    verb,
    fields,
    members: (action) => members?.(action as Of<V>) ?? [],
    clients: (action) => clients?.(action as Of<V>) ?? [],
    takesRoles,
    refuses: (action, lab) => refuses?.(action as Of<V>, lab) ?? null,
  };
}

/** A member's name, or `leader`, or `follower`. */
export const target = name;

/** A key of the store. */
export const key = v.pipe(
  v.string('write a key'),
  v.minLength(1, 'the key is empty'),
  v.maxLength(256),
);

/** A client's patience; `none` lets one see the server's own text after 7 s. */
export const patience = v.optional(limit, '5s');

/** A link leads from one member to another one. */
export function needsTwoEnds({ from, to }: { readonly from: string; readonly to: string }) {
  if (from !== to) return null;
  return { message: 'a link has two ends', remedy: `write another member than ${from} for one` };
}

/** What concerns only the laboratory's clients. */
export const NEEDS_LAB: Refusal = {
  message: 'this run has no laboratory',
  remedy: 'add cluster.lab, or leave the action out',
};
