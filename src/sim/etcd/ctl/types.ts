/** etcdctl: what one types, and what is sent for it. */
import type { KvRequest, LocalRequest } from '../kv/types';

/** Something that only the cluster as a whole can do; the rest is a request to one member. */
export type ClusterCommand =
  | { readonly do: 'memberAdd'; readonly name: string; readonly learner: boolean }
  | { readonly do: 'memberRemove'; readonly name: string }
  | { readonly do: 'memberPromote'; readonly name: string }
  | { readonly do: 'moveLeader'; readonly name: string };

/** Who carries a command out (`--user`); passwords go no further than their digest. */
export interface CtlUser {
  readonly name: string;
  readonly digest: string;
}

export type CtlCall =
  | { readonly to: 'member'; readonly kv: KvRequest | LocalRequest; readonly user?: CtlUser }
  /** Renews a lease again and again, each third of its time (clientv3 lease.go). */
  | { readonly to: 'keepAlive'; readonly id: number }
  | { readonly to: 'cluster'; readonly command: ClusterCommand };

/** A line that cannot be carried out: why, and what to write instead. */
export interface CtlProblem {
  readonly problem: string;
  readonly remedy: string;
}

export interface CtlArgs {
  readonly args: readonly string[];
  /** `--name` without a value is `true`. */
  readonly flags: Readonly<Record<string, string | true>>;
}

/** One verb: its words, how it is written, the flags it knows, and what it asks for. */
export interface CtlVerb {
  /** `lease grant` */
  readonly name: string;
  readonly usage: string;
  /** Flags with a value end in `=`. */
  readonly flags: readonly string[];
  /** How many arguments, least and most. */
  readonly takes: readonly [number, number];
  readonly parse: (given: CtlArgs) => CtlCall | CtlProblem;
}
