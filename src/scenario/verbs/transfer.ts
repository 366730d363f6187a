import { defineVerb, target } from './verb';

/** Hands leadership over: etcdctl move-leader. */
export const transfer = defineVerb('transfer', { to: target }, { members: ({ to }) => [to] });
