import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The table of ARCHITECTURE.md, proved: each forbidden line is reported, each allowed one is not. */
const FORBIDDEN: readonly (readonly [string, string])[] = [
  ['src/kernel/a.ts', "import { a } from '../sim/config';"],
  ['src/kernel/b.ts', "import { a } from 'xstate';"],
  ['src/kernel/machine.ts', "import { a } from '../sim/config';"],
  ['src/kube/a.ts', "import { a } from '../kernel/draw';"],
  ['src/sim/raft/a.ts', "import { a } from '../../scenario/read';"],
  ['src/sim/a.ts', "import { a } from 'xstate';"],
  ['src/sim/b.ts', "import { a } from 'react';"],
  ['src/sim/c.ts', "import { a } from 'd3-selection';"],
  ['src/scenario/a.ts', "import { a } from '../player/history';"],
  ['src/player/a.ts', "import { a } from '../app/orrery';"],
  ['src/player/b.ts', "import { a } from 'zustand';"],
  ['src/link/a.ts', "import { a } from '../scenario/read';"],
  ['src/store/a.ts', "import { a } from '../panels/raft';"],
  ['src/panels/raft/a.ts', "import { a } from '../../player/history';"],
  ['src/panels/raft/b.ts', "import { a } from '../../app/orrery';"],
  ['src/cli/a.ts', "import { a } from '../app/orrery';"],
  ['src/cli/b.ts', "import { a } from 'react-dom';"],
  ...['kernel', 'kube', 'sim/etcd', 'scenario'].flatMap((folder) =>
    [
      'Date.now()',
      'performance.now()',
      'setTimeout(() => {}, 1)',
      'setInterval(() => {}, 1)',
      'crypto.randomUUID()',
      'window.name',
      'document.title',
      'queueMicrotask(() => {})',
      'requestAnimationFrame(() => {})',
    ].map((expression, i): [string, string] => [
      `src/${folder}/global${i}.ts`,
      `const a = ${expression};`,
    ]),
  ),
];
const ALLOWED: readonly (readonly [string, string])[] = [
  ['src/sim/allowed.ts', "import { a } from '../kernel/draw';"],
  ['src/kernel/allowed/machine.ts', 'const a = 1;'],
  ['src/scenario/allowed.ts', "import { a } from '../sim/network/cuts';"],
  ['src/player/allowed.ts', "import { a } from '../scenario/read';"],
  ['src/app/allowed.ts', "import { a } from '../player';"],
];

/** Lints a tree of one-line files with the project's own rules; returns the files that were reported. */
function reported(files: readonly (readonly [string, string])[]): Set<string> {
  const root = mkdtempSync(join(tmpdir(), 'orrery-lint-'));
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(
    join(root, 'biome.json'),
    JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }),
  );
  for (const [path, line] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${line}\nexport const b = a;\n`);
  }
  const { stdout } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', 'src'],
    { cwd: root, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: unknown } }[];
  };
  return new Set(
    diagnostics
      .filter(({ category }) => /noRestricted(Imports|Globals)/.test(category))
      .map(({ location }) => JSON.stringify(location.path).match(/src\/[\w/.]+/)?.[0] ?? ''),
  );
}

test('what a layer may not import or use is reported, and nothing else', () => {
  const found = reported([...FORBIDDEN, ...ALLOWED]);
  expect(FORBIDDEN.map(([path]) => path).filter((path) => !found.has(path))).toEqual([]);
  expect(ALLOWED.map(([path]) => path).filter((path) => found.has(path))).toEqual([]);
});
