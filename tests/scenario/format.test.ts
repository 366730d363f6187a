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

test('a document of November 2026 with every field and verb loads for ever', () => {
  const text = readFileSync('tests/scenario/fixtures/v1-2026-11.yaml', 'utf8');
  const parsed = parseScenario(text);
  expect('problems' in parsed ? parsed.problems : []).toEqual([]);
  const missing = [...fieldsOf(document)].filter(
    (field) => !new RegExp(`(^|[\\s{,])${field}:`, 'm').test(text),
  );
  // This list may only get longer: fields that came after the fixture.
  expect(missing).toEqual([]);
});

test.each(['first-election', 'minority-leader'])(
  '%s is complete in both languages, within the length of a step',
  (id) => {
    const parsed = parseScenario(readFileSync(`public/scenarios/${id}.yaml`, 'utf8'));
    if (!('scenario' in parsed)) throw new Error(JSON.stringify(parsed.problems));
    for (const { say } of parsed.scenario.lesson) {
      for (const { text } of say) {
        expect(text.en.split(/\s+/).length).toBeLessThanOrEqual(60);
        expect(text.ko.length).toBeLessThanOrEqual(120);
        expect(text.ko).toMatch(/[가-힣]/);
      }
    }
  },
);
