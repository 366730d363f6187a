import { readdirSync, readFileSync } from 'node:fs';
import type { History } from '../../src/player/history';
import type { BranchOf } from '../../src/player/moments';
import { Runs } from '../../src/player/runs';
import type { Scenario } from '../../src/scenario/types';
import { parseScenario } from '../../src/scenario/yaml';

/** Every scenario that is shipped: what lies in the folder, so that a new one is tested without being listed. */
export const SHIPPED: readonly Scenario[] = readdirSync('public/scenarios')
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => {
    const parsed = parseScenario(readFileSync(`public/scenarios/${file}`, 'utf8'));
    if ('problems' in parsed) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`);
    if (`${parsed.scenario.id}.yaml` !== file) throw new Error(`${file} calls itself otherwise`);
    return parsed.scenario;
  });

/** The seeds that must stay good, beside each scenario's own. */
export const SEEDS = [1, 7, 42];
/** A laboratory's run is long: every day one of its seeds is run, all of them by `npm run test:full`. */
export function seedsOf({ seed, cluster }: Scenario): number[] {
  if (cluster.lab !== null && process.env.ORRERY_FULL !== '1') return [seed];
  return [...new Set([...SEEDS, seed])];
}

/** A run with its branches. */
export interface Told {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly history: History;
  readonly branchOf: BranchOf;
}

const known = new Map<string, Told>();

/** The run of a scenario and a seed; all tests of a file share it. */
export function told(scenario: Scenario, seed: number): Told {
  const key = `${scenario.id} ${seed}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const runs = new Runs(scenario, seed);
  const branchOf: BranchOf = (letter) =>
    letter === undefined
      ? null
      : runs.open(letter === 'A' ? [] : (branch(scenario, letter)?.actions ?? []));
  const one = { scenario, seed, history: runs.open([]), branchOf };
  known.set(key, one);
  return one;
}

function branch({ branches }: Scenario, letter: string) {
  return branches[letter.charCodeAt(0) - 'B'.charCodeAt(0)];
}

/** A, and the letters of the ready-made branches. */
export function lettersOf({ branches }: Scenario): string[] {
  return ['A', 'B', 'C', 'D'].slice(0, branches.length + 1);
}
