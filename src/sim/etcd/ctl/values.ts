import { prefixInterval } from '../mvcc/keys';
import type { Interval } from '../mvcc/types';
import type { CtlArgs, CtlProblem } from './types';

export function problem(problem: string, remedy: string): CtlProblem {
  return { problem, remedy };
}

/** Keys by `key`, `key end`, `--prefix` or `--from-key`, as etcdctl's get, del and watch take them. */
export function keysOf({ args, flags }: CtlArgs): Interval | CtlProblem {
  const [key = '', end] = args;
  if (flags.prefix === true && flags['from-key'] === true)
    return problem('`--prefix` and `--from-key` cannot be set at the same time', 'leave one out');
  if (end !== undefined && (flags.prefix === true || flags['from-key'] === true))
    return problem(
      'too many arguments, only accept one argument when `--prefix` or `--from-key` is set',
      'leave the range end out',
    );
  if (flags.prefix === true) return prefixInterval(key);
  if (flags['from-key'] === true) return { key: key === '' ? '\0' : key, end: '\0' };
  return { key, end: end ?? '' };
}

/** A whole number, or why it is none. */
export function integerOf(
  text: string | true | undefined,
  what: string,
  fallback = 0,
): number | CtlProblem {
  if (text === undefined) return fallback;
  if (typeof text === 'string' && /^\d{1,15}$/.test(text)) return Number(text);
  return problem(`bad ${what}: ${String(text)}`, 'write a whole number');
}

/** Lease ids are written in hexadecimal. */
export function leaseIdOf(text: string | true | undefined): number | CtlProblem {
  if (text === undefined) return 0;
  if (typeof text === 'string' && /^[0-9a-fA-F]{1,13}$/.test(text))
    return Number.parseInt(text, 16);
  return problem(
    `bad lease ID (strconv.ParseInt: parsing "${String(text)}": invalid syntax)`,
    'write it in hexadecimal, as `lease grant` printed it',
  );
}

export function isProblem(value: unknown): value is CtlProblem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}
