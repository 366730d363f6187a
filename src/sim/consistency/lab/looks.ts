import type { Micros } from '../../../kernel/types';

/** The checker looks this often, in model time. */
export const LOOK_EVERY: Micros = 250_000;
