import type { Driver } from '../types';
import { formulaDrivers } from './formulas';
import { playHistory } from './histories';

const formulas = formulaDrivers();

/** By the format that a file names, up to its version. A format without an entry is skipped and said so. */
const FORMATS: Readonly<Record<string, Driver>> = {
  'consistency-history': playHistory,
  pbs: formulas['pbs/1'],
  'quorum-formulas': formulas['quorum-formulas/1'],
};

/** The driver of one consistency file; undefined = none yet. */
export function consistencyDriver(file: unknown): Driver | undefined {
  const { format } = (file ?? {}) as { readonly format?: unknown };
  const [name = ''] = typeof format === 'string' ? format.split('/') : [];
  return Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
}
