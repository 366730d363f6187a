import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Compares a picture with the committed one. UPDATE=1 draws it anew; look at it before committing. */
export function expectReference(file: string, drawn: string): void {
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, drawn);
  }
  expect(existsSync(file)).toBe(true);
  expect(drawn).toBe(readFileSync(file, 'utf8'));
}
