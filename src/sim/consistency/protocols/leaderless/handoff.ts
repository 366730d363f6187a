import type { Effect, Micros } from '../../../../kernel/types';
import { timer } from '../../life';
import { peer } from '../../protocol';
import { nextNodeValue } from './machine';
import { isAlive } from './rules';
import type { Step } from './step';
import type { Copies, LeaderlessBody, LeaderlessNode } from './types';
import { mergeCopies } from './versions';

const NOTHING: Copies = {};

/** Keeps copies for their owner. If it seems to live, its replay is timed at once. */
export function keepHints(node: LeaderlessNode, owner: string, copies: Copies, now: Micros): Step {
  const { resolve } = node.setup.spec;
  const kept = mergeCopies(resolve, node.hints[owner] ?? NOTHING, copies);
  const next: LeaderlessNode = {
    ...node,
    hints: { ...node.hints, [owner]: kept },
    value: nextNodeValue(node.value, 'HINT_KEPT'),
  };
  if (node.replays.includes(owner) || !isAlive(node, owner, now)) return [next, []];
  return timeReplay(next, owner);
}

/** An owner was heard after it had been given up: its hints are handed over soon. */
export function heardAgain(node: LeaderlessNode, owner: string): Step {
  return node.hints[owner] === undefined ? [node, []] : timeReplay(node, owner);
}

function timeReplay(node: LeaderlessNode, owner: string): Step {
  const body: LeaderlessBody = { type: 'REPLAY_DUE', owner };
  const replays = node.replays.includes(owner) ? node.replays : [...node.replays, owner];
  return [{ ...node, replays }, [timer(`replay/${owner}`, node.setup.spec.hintReplay, body)]];
}

/** Hands an owner what belongs to it, and again after as long as it does not confirm. */
export function replayDue(node: LeaderlessNode, owner: string, now: Micros): Step {
  const copies = node.hints[owner];
  if (copies === undefined || !isAlive(node, owner, now)) {
    const replays = node.replays.filter((one) => one !== owner);
    return [{ ...node, replays, value: nextNodeValue(node.value, 'HINTS_LEFT') }, []];
  }
  const body: LeaderlessBody = { type: 'HINT', copies };
  const send: Effect = { kind: 'send', to: peer(node.setup.lane, owner), body };
  const [timed, again] = timeReplay(node, owner);
  return [{ ...timed, value: nextNodeValue(node.value, 'REPLAY_SENT') }, [send, ...again]];
}

/** The owner has what it was handed; what came in meanwhile stays. */
export function handedOver(node: LeaderlessNode, owner: string, delivered: Copies): Step {
  const { [owner]: held = NOTHING, ...others } = node.hints;
  const rest: Record<string, Copies[string]> = {};
  for (const [key, versions] of Object.entries(held)) {
    const has = delivered[key] ?? [];
    const left = versions.filter(
      ({ by, stamp }) => !has.some((one) => one.by === by && one.stamp === stamp),
    );
    if (left.length > 0) rest[key] = left;
  }
  const isDone = Object.keys(rest).length === 0;
  const hints = isDone ? others : { ...others, [owner]: rest };
  const event = Object.keys(hints).length === 0 ? 'HINTS_GONE' : 'HINTS_LEFT';
  const next = { ...node, hints, value: nextNodeValue(node.value, event) };
  if (!isDone) return [next, []];
  const replays = node.replays.filter((one) => one !== owner);
  return [{ ...next, replays }, [{ kind: 'cancel', key: `replay/${owner}` }]];
}
