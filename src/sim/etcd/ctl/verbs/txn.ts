import type { Compare, TxnOp } from '../../mvcc/types';
import type { CtlCall, CtlProblem, CtlVerb } from '../types';
import { isProblem, problem } from '../values';

const TARGETS: Readonly<Record<string, Compare['target']>> = {
  ver: 'VERSION',
  version: 'VERSION',
  c: 'CREATE',
  create: 'CREATE',
  m: 'MOD',
  mod: 'MOD',
  val: 'VALUE',
  value: 'VALUE',
  lease: 'LEASE',
};
const RESULTS: Readonly<Record<string, Compare['result']>> = {
  '=': 'EQUAL',
  '!=': 'NOT_EQUAL',
  '>': 'GREATER',
  '<': 'LESS',
};

/**
 * As etcdctl reads it: comparisons, an empty line, what to do when all hold, an empty line, what to do
 * otherwise (etcdctl txn_command.go).
 */
export function parseTxn(
  lines: readonly string[],
  parseLine: (line: string) => CtlCall | CtlProblem,
): CtlCall | CtlProblem {
  const parts: string[][] = [[], [], []];
  let part = 0;
  for (const line of lines) {
    if (line.trim() !== '') parts[part]?.push(line.trim());
    else if (part < 2) part += 1;
  }
  const compare: Compare[] = [];
  for (const line of parts[0] ?? []) {
    const one = compareOf(line);
    if (isProblem(one)) return one;
    compare.push(one);
  }
  const success = opsOf(parts[1] ?? [], parseLine);
  if (isProblem(success)) return success;
  const failure = opsOf(parts[2] ?? [], parseLine);
  if (isProblem(failure)) return failure;
  return { to: 'member', kv: { op: 'txn', compare, success, failure } };
}

function opsOf(
  lines: readonly string[],
  parseLine: (line: string) => CtlCall | CtlProblem,
): readonly TxnOp[] | CtlProblem {
  const ops: TxnOp[] = [];
  for (const line of lines) {
    const call = parseLine(line);
    if (isProblem(call)) return call;
    const op = call.to === 'member' && call.user === undefined ? call.kv : null;
    if (op?.op !== 'put' && op?.op !== 'range' && op?.op !== 'delete')
      return problem(`invalid txn operation: ${line}`, 'a transaction gets, puts and deletes');
    ops.push(op);
  }
  return ops;
}

function compareOf(line: string): Compare | CtlProblem {
  const found = /^(\w+)\(\s*"((?:[^"\\]|\\.)*)"\s*\)\s*(=|!=|>|<)\s*"((?:[^"\\]|\\.)*)"$/.exec(
    line,
  );
  const remedy = 'write for instance mod("key") > "0" or value("key") = "text"';
  if (found === null) return problem(`malformed comparison: ${line}`, remedy);
  const [, name = '', key = '', sign = '', text = ''] = found;
  const target = TARGETS[name.toLowerCase()];
  const result = RESULTS[sign];
  if (target === undefined || result === undefined)
    return problem(`malformed comparison: ${line} (unknown ${name})`, remedy);
  if (target === 'VALUE')
    return { key: unescaped(key), end: '', target, result, value: unescaped(text) };
  const base = target === 'LEASE' ? 16 : 10;
  const value = Number.parseInt(text, base);
  if (!Number.isSafeInteger(value))
    return problem(`malformed comparison: ${line} (${text} is no number)`, remedy);
  return { key: unescaped(key), end: '', target, result, value };
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

/** Its lines follow the first one; `parse.ts` reads them. */
export const txn: CtlVerb = {
  name: 'txn',
  usage: 'txn, then lines: comparisons, an empty line, then, an empty line, else',
  flags: ['i', 'interactive'],
  takes: [0, 0],
  parse: () => problem('a transaction has more lines than one', txn.usage),
};
