import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { compareJudges } from './fuzz/checker';
import { playWorld } from './fuzz/raft';
import { randomDocument, type SwitchedOff, WORLD_SECONDS } from './fuzz/world';

/** `npm run fuzz -- AREA …`: random worlds with invariants checked after every event, or random histories for the judges. Exit 1 when something is broken that must hold. */
const USAGE = `usage: npm run fuzz -- raft [--runs N] [--seed S] [--off ownTermCommit|oneVotePerTerm|persistBeforeAnswer]
       npm run fuzz -- checker [--runs N] [--seed S]

  raft       random worlds; invariants are checked after every event
  checker    random histories; enumeration, search, zones and the live judges must agree

  --runs N   how many worlds or histories (default 100)
  --seed S   seed of the first one (default 1)
  --off R    switch a safety rule off; the search then must find a broken invariant
`;
const AREAS = ['raft', 'checker'];
const RULES = ['none', 'ownTermCommit', 'oneVotePerTerm', 'persistBeforeAnswer'];

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      off: { type: 'string', default: 'none' },
    },
  });
  const runs = Number(values.runs);
  const first = Number(values.seed);
  if (
    !AREAS.includes(positionals[0] ?? '') ||
    !(runs > 0) ||
    !Number.isInteger(first) ||
    !RULES.includes(values.off)
  ) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (positionals[0] === 'checker') return judgesAgree(runs, first);
  // Checked just above.
  const off = values.off as SwitchedOff;
  return off === 'none' ? keepsInvariants(runs, first) : breaksInvariants(runs, first, off);
}

function keepsInvariants(runs: number, first: number): number {
  let broken = 0;
  let events = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    const result = playWorld(seed, 'none');
    events += result.events;
    if (result.violations.length === 0 && result.failure === null) continue;
    broken += 1;
    const file = `fuzz-${seed}.yaml`;
    writeFileSync(file, stringify(randomDocument(seed, 'none')));
    const what =
      result.failure ??
      result.violations
        .map(
          ({ invariant, message, events: ids }) =>
            `${invariant}: ${message} (events ${ids.join(', ')})`,
        )
        .join('\n  ');
    process.stdout.write(
      `world ${seed} is broken:\n  ${what}\n  replay it with: npm run sim -- ${file}\n`,
    );
  }
  process.stdout.write(
    `${runs} worlds of ${WORLD_SECONDS} s, ${events} events\n${runs - broken} passed, ${broken} failed\n`,
  );
  return broken > 0 ? 1 : 0;
}

function judgesAgree(runs: number, first: number): number {
  let failed = 0;
  let violated = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    const compared = compareJudges(seed);
    if (compared.violated) violated += 1;
    if (compared.disagreement === null) continue;
    failed += 1;
    const { between, said, history } = compared.disagreement;
    process.stdout.write(
      `seed ${seed}: ${between} disagree: ${said.join(', ')}\n  ${JSON.stringify(history)}\n  replay it with: npm run fuzz -- checker --runs 1 --seed ${seed}\n`,
    );
  }
  process.stdout.write(
    `${runs} seeds, ${violated} with a history that is not linearizable\n${runs - failed} passed, ${failed} failed\n`,
  );
  return failed > 0 ? 1 : 0;
}

function breaksInvariants(runs: number, first: number, off: SwitchedOff): number {
  const found = [];
  for (let seed = first; seed < first + runs; seed += 1) {
    const { violations, brokenAt } = playWorld(seed, off);
    const [one] = violations;
    if (one === undefined) continue;
    found.push(seed);
    if (found.length <= 3)
      process.stdout.write(
        `world ${seed} at ${((brokenAt ?? 0) / 1_000_000).toFixed(3)} s: ${one.invariant}: ${one.message} (events ${one.events.join(', ')})\n`,
      );
  }
  process.stdout.write(
    `without ${off}: ${found.length} of ${runs} worlds break an invariant${found.length > 0 ? `, the first is world ${found[0]}` : ''}\n`,
  );
  return found.length > 0 ? 0 : 1;
}

process.exitCode = main();
