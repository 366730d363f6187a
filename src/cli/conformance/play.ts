import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Driver } from '../../../tests/conformance/drivers/types';

/** One played case. */
export interface CaseResult {
  readonly area: string;
  readonly file: string;
  readonly id: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly message?: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/** Every vector file below a folder, in byte order. Throws when the folder cannot be read. */
export function vectorFiles(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return vectorFiles(path);
      return entry.name.endsWith('.json') ? [path] : [];
    });
}

/** The area of a file: the name of the folder that holds it. */
export function areaOf(file: string): string {
  return basename(dirname(file));
}

/** Plays one file; one that cannot be read as vectors counts as one failed case, one without a driver is skipped. */
export function playFile(
  path: string,
  driverFor: (area: string, document: unknown) => Driver | undefined,
): CaseResult[] {
  const where = { area: areaOf(path), file: basename(path) };
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return [
      { ...where, id: `${where.file}#0`, status: 'failed', message: `not JSON: ${textOf(error)}` },
    ];
  }
  const cases = casesOf(document);
  if (cases === null) {
    return [
      {
        ...where,
        id: `${where.file}#0`,
        status: 'failed',
        message: 'the file holds no list of cases',
      },
    ];
  }
  const driver = driverFor(where.area, document);
  return cases.map((testCase, index): CaseResult => {
    const id = idOf(testCase) ?? `${where.file}#${index}`;
    if (driver === undefined) return { ...where, id, status: 'skipped' };
    try {
      if (typeof testCase !== 'object' || testCase === null)
        throw new Error('the case is not an object');
      const failure = driver(
        testCase as Record<string, unknown>,
        document as Record<string, unknown>,
      );
      return failure === null
        ? { ...where, id, status: 'passed' }
        : { ...where, id, status: 'failed', ...failure };
    } catch (error) {
      return { ...where, id, status: 'failed', message: textOf(error) };
    }
  });
}

/** The areas' ways to hold cases: a bare list, a list `cases`, or named lists (histories, rows, …) side by side. */
function casesOf(document: unknown): unknown[] | null {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return null;
  const { cases } = document as { cases?: unknown };
  if (Array.isArray(cases)) return cases;
  const lists = Object.values(document).filter((value): value is unknown[] => Array.isArray(value));
  return lists.length === 0 ? null : lists.flat();
}

function idOf(testCase: unknown): string | null {
  const { id, name } = (testCase ?? {}) as { id?: unknown; name?: unknown };
  return [id, name].find((text): text is string => typeof text === 'string' && text !== '') ?? null;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
