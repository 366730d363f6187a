import type { Action } from './types';

/** Members that come to exist in the course of a run. Apart from the verbs' schemas, which no run needs. */
export function addedMembers(actions: readonly Action[]): string[] {
  return actions.flatMap((action) => (action.do === 'addMember' ? [action.member] : []));
}
