import { closeSync, openSync, writeSync } from 'node:fs';
import { canonicalJson } from '../kernel/json';
import { lineHasher } from '../kernel/sha256';
import { allAnswers } from '../player/answers';
import type { History } from '../player/history';
import { type BranchOf, resolveMoment, resolveStep } from '../player/moments';
import { Runs } from '../player/runs';
import type { FactValue, ResolvedStep } from '../player/types';
import { type Judged, judge, type Outcome, outcomeOf } from '../scenario/outcome';
import { placeholders } from '../scenario/references';
import type { RunInput, Scenario } from '../scenario/types';
import { protocolsOf } from './protocols';

interface Options {
  readonly json: boolean;
  readonly trace: string | null;
  readonly hash: boolean;
  /** Where the laboratory's histories go; null = nowhere. */
  readonly histories: string | null;
}

/** Runs to the end, judges the expectations, reports. Returns the exit code. */
export function simulate(input: RunInput, options: Options): number {
  const { scenario } = input;
  const runs = new Runs(scenario, input.seed);
  const history = runs.open(input.actions);
  const branchOf: BranchOf = (letter) =>
    letter === undefined
      ? null
      : runs.open(
          letter === 'A' ? [] : (scenario.branches[letter.charCodeAt(0) - 66]?.actions ?? []),
        );
  const outcome = outcomeOf(history.last, history.watched, history.endAt);
  const expectations = scenario.expect.map((expectation) => {
    const run = branchOf(expectation.branch) ?? history;
    const moment =
      expectation.at === 'end' ? { step: run.length } : resolveMoment(run, expectation.at);
    return judge(
      expectation,
      moment === null
        ? null
        : outcomeOf(
            run.worldAt(moment.step),
            run.watched,
            'at' in moment ? moment.at : run.timeOf(moment.step),
          ),
    );
  });
  // A question that the run cannot answer, or a fact that it does not have, is a fault of the scenario.
  const lesson = scenario.lesson.map((step) => resolveStep(history, branchOf, step));
  const questions = allAnswers(history, branchOf, scenario);
  const gaps = gapsOf(scenario, lesson, questions);
  const traceHash =
    options.hash || options.json || options.trace !== null ? traceOf(history, options.trace) : null;
  const protocols = protocolsOf(history, options.histories);
  const failed = history.failure !== null || expectations.some(({ ok }) => !ok) || gaps.length > 0;
  if (options.json) {
    const { message = null } = history.failure ?? {};
    process.stdout.write(
      `${JSON.stringify({ scenario: input.scenario.id, seed: input.seed, end: history.endAt, failure: message, outcome, ...(protocols === null ? {} : { protocols }), expectations, questions, gaps, traceHash })}\n`,
    );
  } else {
    process.stdout.write(summary(history, outcome, expectations, options.hash ? traceHash : null));
    for (const { step, answer } of questions)
      process.stdout.write(`  ? step ${step + 1}: ${JSON.stringify(answer)}\n`);
    for (const gap of gaps) process.stdout.write(`  ✕ ${gap}\n`);
  }
  return failed ? 1 : 0;
}

/** What the lesson needs and this run does not have. */
function gapsOf(
  scenario: Scenario,
  lesson: readonly ResolvedStep[],
  questions: ReturnType<typeof allAnswers>,
): string[] {
  return [
    ...lesson.flatMap(({ at, facts }, i) => {
      const step = scenario.lesson[i];
      const missing = Object.keys(step?.facts ?? {}).filter((name) => facts[name] === undefined);
      // A fact that only some variants need may be missing when another variant is said.
      const said = step?.say.find(
        ({ if: given }) => given === null || above(facts[given.fact], given.above),
      );
      const needed = missing.filter((name) =>
        [said?.text.en, said?.text.ko].some((text) => placeholders(text ?? '').includes(name)),
      );
      return [
        ...(at === null ? [`step ${i + 1} never comes`] : []),
        ...needed.map((name) => `step ${i + 1} has no fact {${name}}`),
      ];
    }),
    ...questions.flatMap(({ step, answer }) =>
      answer === null ? [`the question of step ${step + 1} has no answer`] : [],
    ),
  ];
}

function above(fact: FactValue | undefined, limit: number): boolean {
  if (fact === undefined) return false;
  return ('micros' in fact ? fact.micros : Number('value' in fact ? fact.value : 0)) > limit;
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
