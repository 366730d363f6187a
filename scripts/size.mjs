import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a first visit needs: all scripts of the page, followed through static imports, plus the chunks it fetches at once. */
const BUDGET = 200 * 1024;
const ASSETS = 'dist/assets';
const VISITS = {
  'a scenario': /^(worker|Stage|shipped|minority-leader|first-election)-/,
  'the gallery': /^(worker|Gallery|shipped|minority-leader|first-election)-/,
};

const html = readFileSync('dist/index.html', 'utf8');
const entries = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
  (match) => match[1],
);
const all = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));

function add(needed, name) {
  if (needed.has(name)) return;
  needed.add(name);
  const code = readFileSync(join(ASSETS, name), 'utf8');
  for (const match of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    add(needed, match[1]);
}

for (const [visit, atOnce] of Object.entries(VISITS)) {
  const needed = new Set();
  for (const name of [...entries, ...all.filter((file) => atOnce.test(file))]) add(needed, name);
  let total = 0;
  for (const name of needed) {
    const size = gzipSync(readFileSync(join(ASSETS, name))).length;
    total += size;
    process.stdout.write(`${(size / 1024).toFixed(1).padStart(7)} KB  ${name}\n`);
  }
  process.stdout.write(
    `${(total / 1024).toFixed(1).padStart(7)} KB  first load of ${visit}, of ${BUDGET / 1024} KB\n`,
  );
  if (total > BUDGET) process.exitCode = 1;
}
