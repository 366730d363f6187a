import { isValue, type Report, readOperation } from './parseOperation';
import type { History, Operation } from './types';

/** Something that is wrong with a document, where, and what to do. */
export interface Problem {
  /** Such as `histories[2].ops[3].ret`; '' = the document itself. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

export type Parsed =
  | { readonly histories: readonly History[] }
  | { readonly problems: readonly Problem[] };

/** More would not be read by anybody. */
const PROBLEMS_MAX = 50;

/**
 * Reads histories from parsed JSON: one history, a file of the vectors (`histories`), or a bare list of operations
 * on registers that are absent at the start. Never throws. Unanswered reads without a call say nothing and are left
 * out, so `call` is a number from here on.
 */
export function parseHistories(document: unknown): Parsed {
  const problems: Problem[] = [];
  const report: Report = (path, message, remedy) => {
    if (problems.length < PROBLEMS_MAX) problems.push({ path, message, remedy });
  };
  const histories = readDocument(document, report);
  return problems.length > 0 ? { problems } : { histories };
}

function readDocument(document: unknown, report: Report): History[] {
  if (Array.isArray(document))
    return [{ initial: null, ops: readOperations(document, 'ops', report) }];
  if (!isRecord(document)) {
    report('', 'not a history', 'write an object with initial and ops, or a list of operations');
    return [];
  }
  if (!('histories' in document)) return readHistory(document, '', report);
  if (Array.isArray(document.histories))
    return document.histories.flatMap((one, i) => readHistory(one, `histories[${i}]`, report));
  report('histories', 'not a list', 'write a list of histories');
  return [];
}

function readHistory(raw: unknown, path: string, report: Report): History[] {
  const at = (field: string) => (path === '' ? field : `${path}.${field}`);
  if (!isRecord(raw)) {
    report(path, 'not a history', 'write an object with initial and ops');
    return [];
  }
  if (!isValue(raw.initial))
    report(
      at('initial'),
      'initial' in raw ? 'not a value' : 'is missing',
      'say what every register holds at the start: a text, a number, or null for absent',
    );
  if (!Array.isArray(raw.ops)) {
    report(at('ops'), 'ops' in raw ? 'not a list' : 'is missing', 'write a list of operations');
    return [];
  }
  const ops = readOperations(raw.ops, at('ops'), report);
  const initial = isValue(raw.initial) ? raw.initial : null;
  return [typeof raw.id === 'string' ? { id: raw.id, initial, ops } : { initial, ops }];
}

function readOperations(raw: readonly unknown[], path: string, report: Report): Operation[] {
  const ops: { readonly op: Operation; readonly path: string }[] = [];
  raw.forEach((one, i) => {
    const where = `${path}[${i}]`;
    if (!isRecord(one)) {
      report(where, 'not an operation', 'write an object with id, client, key, f, …');
      return;
    }
    const op = readOperation(one, where, report);
    if (op !== null) ops.push({ op, path: where });
  });
  checkIds(ops, report);
  checkClients(ops, report);
  return ops.map(({ op }) => op);
}

type Located = readonly { readonly op: Operation; readonly path: string }[];

function checkIds(ops: Located, report: Report): void {
  const seen = new Set<number>();
  for (const { op, path } of ops) {
    if (seen.has(op.id))
      report(`${path}.id`, `${op.id} is taken`, 'give every operation an id of its own');
    seen.add(op.id);
  }
}

/** A client waits for its answer, and one whose write timed out is never heard of again. */
function checkClients(ops: Located, report: Report): void {
  const last = new Map<string, Operation>();
  const inOrder = [...ops].sort(
    (a, b) =>
      a.op.call - b.op.call ||
      (a.op.ret ?? Number.POSITIVE_INFINITY) - (b.op.ret ?? Number.POSITIVE_INFINITY),
  );
  for (const { op, path } of inOrder) {
    // A read without an answer constrains nothing.
    if (op.outcome === 'info' && op.f === 'read') continue;
    const before = last.get(op.client);
    if (before?.outcome === 'info')
      report(
        `${path}.client`,
        `${op.client} calls again after operation ${before.id}, whose outcome is unknown`,
        'give the client a new name after a write or cas with outcome info',
      );
    else if (before !== undefined && before.ret !== null && op.call < before.ret)
      report(
        `${path}.call`,
        `${op.client} still waits for operation ${before.id} then`,
        'a client has at most one open operation; use several clients',
      );
    last.set(op.client, op);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
