import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Finding } from './issues';
import { pathText, readDocument } from './read';
import type { Problem, Scenario } from './types';

/** Scenario files: YAML in, a complete scenario or all problems with their places out. */

/** Larger files are refused before they are parsed; the largest sensible lesson has 100 KB. */
const MOST_BYTES = 2 * 1024 * 1024;
/** An alias may be used this often; more is an attack or an accident (yaml's own guard). */
const MOST_ALIASES = 100;
/** A file that is broken in more places is told the first of them. */
const MOST_PROBLEMS = 100;

export type Parsed = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

export function parseScenario(text: string): Parsed {
  const bytes = text.length > MOST_BYTES ? text.length : new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) {
    const size = (bytes / 1024 / 1024).toFixed(1);
    return {
      problems: [problem(1, 1, [], `the file has ${size} MB`, 'a scenario has at most 2 MB')],
    };
  }
  const lines = new LineCounter();
  // The library compares every key with every other; `repeatedKeys` looks at each once.
  const parsed = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const broken = [...parsed.errors, ...parsed.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return problem(line, col, [], yamlMessage(error.code, error.message), yamlRemedy(error.code));
  });
  if (broken.length > 0) return { problems: first(broken) };
  const repeated = repeatedKeys(parsed).map((offset) => {
    const { line, col } = lines.linePos(offset);
    return problem(line, col, [], yamlMessage('DUPLICATE_KEY', ''), yamlRemedy('DUPLICATE_KEY'));
  });
  if (repeated.length > 0) return { problems: first(repeated) };
  let value: unknown;
  try {
    value = parsed.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = `write repeated parts out; at most ${MOST_ALIASES} aliases are possible`;
    return { problems: [problem(1, 1, [], message, remedy)] };
  }
  const read = readDocument(value);
  if ('scenario' in read) return read;
  // Findings come in the document's order, so the first of them are found without placing the rest.
  const { findings } = read;
  const placedFindings = findings.slice(0, MOST_PROBLEMS).map((one) => placed(parsed, lines, one));
  placedFindings.sort((a, b) => a.line - b.line || a.column - b.column);
  return { problems: withRest(placedFindings, findings.length - placedFindings.length) };
}

/** The places of keys that stand in their map a second time. */
function repeatedKeys(parsed: Document): number[] {
  const found: number[] = [];
  visit(parsed, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** Each complaint once for its line, and not more than anybody reads. */
function first(problems: readonly Problem[]): Problem[] {
  const named = new Map(problems.map((one) => [`${one.line} ${one.message}`, one]));
  const once = [...named.values()];
  return withRest(once.slice(0, MOST_PROBLEMS), once.length - MOST_PROBLEMS);
}

function withRest(problems: readonly Problem[], more: number): Problem[] {
  if (more <= 0) return [...problems];
  const last = problems.at(-1);
  const text = `${more} more ${more === 1 ? 'problem' : 'problems'}`;
  return [
    ...problems,
    problem(last?.line ?? 1, last?.column ?? 1, [], text, 'correct the ones above first'),
  ];
}

function problem(
  line: number,
  column: number,
  path: Finding['path'],
  message: string,
  remedy: string,
): Problem {
  return { line, column, path: pathText(path), message, remedy };
}

function yamlMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands here twice';
  if (code === 'MULTIPLE_DOCS') return 'the file holds several documents';
  // The parser's own words for a file that is nested deeper than its stack.
  if (message.startsWith('Maximum call stack')) return 'the document is nested too deeply';
  return message;
}

function yamlRemedy(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'keep one of them';
  if (code === 'MULTIPLE_DOCS') return 'a scenario is one document; remove the others';
  if (code === 'TAB_AS_INDENT') return 'indent with spaces';
  return 'check indentation, quotes and brackets around this place';
}

/** Finds the place of a finding in the text: its key, its value, or the nearest part above that is there. */
function placed(parsed: Document, lines: LineCounter, finding: Finding): Problem {
  const { path, message, remedy, atKey } = finding;
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const start = offsetOf(parsed, path.slice(0, depth), atKey && depth === path.length);
    if (start === null) continue;
    const { line, col } = lines.linePos(start);
    return problem(line, col, path, message, remedy);
  }
  return problem(1, 1, path, message, remedy);
}

function offsetOf(parsed: Document, path: Finding['path'], atKey: boolean): number | null {
  if (path.length === 0) return parsed.contents?.range?.[0] ?? 0;
  if (atKey) {
    const parent = path.length === 1 ? parsed.contents : parsed.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = parsed.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
