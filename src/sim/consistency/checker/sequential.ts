import { clientOrder } from './clientOrder';
import { code } from './coding';
import { counted } from './counted';
import { explore } from './explore';
import { DEFAULT_BUDGET, finish } from './search';
import type { Answer, History } from './types';

export interface SequentialVerdict {
  readonly sequential: Answer;
  /** Ids of one legal order; null when there is none or none was found. */
  readonly order: readonly number[] | null;
  /** Why the answer is unknown. */
  readonly reason: string | null;
}

export interface SequentialOptions {
  /** How many configurations may be looked at. */
  readonly budget?: number;
  /** How many operations may count; the question is asked on demand and is hard. */
  readonly opsMax?: number;
  readonly shouldStop?: () => boolean;
}

const OPS_MAX = 60;
const SLICE = 1_024;

/**
 * Sequential consistency (Lamport 1979): one legal order over all keys together that respects each client's own
 * order. It does not compose over keys, and deciding it is NP-complete.
 */
export function judgeSequential(
  { ops, initial }: History,
  { budget = DEFAULT_BUDGET, opsMax = OPS_MAX, shouldStop }: SequentialOptions = {},
): SequentialVerdict {
  const coded = code(counted(ops), initial);
  if (coded.ops.length > opsMax)
    return unknown(`${coded.ops.length} operations count; at most ${opsMax} are searched`);
  const slices = explore(coded, clientOrder(coded.ops), { budget, slice: SLICE });
  const { state, order } = finish(slices, shouldStop);
  if (state === 'exhausted') return unknown(`more than ${budget} configurations, or stopped`);
  return state === 'found'
    ? { sequential: true, order: order.map(({ source }) => source.id), reason: null }
    : { sequential: false, order: null, reason: null };
}

function unknown(reason: string): SequentialVerdict {
  return { sequential: 'unknown', order: null, reason };
}
