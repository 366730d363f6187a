import { judgeHistory, type Verdict } from './judge';
import type { Certificate, History, Operation } from './types';

/** A judged history with what is needed to tell of it. */
export interface JudgedHistory {
  /** Among the histories of its file, from 0. */
  readonly position: number;
  readonly id: string;
  readonly operations: number;
  readonly clients: number;
  readonly verdict: Verdict;
  /** The operations that certificates and the first labels speak of. */
  readonly mentioned: readonly Operation[];
}

/** Labelled reads that are told of one by one. */
const CULPRITS = 5;

/** `budget` = how many configurations the search may look at for each key; `position` names a history without an id. */
export function judgeAndTell(history: History, budget: number, position: number): JudgedHistory {
  const { ops } = history;
  const verdict = judgeHistory(history, { budget });
  const culprits = verdict.culprits?.slice(0, CULPRITS) ?? null;
  const ids = new Set([
    ...verdict.keys.flatMap(({ certificate }) => idsOf(certificate)),
    ...(culprits ?? []).flatMap(({ read, missed, seenBy }) => [read, missed, seenBy]),
  ]);
  return {
    position,
    id: history.id ?? `history ${position + 1}`,
    operations: ops.length,
    clients: new Set(ops.map(({ client }) => client)).size,
    verdict: { ...verdict, culprits },
    mentioned: ops.filter(({ id }) => ids.has(id)),
  };
}

function idsOf(certificate: Certificate): readonly (number | null)[] {
  switch (certificate.kind) {
    case 'witness':
      return [];
    case 'unwritten':
      return [certificate.op];
    case 'early':
      return [certificate.read, certificate.write];
    case 'crossing':
      return [certificate.first, certificate.second].flatMap(({ endsFirst, calledLast }) => [
        endsFirst,
        calledLast,
      ]);
    case 'stuck':
    case 'exhausted':
      return [certificate.blocked];
  }
}
