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

export function membersOf(objects: Objects): MemberView[] {
  return [...objects.values()].filter((object) => object.kind === 'member');
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
  const newest = instant.event?.id ?? -1;
  const found: EventView[] = [];
  for (let index = timeline.events.length - 1; index >= 0 && found.length < count; index -= 1) {
    const event = timeline.events[index];
    if (event === undefined || event.id > newest) continue;
    if (event.visible && event.entities.includes(entity)) found.push(event);
  }
  return found;
}
