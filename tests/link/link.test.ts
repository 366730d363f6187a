import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, type Link, parseLink } from '../../src/link/link';
import { decodePayload, encodePayload } from '../../src/link/payload';

const view = fc.record(
  {
    t: fc.integer({ min: 0, max: 3_600_000_000 }),
    k: fc.integer({ min: 0, max: 1_000_000 }),
    seed: fc.integer({ min: 0, max: 4_294_967_295 }),
    step: fc.integer({ min: 0, max: 99 }),
    panels: fc.constantFrom(['raft'], ['raft', 'net']),
    focus: fc.constantFrom('etcd/e1', 'etcd/e2/105', 'client/c1'),
    lang: fc.constantFrom('en' as const, 'ko' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const, 'projector' as const),
    rate: fc.constantFrom(0.1, 0.5, 1, 25, 100),
    fingerprint: fc.constant('00c0ffee'),
    engine: fc.constant('0.1.0'),
    actions: fc.array(fc.tuple(fc.nat(), fc.constant('heal'), fc.constant({})), { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const route = fc.oneof(
  fc.constant({ kind: 'gallery' as const }),
  fc.record({
    kind: fc.constant('scenario' as const),
    id: fc.stringMatching(/^[a-z][a-z-]{0,20}$/),
  }),
  fc.record({ kind: fc.constant('custom' as const), document: fc.jsonValue() }),
);

test('what a link says is what it was made from', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ route, view }), async (link) => {
      const json = JSON.parse(JSON.stringify(link));
      const { link: read, problems } = await parseLink(await formatLink(link as Link));
      expect(problems).toEqual([]);
      expect(read).toEqual(json);
    }),
  );
});

test('no text throws or hangs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 200 }), async (text) => {
      const { link } = await parseLink(`#${text}`);
      expect(link.route.kind).toBeTruthy();
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue(),
      fc.nat(),
      fc.string({ maxLength: 3 }),
      async (value, at, noise) => {
        const text = await encodePayload(value);
        const place = at % text.length;
        const decoded = await decodePayload(
          text.slice(0, place) + noise + text.slice(place + noise.length),
          'x',
        );
        expect('value' in decoded || decoded.problem.message !== '').toBe(true);
      },
    ),
  );
});

describe('a broken payload', () => {
  const kind = async (text: string) => {
    const decoded = await decodePayload(text, 'a');
    return 'problem' in decoded ? decoded.problem.kind : 'fine';
  };

  test('is told apart: truncated, tampered, oversized, newer', async () => {
    const whole = await encodePayload({ a: 'x'.repeat(500) });
    expect(await kind(whole)).toBe('fine');
    expect(await kind(whole.slice(0, -4))).toBe('truncated');
    expect(await kind('')).toBe('truncated');
    expect(await kind('1.%%%')).toBe('tampered');
    expect(await kind('2.abc')).toBe('newer');
    const evil = deflateRawSync('[1,{"__proto__":{"polluted":true}}]').toString('base64url');
    expect(await kind(`1.${evil}`)).toBe('tampered');
    const bomb = deflateRawSync(Buffer.alloc(50 * 1024 * 1024)).toString('base64url');
    expect(await kind(`1.${bomb}`)).toBe('oversized');
  });

  test('of actions leaves the rest of the link', async () => {
    const { link, problems } = await parseLink('#/s/minority-leader?t=2s&a=1.zzz&rate=fast&x=1');
    expect(link).toEqual({
      route: { kind: 'scenario', id: 'minority-leader' },
      view: { t: 2_000_000 },
      others: { x: '1' },
    });
    expect(problems.map(({ part }) => part)).toEqual(['rate', 'a']);
  });
});

test('parameters that this version does not know stay in the link', async () => {
  const { link } = await parseLink('#/s/first-election?mode=embed&q=2&t=1s&%26=%3D');
  expect(link.others).toEqual({ mode: 'embed', q: '2', '&': '=' });
  expect(await parseLink(await formatLink(link))).toMatchObject({ link, problems: [] });
});

test('a whole link that was changed on its way never throws', async () => {
  const whole = await formatLink({
    route: { kind: 'custom', document: { apiVersion: 'orrery/v1', words: '가나다 '.repeat(40) } },
    view: { t: 12_350_000, seed: 7, focus: 'etcd/e2', actions: [[5, 'heal', {}]] },
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(30), fc.string({ maxLength: 4 }), async (at, cut, noise) => {
      const place = at % whole.length;
      const { link } = await parseLink(whole.slice(0, place) + noise + whole.slice(place + cut));
      expect(link.route.kind).toBeTruthy();
    }),
  );
});
