import type * as v from 'valibot';

/** Looks into valibot's schemas: which fields and which ways of writing there are at a place. */
export interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly item?: Shape;
  readonly value?: Shape;
  readonly literal?: unknown;
}
type Path = readonly (string | number)[];

/** All shapes that a value at `path` may have; `root` tells which verb an action on the way has. */
export function shapesAt(schema: v.GenericSchema, path: Path, root: unknown): Shape[] {
  // Every valibot schema has a type; the other fields are there or not.
  let shapes = ways(schema as unknown as Shape);
  let value = root;
  for (const key of path) {
    shapes = fitting(shapes, value).flatMap((shape) => {
      const next = below(shape, key);
      return next === undefined ? [] : ways(next);
    });
    value = fieldOf(value, key);
  }
  return fitting(shapes, value);
}

function below(shape: Shape, key: string | number): Shape | undefined {
  if (shape.type === 'record') return shape.value;
  if (shape.entries !== undefined && Object.hasOwn(shape.entries, key)) return shape.entries[key];
  return shape.item;
}

function fieldOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** Of several verbs only the one that is written. */
function fitting(shapes: readonly Shape[], value: unknown): Shape[] {
  const verb = fieldOf(value, 'do');
  const own = shapes.filter((shape) => shape.entries?.do?.literal === verb);
  return own.length > 0 ? own : [...shapes];
}

/** The schemas behind optional, nullable, union and variant. */
function ways(shape: Shape): Shape[] {
  if (shape.wrapped !== undefined) return ways(shape.wrapped);
  if ((shape.type === 'union' || shape.type === 'variant') && shape.options !== undefined) {
    return shape.options.flatMap((option) => ways(option as Shape));
  }
  return [shape];
}

/** Names of the fields of shapes. */
export function fieldsOf(shapes: readonly Shape[]): string[] {
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape.entries ?? {})))];
}
