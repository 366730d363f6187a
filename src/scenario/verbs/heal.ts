import { defineVerb } from './verb';

/** Removes every cut. */
export const heal = defineVerb('heal', {});
