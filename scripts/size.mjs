import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a first visit needs: all scripts of the page, followed through static imports, plus the chunks it fetches at once. */
const BUDGET = 200 * 1024;
/** A laboratory brings its protocols and a checker with it. */
const LABORATORY = 250 * 1024;
const ASSETS = 'dist/assets';

const html = readFileSync('dist/index.html', 'utf8');
const entries = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
  (match) => match[1],
);
const all = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
const chunkOf = (stem) => all.find((name) => name.startsWith(`${stem}-`) && isHash(name, stem));
const scenarios = readdirSync('public/scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => chunkOf(name.replace('.yaml', '')))
  .filter((name) => name !== undefined)
  .sort((a, b) => sizeOf(b) - sizeOf(a));

// A scenario fetches its own chunk only; the gallery's frames were drawn from runs while the page was built.
const VISITS = {
  'the largest scenario': {
    chunks: [...['worker', 'Stage', 'Questions', 'NetworkPanel'].map(chunkOf), scenarios[0]],
    budget: BUDGET,
  },
  'the largest laboratory': {
    chunks: [
      ...['worker', 'laboratory', 'Stage', 'Questions', 'CapFrame', 'LabBar'].map(chunkOf),
      ...scenarios.filter(isLaboratory).map(withProtocols).sort(bySize)[0],
    ],
    budget: LABORATORY,
  },
  'the gallery': { chunks: ['Gallery', 'catalogue'].map(chunkOf), budget: BUDGET },
};

function isLaboratory(name) {
  return /\blab:\{/.test(readFileSync(join(ASSETS, name), 'utf8'));
}

/** A laboratory fetches the protocols of its stores only. */
function withProtocols(name) {
  const code = readFileSync(join(ASSETS, name), 'utf8');
  const kinds = new Set([...code.matchAll(/protocol:\{kind:["'`](\w+)/g)].map(([, kind]) => kind));
  if (kinds.size === 0) throw new Error(`${name} has no store with a protocol`);
  return [name, ...[...kinds].map(chunkOf)];
}

function bySize(one, other) {
  const [a, b] = [one, other].map((names) => names.reduce((sum, name) => sum + sizeOf(name), 0));
  return b - a;
}

/** `first-election-CTZaZKJh.js` is the chunk of `first-election`, not of `first`. */
function isHash(name, stem) {
  return /^-[\w-]{8}\.js$/.test(name.slice(stem.length));
}

function sizeOf(name) {
  return gzipSync(readFileSync(join(ASSETS, name))).length;
}

function add(needed, name) {
  if (needed.has(name)) return;
  needed.add(name);
  const code = readFileSync(join(ASSETS, name), 'utf8');
  for (const match of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    add(needed, match[1]);
}

for (const [visit, { chunks, budget }] of Object.entries(VISITS)) {
  const needed = new Set();
  for (const name of [...entries, ...chunks]) if (name !== undefined) add(needed, name);
  let total = 0;
  for (const name of needed) {
    const size = sizeOf(name);
    total += size;
    process.stdout.write(`${(size / 1024).toFixed(1).padStart(7)} KB  ${name}\n`);
  }
  process.stdout.write(
    `${(total / 1024).toFixed(1).padStart(7)} KB  first load of ${visit}, of ${budget / 1024} KB\n`,
  );
  if (total > budget) process.exitCode = 1;
}
