import { hex, wordsOf } from '../../etcd/kv/words';
import { comparisonHolds } from '../../etcd/mvcc/txn';
import type { Compare, Mvcc, TxnRequest } from '../../etcd/mvcc/types';
import type { TxnView } from './view';

/** A transaction in the words of etcdctl; `before` = the store that it was compared with, null = it was not. */
export function viewTxn(
  { compare, success, failure }: TxnRequest,
  before: Mvcc | null,
): Pick<TxnView, 'compare' | 'success' | 'failure'> {
  return {
    compare: compare.map((one) => ({
      text: wordsOfCompare(one),
      holds: before === null ? null : comparisonHolds(before, one),
    })),
    success: success.map(wordsOf),
    failure: failure.map(wordsOf),
  };
}

const SIGNS = { EQUAL: '=', NOT_EQUAL: '!=', GREATER: '>', LESS: '<' } as const;

/** `mod("key") > "0"`, as one types it (etcdctl txn_command.go). */
function wordsOfCompare({ key, target, result, value }: Compare): string {
  const text = target === 'LEASE' ? hex(Number(value)) : String(value);
  return `${target.toLowerCase()}(${quoted(key)}) ${SIGNS[result]} ${quoted(text)}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
