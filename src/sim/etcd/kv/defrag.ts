import { receive, respond } from '../requests';
import { noteServer } from '../turn';
import type { MemberTurn } from '../types';
import { defragmented } from './bytes';

/**
 * Defragmentation rewrites the database file while nothing else is read or written: the member stands still
 * (backend.go, Defrag). So long per mebibyte in use, and at least so long, in microseconds.
 */
const PER_MIB = 10_000;
const LEAST = 20_000;

export function beginDefrag(
  turn: MemberTurn,
  asked: { readonly id: string; readonly client: string },
): void {
  const { used } = turn.member.store.bytes;
  const after = Math.max(LEAST, Math.round((used / (1024 * 1024)) * PER_MIB));
  noteServer(turn, 'defrag', { used, micros: after });
  turn.member.defrag = { id: asked.id, client: asked.client, until: turn.now + after, held: [] };
  turn.effects.push({ kind: 'timer', key: 'defrag', after, body: { type: 'DEFRAGMENTED' } });
}

/** The file is as small as what it holds, and the member goes on. */
export function finishDefrag(turn: MemberTurn): void {
  const { member } = turn;
  const { defrag } = member;
  if (defrag === null) return;
  member.defrag = null;
  member.store = { ...member.store, bytes: defragmented(member.store.bytes) };
  const response = { op: 'defrag', rev: member.store.revision } as const;
  respond(turn, defrag, { ok: true, value: null, error: '', response });
  for (const request of defrag.held) receive(turn, request);
}
