import { parseArgs } from 'node:util';
import { benchCap } from './bench/cap';
import { benchChecker } from './bench/checker';
import { benchEtcd } from './bench/etcd';
import { benchLink } from './bench/link';
import type { Figures } from './bench/measure';
import { benchRaft, machineSpeed } from './bench/raft';
import { benchSeek } from './bench/seek';

/** `npm run bench -- NAME [--json]`: measures; asserts nothing. */
const BENCHES: Readonly<Record<string, () => Figures | Promise<Figures>>> = {
  raft: benchRaft,
  // In the process, then on the page; only the latter needs Vite and a browser.
  seek: async () => ({
    ...machineSpeed(),
    ...benchSeek(),
    ...(await (await import('./bench/branches')).benchBranches()),
  }),
  cap: benchCap,
  etcd: benchEtcd,
  link: benchLink,
  checker: benchChecker,
  // Loaded for itself: the others need neither Vite nor a browser.
  frames: async () => (await import('./bench/frames')).benchFrames(),
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [name = ''] = positionals;
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (bench === undefined) {
    process.stderr.write(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [--json]\n`);
    return 2;
  }
  const figures = await bench();
  const lines = Object.entries(figures).map(([what, value]) => `${what.padEnd(34)} ${value}`);
  process.stdout.write(
    values.json ? `${JSON.stringify({ bench: name, ...figures })}\n` : `${lines.join('\n')}\n`,
  );
  return 0;
}

process.exitCode = await main();
