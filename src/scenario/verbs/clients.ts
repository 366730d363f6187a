import * as v from 'valibot';
import { span } from '../schema/values';
import { defineVerb, NEEDS_LAB } from './verb';

/** How often each client of the laboratory sends an operation. */
export const clients = defineVerb(
  'clients',
  {
    every: v.pipe(
      span,
      v.minValue(10_000, 'a client sends at most once in 10ms'),
      v.maxValue(10_000_000, 'a client sends at least once in 10s'),
    ),
  },
  { refuses: (_action, lab) => (lab === null ? NEEDS_LAB : null) },
);
