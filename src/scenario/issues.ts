import type * as v from 'valibot';
import { suggestion } from './suggest';

/** A problem without its place in the text. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
  /** True when the key itself is at fault, not its value. */
  readonly atKey: boolean;
}

type Issue = v.BaseIssue<unknown>;
type AnySchema = v.GenericSchema;

/** Turns a schema's issues into findings with remedies. */
export function findingsOf(schema: AnySchema, issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => findingsOfIssue(schema, issue));
}

function findingsOfIssue(schema: AnySchema, issue: Issue): Finding[] {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const last = path.at(-1);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = [...keysAt(schema, path.slice(0, -1), rootOf(issue))];
    return [
      {
        path,
        message: `unknown field "${String(last)}"`,
        remedy: suggestion(String(last), known),
        atKey: true,
      },
    ];
  }
  if (
    (issue.type === 'strict_object' || issue.type === 'object') &&
    issue.received === 'undefined'
  ) {
    return [
      {
        path: path.slice(0, -1),
        message: `"${String(last)}" is missing`,
        remedy: `add ${String(last)}`,
        atKey: false,
      },
    ];
  }
  if (issue.type === 'variant' || issue.type === 'picklist') {
    const choices = [...issue.message.matchAll(/[A-Za-z][A-Za-z0-9.-]*/g)]
      .map(([word]) => word)
      .filter((word) => !['write', 'one', 'of', 'or'].includes(word));
    const written =
      typeof issue.input === 'string'
        ? issue.input
        : String((issue.input as Record<string, unknown> | null)?.[String(last)] ?? issue.input);
    const near = suggestion(written, choices);
    return [
      {
        path,
        message: `${show(written)} is not possible here`,
        remedy: near.startsWith('did') ? near : issue.message,
        atKey: false,
      },
    ];
  }
  if (issue.type === 'union' && issue.issues !== undefined) {
    // When the value came near one of the ways to write it, that way's own issue says more.
    const nested = issue.issues.filter((sub) => (sub.path ?? []).length > 0);
    const parent = issue.path ?? [];
    if (nested.length === 1 && nested[0] !== undefined) {
      return findingsOfIssue(schema, {
        ...nested[0],
        path: [...parent, ...(nested[0].path ?? [])],
      } as Issue);
    }
  }
  return [
    {
      path,
      message: `${show(issue.input)} is not possible here`,
      remedy: issue.message,
      atKey: false,
    },
  ];
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  if (text === undefined) return 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function rootOf(issue: Issue): unknown {
  return issue.path?.[0]?.input;
}

interface Shape {
  readonly type: string;
  readonly entries?: Record<string, Shape>;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly item?: Shape;
  readonly value?: Shape;
  readonly literal?: unknown;
}

/** Names of the fields that may stand at a path. */
function keysAt(
  schema: AnySchema,
  path: readonly (string | number)[],
  input: unknown,
): Set<string> {
  const keys = new Set<string>();
  let shapes = unwrap(schema as unknown as Shape);
  let value = input;
  for (const key of path) {
    shapes = shapes.flatMap((shape) => {
      const next =
        shape.entries?.[String(key)] ??
        shape.item ??
        (shape.type === 'record' ? shape.value : undefined);
      return next === undefined ? [] : unwrap(next);
    });
    value = (value as Record<string, unknown> | undefined)?.[String(key)];
  }
  const verb = (value as { do?: unknown } | undefined)?.do;
  const fitting = shapes.filter(
    (shape) =>
      verb === undefined ||
      shape.entries?.do === undefined ||
      (shape.entries.do as { literal?: unknown }).literal === verb,
  );
  for (const shape of fitting) for (const key of Object.keys(shape.entries ?? {})) keys.add(key);
  return keys;
}

/** The schemas behind optional, nullable, union and variant. */
function unwrap(shape: Shape): Shape[] {
  if (shape.wrapped !== undefined) return unwrap(shape.wrapped);
  if ((shape.type === 'union' || shape.type === 'variant') && shape.options !== undefined) {
    return shape.options.flatMap((option) => unwrap(option as Shape));
  }
  return [shape];
}
