import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../../src/sim/consistency/checker/jsonFault';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Offset of a line and column. */
function offset(text: string, { line, column }: { line: number; column: number }): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

describe('the place where a text ceases to be JSON', () => {
  it.each([
    ['', 1, 1],
    ['[1, 2', 1, 6],
    ['{\n  "a": [}\n', 2, 9],
    ['{"a": 1,}', 1, 9],
    ['[1] 2', 1, 5],
    ["{'a': 1}", 1, 2],
    ['[01]', 1, 3],
    ['"a\nb"', 1, 1],
    ['{"a" 1}', 1, 6],
    ['[1 2]', 1, 4],
    ['nul', 1, 1],
  ])('%j', (text, line, column) => {
    expect(isJson(text)).toBe(false);
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it('is the end of every text that is JSON, and of every beginning of one there is a way on', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        expect(offset(text, jsonFault(text))).toBe(text.length);
        const part = text.slice(0, cut % (text.length + 1));
        // A cut through a token spoils that token only.
        const fault = offset(part, jsonFault(part));
        expect(text.startsWith(part.slice(0, fault))).toBe(true);
        expect(part.slice(fault)).toMatch(/^("[^"\\]*(\\.[^"\\]*)*\\?|-|\.|[eE][+-]?|[a-z]+)?$/su);
      }),
    );
  });
});
