import * as v from 'valibot';
import { check } from './check';
import { checkLab } from './checkLab';
import { guard } from './guard';
import { type Finding, findingsOf } from './issues';
import { normalise } from './normalise';
import { API_VERSION, document } from './schema/document';
import type { Scenario } from './types';

/** A scenario, or everything that is wrong with it. */
export type Read = { readonly scenario: Scenario } | { readonly findings: readonly Finding[] };

/** Reads a parsed document (from YAML, JSON or a link). All problems at once. */
export function readDocument(value: unknown): Read {
  const forbidden = guard(value);
  if (forbidden.length > 0) return { findings: forbidden };
  const version = versionProblem(value);
  if (version !== null) return { findings: [version] };
  const parsed = v.safeParse(document, value);
  if (!parsed.success) return { findings: findingsOf(document, parsed.issues) };
  const { lab } = parsed.output.cluster;
  const wrong = lab === null ? [] : checkLab(lab);
  if (wrong.length > 0) return { findings: wrong };
  const scenario = normalise(parsed.output);
  const findings = check(scenario);
  return findings.length > 0 ? { findings } : { scenario };
}

/** Documents of older versions are upgraded here; there is only one version so far. */
function versionProblem(value: unknown): Finding | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      path: [],
      message: 'this is not a scenario document',
      remedy: `begin with "apiVersion: ${API_VERSION}"`,
      atKey: false,
    };
  }
  const { apiVersion } = value as { apiVersion?: unknown };
  if (apiVersion === API_VERSION || apiVersion === undefined) return null;
  const newer = typeof apiVersion === 'string' && /^orrery\/v([2-9]|[1-9]\d+)$/.test(apiVersion);
  return {
    path: ['apiVersion'],
    message: newer
      ? `this document was made with a newer version (${apiVersion})`
      : `${JSON.stringify(apiVersion)} is no version of the scenario format`,
    remedy: newer ? 'open it with a newer Orrery' : `write apiVersion: ${API_VERSION}`,
    atKey: false,
  };
}

/** `timeline[2].groups[0]`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`))
    .join('');
}
