import { canonicalJson } from '../../../src/kernel/json';
import type { CaseFailure } from './types';

/** Compares by canonical JSON, so the order of fields does not matter; null = equal. */
export function differ(message: string, expected: unknown, actual: unknown): CaseFailure | null {
  return canonicalJson(expected) === canonicalJson(actual) ? null : { message, expected, actual };
}
