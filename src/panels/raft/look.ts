import type { RaftTexts } from './texts';
import { leadersOf, type RaftWorld } from './world';

/** One line on what to look at, computed from the world. */
export function ringLook(world: RaftWorld, texts: RaftTexts): string {
  const leaders = leadersOf(world);
  const [leader] = leaders;
  const [, second] = leaders;
  if (leader !== undefined && second !== undefined) {
    return leader.term === second.term ? texts.look.sameTerm(leader.term) : texts.look.two;
  }
  const asking = world.members.find(
    ({ role, status }) => status === 'running' && (role === 'candidate' || role === 'precandidate'),
  );
  if (asking !== undefined && leader === undefined) return texts.look.asking(asking.name);
  return leader === undefined ? texts.look.none : texts.look.one(leader.name, leader.term);
}

export function logLook(world: RaftWorld, texts: RaftTexts): string {
  const differing = firstDifference(world);
  if (differing !== null) return texts.logLook.differ(differing);
  const commit = Math.max(0, ...world.members.map((member) => member.commit));
  const last = Math.max(0, ...world.members.map((member) => member.last));
  const same = world.members.every((member) => member.last === last && member.commit === commit);
  return same && commit === last ? texts.logLook.same : texts.logLook.behind(commit);
}

function firstDifference(world: RaftWorld): number | null {
  const terms = new Map<number, number>();
  const found: number[] = [];
  for (const { log } of world.members) {
    for (const { index, term } of log) {
      const known = terms.get(index);
      if (known !== undefined && known !== term) found.push(index);
      else terms.set(index, term);
    }
  }
  return found.length === 0 ? null : Math.min(...found);
}
