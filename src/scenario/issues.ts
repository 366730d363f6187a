import * as v from 'valibot';
import { fieldsOf, type Shape, shapesAt } from './shapes';
import { nearest, suggestion } from './suggest';
import { isOwnText, say } from './wording';

/** A problem without its place in the text. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
  /** True when the key itself is at fault, not its value. */
  readonly atKey: boolean;
}

type Path = Finding['path'];
type Issue = v.BaseIssue<unknown>;
type Schema = v.GenericSchema;

/** Turns a schema's issues into findings with remedies. */
export function findingsOf(schema: Schema, issues: readonly Issue[]): Finding[] {
  const all = issues.flatMap((issue) => findingsOfIssue(schema, issue));
  const named = new Map(all.map((one) => [`${one.message} at ${JSON.stringify(one.path)}`, one]));
  return [...named.values()];
}

function findingsOfIssue(schema: Schema, issue: Issue): Finding[] {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const parent = path.slice(0, -1);
  const isField = issue.type === 'strict_object' && path.length > 0;
  // A list where fields are expected: one finding, not one for every field and every item.
  if (isField && Array.isArray(issue.path?.at(-1)?.input)) return [noList(schema, issue, parent)];
  if (isField && issue.expected === 'never') return unknownFields(schema, issue, parent);
  const isAbsent = issue.received === 'undefined';
  if (isAbsent && (isField || issue.type === 'variant')) return [missing(path)];
  if (issue.type === 'variant' || issue.type === 'picklist') return [noSuchChoice(issue, path)];
  if (issue.type === 'union') return noWayFits(schema, issue, path);
  const { message, remedy } = say(issue, fieldsOf(shapesAt(schema, path, rootOf(issue))));
  return [{ path, message, remedy, atKey: issue.path?.at(-1)?.origin === 'key' }];
}

function rootOf(issue: Issue): unknown {
  return issue.path?.[0]?.input ?? issue.input;
}

function missing(path: Path): Finding {
  const field = String(path.at(-1));
  const [message, remedy] = [`"${field}" is missing`, `add the field ${field}`];
  return { path: path.slice(0, -1), message, remedy, atKey: false };
}

function noList(schema: Schema, issue: Issue, path: Path): Finding {
  const fields = fieldsOf(shapesAt(schema, path, rootOf(issue)));
  const remedy = `write fields: ${fields.join(', ')}`;
  return { path, message: 'a list is not possible here', remedy, atKey: false };
}

/** valibot stops at the first unknown field of an object; the others are named with it. */
function unknownFields(schema: Schema, issue: Issue, parent: Path): Finding[] {
  const known = fieldsOf(shapesAt(schema, parent, rootOf(issue)));
  return Object.keys(issue.path?.at(-1)?.input ?? {})
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [...parent, key],
      message: `unknown field "${key}"`,
      remedy: suggestion(key, known),
      atKey: true,
    }));
}

function noSuchChoice(issue: Issue, path: Path): Finding {
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
  const near = typeof issue.input === 'string' ? nearest(issue.input, choices) : null;
  const { message, remedy } = say(issue, []);
  const listed = isOwnText(issue) ? remedy : `write one of ${choices.join(', ')}`;
  return {
    path,
    message,
    remedy: near === null ? listed : `did you mean "${near}"?`,
    atKey: false,
  };
}

/** Of several ways to write a value, the one that was most likely meant says best what is wrong. */
function noWayFits(schema: Schema, issue: Issue, path: Path): Finding[] {
  const { input } = issue;
  const shapes = shapesAt(schema, path, rootOf(issue));
  const meant = Array.isArray(input)
    ? shapes.find(({ type }) => type === 'array' || type === 'tuple')
    : nearestShape(shapes, input);
  if (meant !== undefined) {
    // Shapes are the schemas themselves, seen from another side.
    const way = meant as unknown as Schema;
    const inner = v.safeParse(way, input);
    if (!inner.success)
      return findingsOf(way, inner.issues).map((one) => ({ ...one, path: [...path, ...one.path] }));
  }
  const { message, remedy } = say(issue, fieldsOf(shapes));
  return [{ path, message, remedy, atKey: false }];
}

/** The shape that shares most fields with what is written, near misses included. */
function nearestShape(shapes: readonly Shape[], input: unknown): Shape | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const rated = shapes.map((shape) => {
    const fields = Object.keys(shape.entries ?? {});
    return { shape, shared: Object.keys(input).filter((key) => nearest(key, fields)).length };
  });
  const best = Math.max(0, ...rated.map(({ shared }) => shared));
  return best > 0 ? rated.find(({ shared }) => shared === best)?.shape : undefined;
}
