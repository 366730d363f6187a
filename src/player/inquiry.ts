/**
 * What a run is asked only when somebody looks closer: causes, reasons, charts, answers, proofs. Fetched with
 * the first such question, so that a first visit does not wait for it.
 */
import { canonicalJson } from '../kernel/json';
import { lineHasher, sha256Hex } from '../kernel/sha256';
import type { UserAction } from '../scenario/types';
import type { ClusterWorld } from '../sim/cluster';
import { actorAnswer, operationAnswer } from './actors';
import { answerOf } from './answers';
import { breakHits } from './breaks';
import { chainOf, eventOfSelection } from './causality';
import { chartOf } from './chart';
import { divergence } from './diverge';
import { etcdAnswer, keyAnswer, reachedAnswer } from './etcd/etcdAnswer';
import { explain } from './explain';
import type { History } from './history';
import type { BranchOf } from './moments';
import { estimateQuorum } from './quorum';
import { recordedText } from './recorded';
import type { Queries } from './types';
import { departure, wayTo } from './way';

/** Where the run stood when it was asked; what comes later changes no answer. */
export interface Place {
  readonly history: History;
  readonly world: ClusterWorld;
  /** The cursor's time: at or after its last event. */
  readonly at: number;
  /** Events delivered before the cursor. */
  readonly step: number;
  readonly branchOf: BranchOf;
  /** The run of some actions. */
  readonly branch: (actions: readonly UserAction[]) => History;
}

export type Inquiry =
  | 'actor'
  | 'answer'
  | 'breaks'
  | 'chain'
  | 'chart'
  | 'departs'
  | 'diverge'
  | 'etcd'
  | 'etcdKey'
  | 'etcdReached'
  | 'explain'
  | 'fingerprint'
  | 'operation'
  | 'quorum'
  | 'recorded'
  | 'traceHash'
  | 'way';

type Inquiries = {
  readonly [Q in Inquiry]: (place: Place, ask: Queries[Q]['ask']) => Queries[Q]['answer'];
};

export const inquiries: Inquiries = {
  actor: (place, { entity }) => actorAnswer(place, entity),
  answer({ history, branchOf }, { step }) {
    const lesson = history.input.scenario.lesson[step];
    return lesson === undefined ? null : answerOf(history, branchOf, lesson);
  },
  breaks: ({ history }, { specs }) => breakHits(history, specs),
  chain({ history, step }, { selection }) {
    const event = eventOfSelection(history, step, selection);
    return event === null ? null : chainOf(history, event);
  },
  chart: ({ history, world, at }, { entity }) => chartOf(history, world, entity, at),
  departs: ({ history }, { way }) => departure(history, way),
  diverge: ({ history, branch }, { actions }) => divergence(history, branch(actions)),
  etcd: etcdAnswer,
  etcdKey: keyAnswer,
  etcdReached: reachedAnswer,
  explain: ({ history, world }, { selection }) => explain(history, world, selection),
  operation: (place, { event }) => operationAnswer(place, event),
  quorum: (_place, ask) => estimateQuorum(ask),
  recorded({ history, world, at }, { lane, engine }) {
    const { scenario, seed } = history.input;
    const { lab } = scenario.cluster;
    const found = lab?.lanes.find(({ name }) => name === lane);
    if (lab === null || found === undefined) return null;
    return { text: recordedText({ scenario, seed, world, at, engine }, lab, found) };
  },
  fingerprint: ({ world }) => ({ fingerprint: fingerprintOf(world) }),
  traceHash({ history }) {
    const hasher = lineHasher();
    for (const event of history.all()) hasher.add(canonicalJson(event));
    return { hash: hasher.digest(), events: history.length };
  },
  way: ({ history, step }) => ({ way: wayTo(history, step) }),
};

/** First 8 hex digits of SHA-256 over the canonical JSON of the world at the cursor. */
export function fingerprintOf(world: ClusterWorld): string {
  return sha256Hex(canonicalJson(world)).slice(0, 8);
}
