import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromium } from './chromium.mjs';

/** `npm test`: everything, in the order in which it fails fastest; the last line counts all that ran. */
const OUT = 'node_modules/.cache/orrery';
mkdirSync(OUT, { recursive: true });
const counts = { passed: 0, failed: 0 };

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function count(passed, failed) {
  counts.passed += passed;
  counts.failed += failed;
}

/** A step that counts as one. */
function single(title, command, args) {
  process.stdout.write(`\n— ${title}\n`);
  const ok = run(command, args);
  count(ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

function report(file, read, ok) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
    // A runner that failed without a failed test has failed all the same.
    count(passed, !ok && failed === 0 ? 1 : failed);
  } catch {
    count(0, 1);
  }
}

single('lint and format', 'npx', ['biome', 'ci', '.']);
single('types', 'npx', ['tsc', '-p', '.']);
single('dead code', 'npx', ['knip']);

process.stdout.write('\n— unit, property, conformance\n');
const unit = `${OUT}/vitest.json`;
rmSync(unit, { force: true });
const unitOk = run('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unit}`,
]);
report(
  unit,
  ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  unitOk,
);

const vectors = `${OUT}/conformance.json`;
const played = spawnSync('npx', ['tsx', 'src/cli/conformance.ts', '--json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
try {
  const { passed, failed, skipped } = JSON.parse(played.stdout);
  process.stdout.write(
    `conformance: ${passed} passed, ${failed} failed, ${skipped} skipped (areas without a driver yet)\n`,
  );
  count(passed, failed);
} catch {
  process.stdout.write(`conformance: ${played.stderr}\n`);
  count(0, 1);
}
rmSync(vectors, { force: true });

if (single('build', 'npx', ['vite', 'build', '--configLoader', 'runner', '--logLevel', 'warn'])) {
  single('size of the first load', 'node', ['scripts/size.mjs']);
  process.stdout.write('\n— browser\n');
  if (chromium({ mayInstall: true }) === null) {
    process.stdout.write(
      'The browser tests need Chromium or Chrome: install the package "chromium" or set CHROME_PATH.\n',
    );
    count(0, 1);
  } else {
    const browser = `${OUT}/playwright.json`;
    rmSync(browser, { force: true });
    const browserOk = run('npx', ['playwright', 'test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: browser,
    });
    report(
      browser,
      ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
      browserOk,
    );
  }
}

process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;
