import { unpackActions } from './actions';
import type { Finding } from './issues';
import type { Scenario, UserAction } from './types';

/** Branches as links carry them; the run itself, A, and the scenario's own branches need no mention. */
export interface UnpackedBranch {
  readonly name: string;
  readonly label: string;
  readonly actions: readonly UserAction[];
  readonly parent: string;
  readonly from: number;
}

const NAMES = ['B', 'C', 'D'];

/**
 * Reads the `a` of a link: a list of actions is one branch, `{b: [[name, parent, from, label, actions], …]}`
 * several. Whatever is wrong is named, the good ones are kept.
 */
export function unpackBranches(
  value: unknown,
  scenario: Scenario,
): { readonly branches: readonly UnpackedBranch[]; readonly findings: readonly Finding[] } {
  if (value === undefined) return { branches: [], findings: [] };
  const several = (value as { b?: unknown } | null)?.b;
  if (!Array.isArray(several)) {
    const { actions, findings } = unpackActions(value, scenario);
    if (actions.length === 0) return { branches: [], findings };
    const name = NAMES[scenario.branches.length] ?? 'D';
    return {
      branches: [{ name, label: '', actions, parent: 'A', from: actions[0]?.at ?? 0 }],
      findings,
    };
  }
  const branches: UnpackedBranch[] = [];
  const findings: Finding[] = [];
  for (const packed of several.slice(0, NAMES.length) as unknown[]) {
    const read = readBranch(packed, scenario);
    if (read === null)
      findings.push({
        path: ['a'],
        message: 'one of its branches cannot be read',
        remedy: 'copy the link again',
        atKey: false,
      });
    else {
      branches.push(read.branch);
      findings.push(...read.findings);
    }
  }
  return { branches, findings };
}

function readBranch(packed: unknown, scenario: Scenario) {
  if (!Array.isArray(packed) || packed.length !== 5) return null;
  const [name, parent, from, label, given] = packed as unknown[];
  if (typeof name !== 'string' || !NAMES.includes(name)) return null;
  if (typeof from !== 'number' || typeof label !== 'string') return null;
  const { actions, findings } = unpackActions(given, scenario);
  const branch: UnpackedBranch = {
    name,
    label: label.slice(0, 60),
    actions,
    parent: typeof parent === 'string' ? parent : 'A',
    from,
  };
  return { branch, findings };
}
