import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configurationOf } from '../../../src/panels/cap/configuration';
import { checkCounts, checkWords, copyWords, verdictOf } from '../../../src/panels/cap/verdict';
import { texts } from '../../../src/panels/cap/words';
import { PRESETS } from '../../../src/sim/consistency/presets';
import { ALWAYS, CALM, ETCD, row } from './worlds';

const { en, ko } = texts;
/** With plain spaces; some of them keep a number by its word. */
const sentence = (...given: Parameters<typeof verdictOf>) =>
  verdictOf(...given).replaceAll('\u00a0', ' ');

describe('the sentence under the table', () => {
  test('is the one of the mock, computed from the rows', () => {
    expect(sentence(ETCD, en)).toBe('A: 300 of 300 ok. B: 20 of 20 timed out, 0 stale.');
    expect(sentence(ALWAYS, en)).toBe('A: 300 of 300 ok, 58 stale. B: 200 of 200 ok, 77 stale.');
    expect(sentence(ETCD, ko)).toBe('A: 300 중 300 성공. B: 20 중 20 시간 초과, 옛 값 0.');
  });

  test('keeps refused and timed out apart', () => {
    const rows = [
      row({ side: 'A', f: 'write', offered: 10, ok: 0, refused: 10 }),
      row({ side: 'B', f: 'write', offered: 10, ok: 4, refused: 1, timedOut: 5 }),
      row({ side: 'C', f: 'write', offered: 10, sent: 6, ok: 0, refused: 2, timedOut: 3 }),
    ];
    expect(sentence({ rows }, en)).toBe(
      'A: 10 of 10 refused, 0 stale. B: 4 of 10 ok, 1 refused, 5 timed out, 0 stale. C: 0 of 10 ok, 2 refused, 3 timed out, 1 still open, 0 stale.',
    );
  });

  test('has no letter while nothing is cut', () => {
    expect(sentence(CALM, en)).toBe('489 of 500 ok, 11 refused, 21 stale.');
    expect(sentence({ rows: [row({ side: '', f: 'read', offered: 0 })] }, en)).toBe(
      'No requests yet.',
    );
  });

  test('never calls a side timed out or refused that had an answer, nor leaves a stale read unsaid', () => {
    const count = fc.nat(50);
    fc.assert(
      fc.property(count, count, count, count, (ok, refused, timedOut, stale) => {
        const offered = ok + refused + timedOut;
        const words = sentence(
          { rows: [row({ side: 'A', f: 'read', offered, ok, refused, timedOut, stale })] },
          en,
        );
        if (offered === 0) return;
        if (ok > 0) expect(words).toContain(`${ok} of ${offered} ok`);
        if (stale > 0) expect(words).toContain(`${stale} stale`);
        expect(words.includes('refused')).toBe(refused > 0);
        expect(words.includes('timed out')).toBe(timedOut > 0);
      }),
    );
  });
});

test('the checker is quoted with its proof, and an undecided history is no verdict', () => {
  expect(checkWords(ETCD, en)).toMatchObject({
    sign: '✓',
    verdict: 'linearizable',
    because: 'one valid order found, 2 calls still open',
  });
  expect(checkWords(ALWAYS, en).because).toBe('r 434 began 19\u00a0ms after w 435 had returned');
  expect(checkWords(CALM, en)).toMatchObject({ sign: '?', verdict: 'not decided' });
  expect(checkCounts(ETCD, en)).toBe('checked up to 22.000\u00a0s');
  expect(copyWords(CALM, en)).toMatchObject({
    isLossy: true,
    lost: '7 of 90 acknowledged writes lost',
  });
});

test('every preset has a configuration in words, with no hole in them', () => {
  for (const { protocol } of PRESETS) {
    const words = configurationOf(protocol, 5);
    expect(words).toMatch(/^[a-z0-9]/);
    expect(words).not.toMatch(/undefined|null|NaN|, ,|, $/);
  }
  expect(configurationOf(ETCD.protocol, 5)).toBe('raft, 5 nodes, linearizable reads');
});
