import type { Micros } from '../../../kernel/types';

/**
 * Who lets leases expire: only the leader counts, everybody else keeps them for ever (lease/lessor.go). What a
 * lease is stands in the store; when it ends stands here.
 */
export interface Lessor {
  readonly isPrimary: boolean;
  /** When each lease ends, by its id; empty unless primary. */
  readonly expiry: Readonly<Record<string, Micros>>;
}
