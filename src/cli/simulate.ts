import { closeSync, openSync, writeSync } from 'node:fs';
import { canonicalJson, lineHasher } from '../kernel/canonical';
import { History } from '../player/history';
import { resolveMoment } from '../player/moments';
import { type Judged, judge, type Outcome, outcomeOf } from '../scenario/outcome';
import type { RunInput } from '../scenario/types';

interface Options {
  readonly json: boolean;
  readonly trace: string | null;
  readonly hash: boolean;
}

/** Runs to the end, judges the expectations, reports. Returns the exit code. */
export function simulate(input: RunInput, options: Options): number {
  const history = new History(input);
  history.complete();
  const outcome = outcomeOf(history.last);
  const expectations = input.scenario.expect.map((expectation) => {
    if (expectation.at === 'end') return judge(expectation, outcome);
    const moment = resolveMoment(history, expectation.at);
    return judge(expectation, moment === null ? null : outcomeOf(history.worldAt(moment.step)));
  });
  const traceHash =
    options.hash || options.json || options.trace !== null ? traceOf(history, options.trace) : null;
  const failed = history.failure !== null || expectations.some(({ ok }) => !ok);
  if (options.json) {
    const { message = null } = history.failure ?? {};
    process.stdout.write(
      `${JSON.stringify({ scenario: input.scenario.id, seed: input.seed, end: history.endAt, failure: message, outcome, expectations, traceHash })}\n`,
    );
  } else {
    process.stdout.write(summary(history, outcome, expectations, options.hash ? traceHash : null));
  }
  return failed ? 1 : 0;
}

/** Hashes the trace and writes it to a file when one is named. */
function traceOf(history: History, file: string | null): string {
  const hasher = lineHasher();
  const out = file === null ? null : openSync(file, 'w');
  for (const event of history.all()) {
    const line = canonicalJson(event);
    hasher.add(line);
    if (out !== null) writeSync(out, `${line}\n`);
  }
  if (out !== null) closeSync(out);
  return hasher.digest();
}

function summary(
  history: History,
  outcome: Outcome,
  expectations: readonly Judged[],
  hash: string | null,
): string {
  const { scenario, seed } = history.input;
  const lines = [
    `${scenario.id} · seed ${seed} · ${history.length} events in ${(history.endAt / 1_000_000).toFixed(3)} s of model time`,
  ];
  for (const [name, member] of Object.entries(outcome.etcd.members)) {
    const keys = Object.entries(member.keys)
      .map(([key, value]) => `${key}=${value}`)
      .join(' ');
    lines.push(
      `  ${name}  ${member.status === 'running' ? member.role : member.status}, term ${member.term}, commit ${member.commit}, last ${member.last}  ${keys}`,
    );
  }
  for (const [name, client] of Object.entries(outcome.clients)) {
    lines.push(
      `  ${name}  ${client.ok} ok, ${client.failed} failed, ${client.unknown} unknown  ${client.last.text}`,
    );
  }
  for (const { ok, path, expected, actual } of expectations) {
    lines.push(
      `  ${ok ? '✓' : '✕'} ${path} ${expected}${ok ? '' : `, but is ${JSON.stringify(actual)}`}`,
    );
  }
  if (outcome.raft.violations > 0) lines.push(`  broken: ${outcome.raft.broken.join(', ')}`);
  if (history.failure !== null) {
    lines.push(
      `  ✕ the run stopped at event ${history.failure.event.id}: ${history.failure.message}`,
    );
    const last = Array.from({ length: 20 }, (_, i) =>
      history.event(history.length - 20 + i),
    ).filter((event) => event !== undefined);
    lines.push(
      ...last.map(
        (event) =>
          `      ${event.id} ${(event.at / 1_000_000).toFixed(6)} s ${event.from} → ${event.to} ${event.body.type}`,
      ),
    );
  }
  if (hash !== null) lines.push(`  trace ${hash}`);
  return `${lines.join('\n')}\n`;
}
