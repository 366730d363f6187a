import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the first load needs: the entry, everything it imports at once, and the worker. At most 200 KB gzip. */
const BUDGET = 200 * 1024;
const ASSETS = 'dist/assets';

const html = readFileSync('dist/index.html', 'utf8');
const first = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
  (match) => match[1],
);
const workers = readdirSync(ASSETS).filter((name) => /^worker-.*\.js$/.test(name));
const needed = new Set();

function add(name) {
  if (name === undefined || needed.has(name)) return;
  needed.add(name);
  const code = readFileSync(join(ASSETS, name), 'utf8');
  for (const match of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) add(match[1]);
}
for (const name of [...first, ...workers]) add(name);

let total = 0;
for (const name of needed) {
  const size = gzipSync(readFileSync(join(ASSETS, name))).length;
  total += size;
  process.stdout.write(`${(size / 1024).toFixed(1).padStart(7)} KB  ${name}\n`);
}
process.stdout.write(
  `${(total / 1024).toFixed(1).padStart(7)} KB  first load, of ${BUDGET / 1024} KB\n`,
);
process.exitCode = total > BUDGET ? 1 : 0;
