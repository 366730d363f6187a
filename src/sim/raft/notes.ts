import type {
  Configuration,
  EventRef,
  Index,
  MemberId,
  MessageType,
  Progress,
  Role,
  Term,
} from './types';

/** A decision and its reason, for whoever asks why. `causes` = events that were all needed. */
export type RaftNote =
  | {
      readonly kind: 'role';
      readonly from: Role;
      readonly to: Role;
      readonly term: Term;
      readonly because: string;
      readonly causes: readonly EventRef[];
    }
  /** A transition of the role chart, by its id in the chart (`follower:TIMER_FIRED:0`). */
  | { readonly kind: 'transition'; readonly taken: string; readonly because: string }
  | {
      readonly kind: 'term';
      readonly from: Term;
      readonly to: Term;
      readonly because: string;
    }
  | {
      readonly kind: 'lead';
      readonly from: MemberId | null;
      readonly to: MemberId | null;
      readonly term: Term;
    }
  | {
      readonly kind: 'vote';
      readonly to: MemberId;
      readonly granted: boolean;
      readonly pre: boolean;
      readonly term: Term;
      readonly because: string;
    }
  | {
      readonly kind: 'ballot';
      readonly from: MemberId;
      readonly granted: boolean;
      readonly pre: boolean;
      readonly term: Term;
    }
  | {
      readonly kind: 'append';
      readonly first: Index;
      readonly last: Index;
      readonly term: Term;
    }
  | {
      readonly kind: 'truncate';
      readonly from: Index;
      readonly to: Index;
      readonly because: string;
    }
  | {
      readonly kind: 'commit';
      readonly from: Index;
      readonly to: Index;
      readonly causes: readonly EventRef[];
    }
  | {
      readonly kind: 'progress';
      readonly peer: MemberId;
      readonly from: Progress['state'];
      readonly to: Progress['state'];
      readonly because: string;
    }
  | {
      readonly kind: 'config';
      readonly config: Configuration;
      readonly index: Index;
    }
  | {
      readonly kind: 'snapshot';
      readonly index: Index;
      readonly because: string;
    }
  | {
      readonly kind: 'read';
      readonly context: string;
      readonly index: Index;
      readonly causes: readonly EventRef[];
    }
  | {
      readonly kind: 'quorumCheck';
      readonly active: readonly MemberId[];
      readonly passed: boolean;
    }
  | {
      readonly kind: 'ignored';
      readonly message: MessageType;
      readonly from: MemberId;
      readonly because: string;
    }
  | {
      readonly kind: 'transfer';
      readonly to: MemberId;
      readonly outcome: 'begun' | 'aborted' | 'ignored';
      readonly because: string;
    };
