import { useCallback } from 'react';
import type { Action } from '../../sim/config';
import type { MemberView } from '../../sim/view';
import { type Obstacle, obstacleToActing } from '../../store/acting';
import { memberOf, membersOf, networkOf } from '../../store/selectors';
import type { State } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { leaderOf, type Reach, reachOf } from './deeds';

export interface Acting {
  readonly obstacle: Obstacle;
  /** Does something, or several things at once, now; nothing while an obstacle stands in the way. */
  readonly act: (...actions: readonly Action[]) => void;
}

export function useActing(): Acting {
  const { session } = useOrrery();
  const obstacle = useOrreryState(obstacleToActing);
  const act = useCallback((...actions: readonly Action[]) => void session.act(actions), [session]);
  return { obstacle, act };
}

/** Whom the buttons concern: who is selected, else whoever leads, else the first member. */
export function useTarget(): {
  readonly member: MemberView | null;
  readonly leader: MemberView | null;
  readonly reach: Reach;
} {
  const member = useOrreryState(targetOf);
  const leader = useOrreryState(({ instant }) => leaderOf(membersOf(instant.objects)));
  const reach = useOrreryState((state) =>
    reachOf(targetOf(state)?.name ?? '', networkOf(state.instant.objects)),
  );
  return { member, leader, reach };
}

function targetOf({ selection, instant: { objects } }: State): MemberView | null {
  const id =
    selection?.kind === 'entity'
      ? selection.id
      : selection?.kind === 'entry'
        ? selection.entity
        : '';
  const members = membersOf(objects);
  return memberOf(objects, id) ?? leaderOf(members) ?? members[0] ?? null;
}

/** Short names of all members in ring order; one word, so that only a change of it draws anew. */
export function useNames(): readonly string[] {
  const names = useOrreryState(({ instant }) =>
    membersOf(instant.objects)
      .map(({ name }) => name)
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      .join(' '),
  );
  return names === '' ? [] : names.split(' ');
}
