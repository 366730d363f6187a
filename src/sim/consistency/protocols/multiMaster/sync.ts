/** Anti-entropy: a digest, what its sender lacks, and what the other one lacks. */
import type { Effect, Micros, Occurrence } from '../../../../kernel/types';
import { peer, type Reaction, shortName } from '../../protocol';
import { phaseAfter } from './machine';
import { absorb, knownBy, missingIn, partnerOf } from './rules';
import type { Difference, Digest, MultiMasterBody, MultiMasterNode } from './types';

export function syncTimer(after: Micros): Effect {
  const body: MultiMasterBody = { type: 'SYNC_DUE' };
  return { kind: 'timer', key: 'sync', after, body };
}

function digest(node: MultiMasterNode, to: string): Effect {
  const body: Digest = { type: 'Digest', known: knownBy(node) };
  return { kind: 'send', to: peer(node.lane, to), body };
}

/** The next exchange begins. A partner that has not answered the one before is taken for cut off. */
export function beginSync(node: MultiMasterNode): Reaction<MultiMasterNode> {
  const again = syncTimer(node.spec.syncEvery);
  const partner = partnerOf(node);
  if (partner === null) return [node, [again]];
  const silent =
    node.partner === null || node.silent.includes(node.partner)
      ? node.silent
      : [...node.silent, node.partner];
  const next: MultiMasterNode = {
    ...node,
    phase: phaseAfter(node.phase, 'DIGEST_SENT'),
    round: node.round + 1,
    partner,
    silent,
  };
  return [next, [digest(next, partner), again]];
}

export function answerDigest(
  node: MultiMasterNode,
  event: Occurrence,
  { known }: Digest,
): Reaction<MultiMasterNode> {
  const [next, effects] = notice(node, event);
  const body: Difference = {
    type: 'Difference',
    parts: missingIn(known, next),
    known: knownBy(next),
  };
  return [next, [{ kind: 'send', to: event.from, body }, ...effects]];
}

export function takeDifference(
  node: MultiMasterNode,
  event: Occurrence,
  { parts, known }: Difference,
): Reaction<MultiMasterNode> {
  const [heard, effects] = notice(node, event);
  const next = absorb(heard, parts);
  if (known === null) return [next, effects];
  const back = missingIn(known, next);
  if (back.length === 0) return [next, effects];
  const body: Difference = { type: 'Difference', parts: back, known: null };
  return [next, [{ kind: 'send', to: event.from, body }, ...effects]];
}

/** Whoever is heard is not silent. After a cut the others may be back as well, so they are asked at once. */
function notice(node: MultiMasterNode, { from, body }: Occurrence): Reaction<MultiMasterNode> {
  const name = shortName(from);
  const answered = body.type === 'Difference' && node.partner === name;
  const heard: MultiMasterNode = answered
    ? { ...node, phase: phaseAfter(node.phase, 'DIFFERENCE_HEARD'), partner: null }
    : node;
  if (!node.silent.includes(name)) return [heard, []];
  const silent = heard.silent.filter((other) => other !== name);
  const data = { partner: name, others: silent.length };
  return [
    { ...heard, silent },
    [
      { kind: 'note', reason: 'reconnected', about: node.name, data },
      ...silent.map((other) => digest(heard, other)),
    ],
  ];
}
