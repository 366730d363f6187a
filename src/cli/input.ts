import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseLink } from '../link/link';
import { type UnpackedBranch, unpackBranches } from '../scenario/forest';
import type { Finding } from '../scenario/issues';
import { pathText, readDocument } from '../scenario/read';
import { suggestion } from '../scenario/suggest';
import type { RunInput, Scenario, UserAction } from '../scenario/types';
import { parseScenario } from '../scenario/yaml';
import { openKeyValue } from '../sim/keyValue';

const SHIPPED = new URL('../../public/scenarios/', import.meta.url);

type Loaded = { readonly input: RunInput } | { readonly errors: readonly string[] };
interface Overrides {
  readonly seed: number | null;
  readonly until: number | null;
}

/** Finds a scenario: a link, standard input, a file, or the id of a shipped one. */
export async function loadInput(source: string, overrides: Overrides): Promise<Loaded> {
  await openKeyValue();
  if (source.includes('#/') || /^\/[sx]\//.test(source)) return fromLink(source, overrides);
  if (source === '-') return fromText(readFileSync(0, 'utf8'), 'standard input', overrides);
  if (existsSync(source)) return fromText(readFileSync(source, 'utf8'), source, overrides);
  return fromId(source, overrides);
}

function fromId(id: string, overrides: Overrides): Loaded {
  const known = shippedIds();
  if (!known.includes(id))
    return {
      errors: [`there is no file and no shipped scenario "${id}"; ${suggestion(id, known)}`],
    };
  return fromText(readFileSync(new URL(`${id}.yaml`, SHIPPED), 'utf8'), `${id}.yaml`, overrides);
}

/** Ids of the scenarios that come with Orrery. */
export function shippedIds(): string[] {
  return readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

function fromText(text: string, name: string, overrides: Overrides): Loaded {
  const parsed = parseScenario(text);
  if ('scenario' in parsed) return { input: inputOf(parsed.scenario, overrides, []) };
  return {
    errors: parsed.problems.map(
      ({ line, column, path, message, remedy }) =>
        `${name}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}; ${remedy}`,
    ),
  };
}

async function fromLink(source: string, overrides: Overrides): Promise<Loaded> {
  const { link, problems } = await parseLink(source);
  if (problems.length > 0)
    return { errors: problems.map(({ part, message }) => `link, ${part}: ${message}`) };
  const scenario = scenarioOf(link.route);
  if ('errors' in scenario) return scenario;
  const { branches, findings } = unpackBranches(link.view.actions, scenario.scenario);
  if (findings.length > 0) return { errors: findings.map(sayFinding) };
  return {
    input: inputOf(
      scenario.scenario,
      { ...overrides, seed: overrides.seed ?? link.view.seed ?? null },
      actionsOf(scenario.scenario, branches, link.view.branch),
    ),
  };
}

/** What was done in the branch that the page would open: the one named, else the newest, else the run itself. */
function actionsOf(
  { branches: own }: Scenario,
  grown: readonly UnpackedBranch[],
  wanted: string | undefined,
): readonly UserAction[] {
  const name = wanted ?? (own.length === 0 ? grown.at(-1)?.name : undefined) ?? 'A';
  const found = grown.find((branch) => branch.name === name);
  return found?.actions ?? own[name.charCodeAt(0) - 'B'.charCodeAt(0)]?.actions ?? [];
}

function scenarioOf(
  route: Awaited<ReturnType<typeof parseLink>>['link']['route'],
): { readonly scenario: Scenario } | { readonly errors: readonly string[] } {
  if (route.kind === 'scenario') {
    const loaded = fromId(route.id, { seed: null, until: null });
    return 'errors' in loaded ? loaded : { scenario: loaded.input.scenario };
  }
  if (route.kind !== 'custom')
    return { errors: ['the link names no scenario; it begins with #/s/ID or #/x/1.…'] };
  const read = readDocument(route.document);
  return 'scenario' in read ? read : { errors: read.findings.map(sayFinding) };
}

function sayFinding({ path, message, remedy }: Finding): string {
  return `link, ${pathText(path)}: ${message}; ${remedy}`;
}

function inputOf(
  scenario: Scenario,
  { seed, until }: Overrides,
  actions: readonly UserAction[],
): RunInput {
  return {
    scenario: until === null ? scenario : { ...scenario, until },
    seed: seed ?? scenario.seed,
    actions,
  };
}
