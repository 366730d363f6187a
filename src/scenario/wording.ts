import type * as v from 'valibot';

/** Words for a schema's complaint: what is there, and what to write instead. */

type Issue = v.BaseIssue<unknown>;

export function say(
  issue: Issue,
  fields: readonly string[],
): { readonly message: string; readonly remedy: string } {
  const remedy = isOwnText(issue) ? issue.message : advice(issue, fields);
  return { message: complaint(issue), remedy };
}

/** valibot's own texts begin so; ours never do. */
export function isOwnText({ message }: Issue): boolean {
  return !message.startsWith('Invalid ');
}

function complaint({ type, input }: Issue): string {
  const isLength = type === 'max_length' || type === 'min_length';
  if (isLength && Array.isArray(input))
    return input.length === 0 ? 'this list is empty' : `this list has ${input.length} entries`;
  if (isLength) return `this text has ${String(input).length} characters`;
  return `${show(input)} is not possible here`;
}

function show(value: unknown): string {
  // Checks see values after their durations have become numbers: nobody wrote those.
  if (Array.isArray(value)) return 'this list';
  if (typeof value === 'object' && value !== null) return 'this';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  return value === undefined ? 'nothing' : String(value);
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'write a list: [ … ]',
  string: 'write a text',
  number: 'write a number',
  boolean: 'write true or false',
};

function advice(issue: Issue, fields: readonly string[]): string {
  // Validations carry what they require; schemas do not.
  const requirement = String((issue as { readonly requirement?: unknown }).requirement);
  switch (issue.type) {
    case 'min_length':
      return `at least ${requirement} are needed`;
    case 'max_length':
      return `at most ${requirement} are possible`;
    case 'min_value':
      return `write at least ${requirement}`;
    case 'max_value':
      return `write at most ${requirement}`;
    case 'literal':
      return `write ${(issue.expected ?? '').replaceAll('"', '')}`;
    case 'strict_object':
    case 'record':
      return fields.length === 0 ? 'write fields: { … }' : `write fields: ${fields.join(', ')}`;
    default:
      return KINDS[issue.type] ?? 'see the reference of the format';
  }
}
