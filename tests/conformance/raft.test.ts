import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { vectorFiles } from '../../src/cli/conformance/play';
import { drawInteger } from '../../src/kernel/draw';
import { raftDriver } from './drivers/raft';

/** Every raft vector, and each again with `stabilize` taking links in a random order (order kept per link). */
const ORDERS = 4;

describe.each(vectorFiles('tests/conformance/vectors/raft'))('%s', (file) => {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  test('passes as written', () => {
    const play = raftDriver();
    for (const one of document.cases) expect(play(one, document), one.id).toBeNull();
  });

  test('passes in any order of links', () => {
    for (const one of document.cases) {
      for (let order = 1; order <= ORDERS; order += 1) {
        let n = 0;
        const play = raftDriver((queue) => {
          const links = [...new Set(queue.map(({ from, to }) => `${from}>${to}`))];
          if (links.length === 0) return 0;
          n += 1;
          const link = links[drawInteger(order, one.id, n, { min: 0, max: links.length - 1 })];
          return queue.findIndex(({ from, to }) => `${from}>${to}` === link);
        });
        expect(play(one, document), `${one.id}, order ${order}`).toBeNull();
      }
    }
  });
});
