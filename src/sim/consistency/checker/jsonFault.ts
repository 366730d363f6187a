/** Any token of JSON (RFC 8259), after white space: a mark, a text, or another scalar. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;
const SPACE = /[ \t\r\n]*/y;

/** What may come next: a value, the same or the end of an empty list, a key, the same or the end of an empty object, … */
type Next = 'value' | 'item' | 'key' | 'member' | 'colon' | 'more' | 'nothing';

/**
 * Where a text ceases to be JSON, as line and column from 1. Engines say that a text is no JSON, but each in
 * its own words, and not always where.
 */
export function jsonFault(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, faultAt(text));
  return {
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  };
}

function faultAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token: RegExpExecArray | null = TOKEN.exec(text);
    const after: Next | null = token === null ? null : follow(next, token, open);
    if (after === null) {
      SPACE.lastIndex = at;
      return at + (SPACE.exec(text)?.[0].length ?? 0);
    }
    next = after;
    at = TOKEN.lastIndex;
  }
}

/** What may come after a token; null = it may not stand here. `open` = brackets that are not closed yet. */
function follow(next: Next, [, mark, text]: RegExpExecArray, open: ('{' | '[')[]): Next | null {
  const closed = (): Next => (open.length === 0 ? 'nothing' : 'more');
  if (next === 'colon') return mark === ':' ? 'value' : null;
  if (next === 'nothing') return null;
  if (next === 'more') {
    if (mark === ',') return open.at(-1) === '{' ? 'key' : 'value';
    if (mark !== (open.at(-1) === '{' ? '}' : ']')) return null;
    open.pop();
    return closed();
  }
  if (next === 'key' || next === 'member') {
    if (text !== undefined) return 'colon';
    if (mark !== '}' || next === 'key') return null;
    open.pop();
    return closed();
  }
  if (mark === '{' || mark === '[') {
    open.push(mark);
    return mark === '{' ? 'member' : 'item';
  }
  if (mark === undefined) return closed();
  if (mark !== ']' || next !== 'item') return null;
  open.pop();
  return closed();
}
