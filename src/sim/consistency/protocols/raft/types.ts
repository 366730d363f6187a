/** A lane's Raft node: an etcd member, and what the laboratory asks of it beyond etcd. */
import type { MemberState } from '../../../etcd/types';
import type { LabRequest, LabResponse } from '../../protocol';
import type { RaftSpec } from '../../spec';

export interface RaftNode {
  readonly spec: RaftSpec;
  readonly lane: string;
  /** Campaigns as soon as it runs for the first time, so that every run begins with the same leader. */
  readonly first: boolean;
  readonly member: MemberState;
  /** Session reads that wait until this node has applied what their client has already seen. */
  readonly held: readonly LabRequest[];
  /** Answers whose commit wait has not passed yet. */
  readonly delayed: readonly { readonly to: string; readonly answer: LabResponse }[];
}

export type RaftNodeBody = { readonly type: 'COMMIT_WAITED'; readonly id: string };
