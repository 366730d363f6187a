import { parseArgs } from 'node:util';
import { actionsOf } from '../scenario/added';
import { parseDuration } from '../scenario/schema/values';
import { openParts } from '../sim/parts';
import { check } from './check';
import { loadInput } from './input';
import { simulate } from './simulate';

/** `npm run sim -- FILE|ID|-|LINK …`: runs a scenario without a browser. Exit 0 = all expectations hold, 1 = one fails, 2 = invalid. */
const USAGE = `usage: npm run sim -- FILE|ID|-|LINK [--seed N] [--until 60s] [--json] [--trace out.jsonl] [--hash] [--histories DIR]
       npm run sim -- check HISTORY|- …   judges a recorded history

  FILE    a scenario document in YAML
  ID      a shipped scenario, such as minority-leader
  -       a document from standard input
  LINK    an address or fragment such as '#/s/minority-leader?seed=7'

  --seed N      another seed (0 to 4294967295)
  --until 60s   another end of the run
  --json        one JSON object on standard output
  --trace FILE  every event as a line of canonical JSON
  --hash        print the SHA-256 of the trace
  --histories DIR   with a laboratory: what each store's clients sent and heard, as DIR/<lane>.json
`;

async function main(): Promise<number> {
  const [word, ...rest] = process.argv.slice(2);
  if (word === 'check') return check(rest);
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (options.source === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const loaded = await loadInput(options.source, options);
  if ('errors' in loaded) {
    process.stderr.write(`${loaded.errors.join('\n')}\n`);
    return 2;
  }
  await openParts(loaded.input.scenario.cluster, actionsOf(loaded.input));
  return simulate(loaded.input, options);
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      until: { type: 'string' },
      json: { type: 'boolean', default: false },
      trace: { type: 'string' },
      hash: { type: 'boolean', default: false },
      histories: { type: 'string' },
    },
  });
  if (positionals.length > 1) throw new Error(`one scenario at a time: ${positionals.join(' ')}`);
  const seed = values.seed === undefined ? null : Number(values.seed);
  if (seed !== null && !(Number.isInteger(seed) && seed >= 0 && seed <= 4_294_967_295)) {
    throw new Error(`--seed ${values.seed}: write a whole number up to 4294967295`);
  }
  const until = values.until === undefined ? null : parseDuration(values.until);
  if (until !== null && !(until > 0 && until <= 3_600_000_000))
    throw new Error(`--until ${values.until}: write a duration up to 1h, such as 60s`);
  return {
    source: positionals[0],
    seed,
    until,
    json: values.json,
    trace: values.trace ?? null,
    hash: values.hash,
    histories: values.histories ?? null,
  };
}

process.exitCode = await main();
