import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readDocument } from '../../src/scenario/read';
import { document } from '../../src/scenario/schema/document';
import { VERBS } from '../../src/scenario/verbs';
import { parseScenario } from '../../src/scenario/yaml';

const reference = readFileSync('docs/scenario-format.md', 'utf8');
const examples = [...reference.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const BASE = {
  apiVersion: 'orrery/v1',
  kind: 'Scenario',
  metadata: { name: 'example', title: 'Example' },
};

describe('the reference', () => {
  test.each(examples.map((text, i) => [i + 1, text] as const))(
    'example %i is a valid part of a document',
    (_i, text) => {
      const read = readDocument({ ...BASE, ...parse(text) });
      expect('findings' in read ? read.findings : []).toEqual([]);
    },
  );

  test('shows every field of the format', () => {
    const shown = examples.join('\n');
    const missing = [...fieldsOf(document)].filter(
      (field) => !new RegExp(`(^|[\\s{,])${field}:`, 'm').test(shown),
    );
    expect(missing).toEqual([]);
  });

  test('shows every verb', () => {
    for (const { verb } of VERBS) expect(reference).toMatch(new RegExp(`do: ${verb}\\b`));
  });
});

/** Names of all fields anywhere in a schema. */
function fieldsOf(
  schema: unknown,
  found = new Set<string>(),
  seen = new Set<unknown>(),
): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return found;
  seen.add(schema);
  const { entries, wrapped, options, item, items, value, pipe } = schema as Record<string, unknown>;
  for (const [name, inner] of Object.entries((entries ?? {}) as Record<string, unknown>)) {
    found.add(name);
    fieldsOf(inner, found, seen);
  }
  for (const inner of [
    wrapped,
    item,
    value,
    ...((options ?? []) as unknown[]),
    ...((items ?? []) as unknown[]),
    ...((pipe ?? []) as unknown[]),
  ])
    fieldsOf(inner, found, seen);
  return found;
}

test('the JSON Schema is the schema', () => {
  const schema = toJsonSchema(document, { typeMode: 'input', errorMode: 'ignore' });
  const text = `${JSON.stringify({ $id: 'orrery-v1.json', title: 'Orrery scenario, orrery/v1', ...schema })}\n`;
  const file = 'public/schema/orrery-v1.json';
  if (process.env.UPDATE === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

/** Documents as they were once written; each shows what was new. Never edit one, add another. */
const FIXTURES = [
  'v1-2026-11',
  'v1-questions',
  'v1-laboratory',
  'v1-drift',
  'v1-asking',
  'v1-etcdctl',
  'v1-quit',
].map((name) => [name, readFileSync(`tests/scenario/fixtures/${name}.yaml`, 'utf8')] as const);

test.each(FIXTURES)('a document that was once valid loads for ever: %s', (_name, text) => {
  const parsed = parseScenario(text);
  expect('problems' in parsed ? parsed.problems : []).toEqual([]);
});

test('every field and verb stands in one of these documents', () => {
  const all = FIXTURES.map(([, text]) => text).join('\n');
  const missing = [...fieldsOf(document)].filter(
    (field) => !new RegExp(`(^|[\\s{,])${field}:`, 'm').test(all),
  );
  expect(missing).toEqual([]);
  for (const { verb } of VERBS) expect(all).toMatch(new RegExp(`do: ${verb}\\b`));
});
