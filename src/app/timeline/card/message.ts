/** An event in its own words: nothing is translated, nothing rounded. */
import type { Queries } from '../../../player/types';
import type { EventMessage } from '../types';

type Answer = NonNullable<Queries['event']['answer']>;

/** Fields worth naming before the body, in this order; ends of the way come first. */
const NAMED = ['term', 'index', 'logTerm', 'commit', 'reason'] as const;

export function messageOf({
  event,
  body,
  notes,
}: Pick<Answer, 'event' | 'body' | 'notes'>): EventMessage {
  const outer = isRecord(body) ? body : {};
  // What was dropped is a message in an envelope.
  const inner = isRecord(outer.message) ? outer.message : outer;
  const type = [outer.type, inner === outer ? undefined : inner.type].filter(isPlain).join(' ');
  const [to, from] = event.entities;
  // Where the body does not name both ends, the event does: the receiver first.
  const ends = isPlain(inner.from) && isPlain(inner.to) ? [inner.from, inner.to] : [from, to];
  const way = ends.filter(isPlain).join(' → ');
  const fields = NAMED.flatMap((name) => {
    const value = inner[name] ?? outer[name];
    return isPlain(value) ? [`${name} ${value}`] : [];
  });
  return {
    head: [type, way, ...fields].filter((part) => part !== '').join(' · '),
    body: typeof body === 'string' ? body : (JSON.stringify(body) ?? String(body)),
    reasons: notes.map(reasonOf),
  };
}

function reasonOf(note: unknown): string {
  if (!isRecord(note) || !isPlain(note.reason)) return JSON.stringify(note) ?? String(note);
  const about = isPlain(note.about) ? ` ${note.about}` : '';
  return `${note.reason}${about} ${JSON.stringify(note.data) ?? ''}`.trim();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
