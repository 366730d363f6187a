/** What the page reads out of an instant. Named and small; each says what, none says how it is drawn. */
import type {
  ClientView,
  EventView,
  MemberView,
  NetworkView,
  TimelineView,
  ViewObject,
} from '../sim/view';
import type { Instant } from './frame';

type Objects = { get(key: string): ViewObject | undefined; values(): Iterable<ViewObject> };

const membersIn = new WeakMap<Objects, readonly MemberView[]>();

/** Found once for each instant: many ask, and among the objects are hundreds of messages. */
export function membersOf(objects: Objects): readonly MemberView[] {
  const known = membersIn.get(objects);
  if (known !== undefined) return known;
  const members = [...objects.values()].filter((object) => object.kind === 'member');
  membersIn.set(objects, members);
  return members;
}

export function memberOf(objects: Objects, id: string): MemberView | null {
  const object = objects.get(id);
  return object?.kind === 'member' ? object : null;
}

export function clientOf(objects: Objects, id: string): ClientView | null {
  const object = objects.get(id);
  return object?.kind === 'client' ? object : null;
}

export function networkOf(objects: Objects): NetworkView | null {
  const object = objects.get('network');
  return object?.kind === 'network' ? object : null;
}

/** Letter of the side on which a member stands while the network is split, else ''. */
export function sideOf(network: NetworkView | null, name: string): string {
  return network?.sides.find((side) => side.members.includes(name))?.letter ?? '';
}

/** Members that count for a majority now. */
export function votersOf(members: readonly MemberView[]): MemberView[] {
  return members.filter((member) => member.membership === 'voter');
}

export function majorityOf(voters: number): number {
  return Math.floor(voters / 2) + 1;
}

/** The newest visible events of an entity up to the cursor, newest first. */
export function recentEvents(
  timeline: TimelineView,
  entity: string,
  instant: Pick<Instant, 'event'>,
  count: number,
): EventView[] {
  const found: EventView[] = [];
  for (let i = indexOf(timeline, instant.event?.id ?? -1); i >= 0 && found.length < count; i -= 1) {
    const event = timeline.events[i];
    if (event?.visible && event.entities.includes(entity)) found.push(event);
  }
  return found;
}

/** An event of the timeline; undefined = it leaves that one out, as a laboratory's does with most. */
export function eventById(timeline: TimelineView, id: number): EventView | undefined {
  const event = timeline.events[indexOf(timeline, id)];
  return event?.id === id ? event : undefined;
}

/** Position of the last event up to an id; −1 = there is none. Ids ascend, a run has tens of thousands. */
function indexOf({ events }: TimelineView, id: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.id ?? 0) <= id) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
