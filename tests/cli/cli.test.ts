import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fiftyActions } from '../../src/cli/bench/link';
import { playWorld } from '../../src/cli/fuzz/raft';
import { formatLink } from '../../src/link/link';
import { packActions } from '../../src/scenario/pack';

function run(command: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', `src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr: stderr.replace(/^npm warn.*\n/gm, '') };
}
const folder = mkdtempSync(join(tmpdir(), 'orrery-'));

describe('npm run sim', () => {
  test('runs a shipped scenario, as JSON, with its trace', () => {
    const trace = join(folder, 'trace.jsonl');
    const { status, stdout } = run('sim', [
      'minority-leader',
      '--seed',
      '7',
      '--json',
      '--trace',
      trace,
    ]);
    expect(status).toBe(0);
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({
      scenario: 'minority-leader',
      seed: 7,
      end: 12_000_000,
      failure: null,
    });
    expect(said.expectations.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
    expect(readFileSync(trace, 'utf8').trim().split('\n')).toHaveLength(said.outcome.events.total);
  });

  test('says of each store of a laboratory what it did, and writes histories that it reads itself', () => {
    const own = mkdtempSync(join(tmpdir(), 'orrery-histories-'));
    const { status, stdout } = run('sim', ['ca-illusion', '--json', '--histories', own]);
    expect(status).toBe(0);
    const { protocols } = JSON.parse(stdout);
    expect(Object.keys(protocols)).toHaveLength(3);
    for (const report of Object.values<Record<string, unknown>>(protocols)) {
      expect(Object.keys(report)).toEqual([
        ...['sides', 'windows', 'availability', 'latency', 'violations', 'staleness'],
        ...['durability', 'recovery', 'letters', 'historyFile'],
      ]);
      const judged = run('sim', ['check', String(report.historyFile), '--json']);
      const { linearizable } = report.violations as { linearizable: boolean };
      expect(judged.status).toBe(linearizable ? 0 : 1);
    }
  });

  test('takes a link, a file and standard input, and agrees with itself', () => {
    const file = join(folder, 'case.yaml');
    writeFileSync(file, readFileSync('public/scenarios/first-election.yaml'));
    const hash = (args: string[], input = '') =>
      /trace ([0-9a-f]{64})/.exec(run('sim', [...args, '--hash'], input).stdout)?.[1];
    const expected = hash(['first-election', '--seed', '5']);
    expect(expected).toBeTruthy();
    expect(hash(['#/s/first-election?seed=5'])).toBe(expected);
    expect(hash([file, '--seed', '5'])).toBe(expected);
    expect(hash(['-', '--seed', '5'], readFileSync(file, 'utf8'))).toBe(expected);
  });

  test('ends with 1 when an expectation fails, and with 2 when the document is invalid', () => {
    const head = 'apiVersion: orrery/v1\nkind: Scenario\nmetadata: { name: case, title: Case }\n';
    expect(
      run('sim', ['-'], `${head}expect: [{ path: etcd.leaderCount, equals: 3 }]\n`),
    ).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('✕ etcd.leaderCount equals 3, but is 1'),
    });
    expect(run('sim', ['-'], `${head}sed: 1\n`)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        'standard input:4:1: sed: unknown field "sed"; did you mean "seed"?',
      ),
    });
    expect(run('sim', ['minority-leeder'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean "minority-leader"?'),
    });
    expect(run('sim', ['first-election', '--until', 'soon']).status).toBe(2);
    expect(run('sim', []).status).toBe(2);
  });
});

describe('npm run sim -- check', () => {
  const read = (value: number) => ({
    id: 1,
    client: 'b',
    key: 'x',
    f: 'read',
    value,
    call: 20,
    ret: 30,
    outcome: 'ok',
  });
  const write = { ...read(1), id: 0, client: 'a', f: 'write', call: 0, ret: 10 };
  const check = (document: unknown, ...options: string[]) =>
    run('sim', ['check', '-', ...options], JSON.stringify(document));

  test('says what it found, and ends with 0 or 1 by it', () => {
    expect(check({ id: 'fine', initial: 0, ops: [write, read(1)] })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('fine: linearizable'),
    });
    const { status, stdout } = check({ initial: 0, ops: [write, read(0)] });
    expect(status).toBe(1);
    expect(stdout).toContain('violating keys: x');
    expect(stdout).toContain('stale 1');
    const file = 'tests/conformance/vectors/consistency/histories-cas.json';
    const { histories } = JSON.parse(run('sim', ['check', file, '--json']).stdout);
    expect(histories).toContainEqual(
      expect.objectContaining({ id: 'cas-double-success', linearizable: false }),
    );
  });

  test('ends with 2 when the history is invalid, and with 3 when the budget is used up', () => {
    expect(check([{ ...write, ret: null }])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('ops[0].ret: null is only for outcome info; write'),
    });
    expect(run('sim', ['check', '-'], '{').status).toBe(2);
    expect(run('sim', ['check', 'no-such-file.json']).status).toBe(2);
    const file = 'tests/conformance/vectors/consistency/histories-real.json';
    const { histories } = JSON.parse(readFileSync(file, 'utf8'));
    const hard = histories.find(({ id }: { id: string }) => id === 'etcd-log-002');
    expect(check(hard, '--budget', '50')).toMatchObject({
      status: 3,
      stdout: expect.stringContaining('etcd-log-002: unknown'),
    });
    expect(check(hard, '--budget', 'much').status).toBe(2);
  });
});

describe('npm run conformance', () => {
  test('plays files that it has never seen, and says what failed where', () => {
    const vectors = join(folder, 'raft');
    spawnSync('mkdir', ['-p', vectors, join(folder, 'later')]);
    const quorum = (expected: number) => ({
      kind: 'quorum',
      voters: [1, 2, 3],
      outgoing: [],
      acked: { 1: 5, 2: 4 },
      expect: { committed: expected },
    });
    writeFileSync(
      join(vectors, 'mine.json'),
      JSON.stringify({
        format: 1,
        category: 'mine',
        cases: [quorum(4), { id: 'wrong', ...quorum(5) }, { id: 'odd', kind: 'riddle' }],
      }),
    );
    writeFileSync(join(vectors, 'broken.json'), '{');
    writeFileSync(join(folder, 'later', 'some.json'), JSON.stringify([{ name: 'one' }, {}]));
    const { status, stdout } = run('conformance', [folder, '--json']);
    const { cases, ...counts } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(counts).toEqual({ passed: 1, failed: 3, skipped: 2 });
    expect(cases).toContainEqual({
      area: 'raft',
      file: 'mine.json',
      id: 'wrong',
      status: 'failed',
      message: 'committed',
      expected: 5,
      actual: 4,
    });
    expect(cases).toContainEqual({
      area: 'raft',
      file: 'mine.json',
      id: 'mine.json#0',
      status: 'passed',
    });
    expect(cases).toContainEqual({
      area: 'later',
      file: 'some.json',
      id: 'some.json#1',
      status: 'skipped',
    });
    expect(run('conformance', ['no-such-folder']).status).toBe(2);
    expect(run('conformance', ['--area', 'raft']).stdout.trim()).toMatch(
      /154 passed, 0 failed, 0 skipped$/,
    );
  });
});

describe('random worlds', () => {
  const worlds = process.env.ORRERY_FULL === '1' ? 1_000 : 100;

  test(`${worlds} of 20 s each break no invariant`, () => {
    for (let seed = 1; seed <= worlds; seed += 1) {
      const { violations, failure } = playWorld(seed, 'none');
      expect({ seed, violations, failure }).toEqual({ seed, violations: [], failure: null });
    }
  });

  // The stated bounds: the same search finds a broken invariant within so many worlds.
  test.each([
    ['oneVotePerTerm', 5, 'Election Safety'],
    ['persistBeforeAnswer', 20, 'Leader Completeness'],
    ['ownTermCommit', 60, 'Leader Completeness'],
  ] as const)('without %s one of %i worlds breaks an invariant', (rule, bound, invariant) => {
    for (let seed = 1; seed <= bound; seed += 1) {
      const [first] = playWorld(seed, rule).violations;
      if (first === undefined) continue;
      expect(first.invariant).toBe(invariant);
      expect(first.events.length).toBeGreaterThanOrEqual(2);
      return;
    }
    throw new Error(`no broken invariant in ${bound} worlds`);
  });
});

test('a link with fifty user actions has at most 2,000 characters', async () => {
  const text = await formatLink({
    route: { kind: 'scenario', id: 'minority-leader' },
    view: { t: 4_106_000, seed: 42, actions: packActions(fiftyActions(12_000_000)) },
  });
  expect(text.length).toBeLessThanOrEqual(2_000);
});
