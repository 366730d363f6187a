import type { Source } from './types';

/** The paper that gives a preset its PACELC class; it speaks of the products of 2012. */
export const ABADI: Source = {
  what: 'PACELC class (Abadi, "Consistency Tradeoffs in Modern Distributed Database System Design", IEEE Computer, February 2012)',
  url: 'https://www.cs.umd.edu/~abadi/papers/abadi-pacelc.pdf',
  confirmed: true,
};
