import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vectorFiles } from '../../src/cli/conformance/play';
import { consistencyDriver } from './drivers/consistency';

/** Every recorded or written history, by both engines. */
const files = vectorFiles('tests/conformance/vectors/consistency').filter((file) =>
  basename(file).startsWith('histories-'),
);

describe.each(files)('%s', (file) => {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const play = consistencyDriver(document);

  test('is judged as it should be', () => {
    for (const one of document.histories) expect(play?.(one, document), one.id).toBeNull();
  });

  test('is not judged otherwise', () => {
    for (const one of document.histories) {
      const { expect: wanted } = one;
      const opposite = { ...one, expect: { ...wanted, linearizable: !wanted.linearizable } };
      expect(play?.(opposite, document)?.message, one.id).toBe('linearizable, engine auto');
    }
  });
});
