/** What there is to ask about a client's last operation: the answer it got, or the entry it waits for. */
import type { ClientView, EventView, MemberView, TimelineView } from '../../sim/view';

/** The selection to explain; null when nothing is known about it. */
export function askedOf(
  client: ClientView,
  members: readonly MemberView[],
  timeline: TimelineView,
  newest: EventView | null,
): string | null {
  const last = client.operations.at(-1);
  if (last === undefined) return null;
  if (last.outcome === 'waiting') return entryOfWrite(last.label, last.member, members);
  const answer = timeline.events.findLast(
    ({ id, at, entities }) =>
      id <= (newest?.id ?? -1) && at === last.answeredAt && entities.includes(client.id),
  );
  return answer === undefined ? null : `event/${answer.id}`;
}

/** The newest entry that writes this and is not committed, first of all at the member that was asked. */
function entryOfWrite(label: string, asked: string, members: readonly MemberView[]): string | null {
  const write = label.replace(/^put /, '');
  const order = [...members].sort((a, b) => Number(b.name === asked) - Number(a.name === asked));
  for (const { id, log, commit } of order) {
    const cell = log.findLast(({ index, label: says }) => index > commit && says === write);
    if (cell !== undefined) return `${id}/${cell.index}`;
  }
  return null;
}
