import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judgeHistory, type Verdict } from '../sim/consistency/checker/judge';
import { readHistories } from '../sim/consistency/checker/read';
import { DEFAULT_BUDGET } from '../sim/consistency/checker/search';
import type { Answer, Certificate, KeyVerdict, Placed } from '../sim/consistency/checker/types';

const USAGE = `usage: npm run sim -- check HISTORY|- [--json] [--budget N]

  HISTORY     a JSON file: one history (initial, ops), a file of the vectors (histories), or a list of operations
  -           the same from standard input
  --json      one JSON object on standard output
  --budget N  how many configurations the search may look at for each key (default ${DEFAULT_BUDGET})

Exit codes: 0 linearizable, 1 not linearizable, 2 invalid input, 3 unknown (budget used up).
`;

interface Judged {
  readonly id: string;
  readonly verdict: Verdict;
}

/** Judges recorded histories; several of one file count together. Returns the exit code. */
export function check(args: readonly string[]): number {
  let options: ReturnType<typeof readOptions>;
  let text: string;
  try {
    options = readOptions(args);
    text = readFileSync(options.source === '-' ? 0 : options.source, 'utf8');
  } catch (error) {
    return invalid(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
  const parsed = readHistories(text);
  if ('problems' in parsed) {
    const lines = parsed.problems.map(
      ({ path, message, remedy }) => `${path === '' ? '' : `${path}: `}${message}; ${remedy}`,
    );
    return invalid(`${lines.join('\n')}\n`);
  }
  const judged = parsed.histories.map((history, i) => ({
    id: history.id ?? `history ${i + 1}`,
    verdict: judgeHistory(history, { budget: options.budget }),
  }));
  process.stdout.write(
    options.json ? `${JSON.stringify(asJson(judged))}\n` : judged.map(say).join(''),
  );
  const answers = judged.map(({ verdict }) => verdict.linearizable);
  return answers.includes(false) ? 1 : answers.includes('unknown') ? 3 : 0;
}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      budget: { type: 'string', default: String(DEFAULT_BUDGET) },
    },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) throw new Error('name one file, or -');
  const budget = Number(values.budget);
  if (!Number.isInteger(budget) || budget < 1)
    throw new Error(`--budget ${values.budget}: write a whole number above 0`);
  return { source, budget, json: values.json };
}

function invalid(text: string): number {
  process.stderr.write(text);
  return 2;
}

function asJson(judged: readonly Judged[]) {
  return { histories: judged.map(({ id, verdict }) => ({ id, ...verdict })) };
}

function say({ id, verdict }: Judged): string {
  const { anomalies, staleness, violatingKeys } = verdict;
  const lines = [`${id}: ${sayAnswer(verdict.linearizable)}`];
  if (violatingKeys.length > 0) lines.push(`  violating keys: ${violatingKeys.join(', ')}`);
  if (anomalies === null)
    lines.push('  reads are not labelled: a cas, or a value that is written twice');
  else {
    const counts = Object.entries(anomalies).map(([name, reads]) => `${name} ${reads.length}`);
    lines.push(`  ${counts.join(', ')}`);
  }
  if (staleness !== null && staleness.length > 0) {
    const behind = Math.max(...staleness.map(({ versionsBehind }) => versionsBehind));
    const since = Math.max(...staleness.map(({ staleForMs }) => staleForMs));
    lines.push(`  at most ${behind} versions behind, stale for at most ${since}`);
  }
  return [...lines, ...verdict.keys.map(sayKey), ''].join('\n');
}

function sayKey({ key, engine, linearizable, configurations, certificate }: KeyVerdict): string {
  const how = engine === 'zones' ? 'zones' : `search, ${configurations} configurations`;
  return `  key ${key}: ${sayAnswer(linearizable)} (${how})\n    ${sayCertificate(certificate)}`;
}

function sayAnswer(answer: Answer): string {
  return answer === 'unknown' ? 'unknown' : answer ? 'linearizable' : 'not linearizable';
}

function sayCertificate(certificate: Certificate): string {
  switch (certificate.kind) {
    case 'witness':
      return `one legal order: ${sayOrder(certificate.order)}`;
    case 'unwritten':
      return `operation ${certificate.op} saw a value that nobody can have written`;
    case 'early':
      return `read ${certificate.read} was over before its write ${certificate.write} was called`;
    case 'crossing': {
      const [first, second] = [certificate.first, certificate.second].map(({ value }) =>
        JSON.stringify(value),
      );
      const { first: a, second: b } = certificate;
      return [
        `values ${first} and ${second} would each have to come before the other:`,
        `operation ${a.endsFirst ?? 'none (initial value)'} of ${first} was over before ${b.calledLast} of ${second} was called,`,
        `and ${b.endsFirst ?? 'none (initial value)'} of ${second} before ${a.calledLast} of ${first}`,
      ].join(' ');
    }
    case 'stuck':
    case 'exhausted':
      return [
        `longest order: ${sayOrder(certificate.order)};`,
        `the register then holds ${JSON.stringify(certificate.holds)},`,
        `and operation ${certificate.blocked} ${certificate.kind === 'stuck' ? 'cannot be placed' : 'was not placed yet'}`,
      ].join(' ');
  }
}

function sayOrder(order: readonly Placed[]): string {
  return order.length === 0 ? 'none' : order.map(({ op }) => op).join(' ');
}
