import { parseArgs } from 'node:util';
import { driverFor } from '../../tests/conformance/drivers';
import { openKeyValue } from '../sim/keyValue';
import { areaOf, type CaseResult, playFile, vectorFiles } from './conformance/play';

/** `npm run conformance -- [DIR…] [--area NAME] [--json]`: plays test vectors drawn from the real systems. */
const USAGE = 'usage: npm run conformance -- [DIR…] [--area NAME] [--json]';
const DEFAULT_FOLDER = 'tests/conformance/vectors';

function main(): number {
  let options: ReturnType<typeof readOptions>;
  let files: string[];
  try {
    options = readOptions();
    files = [...new Set(options.folders.flatMap(vectorFiles))];
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    return 2;
  }
  const chosen = files.filter(
    (file) => options.area === undefined || areaOf(file) === options.area,
  );
  if (chosen.length === 0) {
    process.stderr.write(
      `no vector file (*.json) found below ${options.folders.join(', ')}${options.area === undefined ? '' : ` in an area ${options.area}`}\n`,
    );
    return 2;
  }
  const results = chosen.flatMap((file) => {
    const played = playFile(file, driverFor);
    if (!options.json) process.stdout.write(report(file, played));
    return played;
  });
  const counts = {
    passed: count(results, 'passed'),
    failed: count(results, 'failed'),
    skipped: count(results, 'skipped'),
  };
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...counts, cases: results })}\n`
      : `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
  );
  return counts.failed > 0 ? 1 : 0;
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { area: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  return {
    area: values.area,
    json: values.json,
    folders: positionals.length > 0 ? positionals : [DEFAULT_FOLDER],
  };
}

function count(results: readonly CaseResult[], status: CaseResult['status']): number {
  return results.filter((result) => result.status === status).length;
}

/** A line for the file, and a paragraph for each failure. */
function report(file: string, results: readonly CaseResult[]): string {
  const area = areaOf(file);
  const failed = results.filter(({ status }) => status === 'failed');
  const skipped = count(results, 'skipped');
  const head =
    skipped > 0
      ? `${area}/${results[0]?.file}: ${skipped} skipped, no driver yet`
      : `${area}/${results[0]?.file ?? ''}: ${results.length - failed.length} of ${results.length} passed`;
  const lines = failed.map(({ id, message, expected, actual }) =>
    [
      `  ${id}: ${message ?? ''}`,
      `    expected ${JSON.stringify(expected)}`,
      `    actual   ${JSON.stringify(actual)}`,
    ].join('\n'),
  );
  return `${[head, ...lines].join('\n')}\n`;
}

await openKeyValue();
process.exitCode = main();
