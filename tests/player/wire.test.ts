import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InProcessPlayer } from '../../src/player/inProcess';
import { patched, patchOf } from '../../src/player/patch';
import type { Frame } from '../../src/player/types';
import { Receiver, Sender } from '../../src/player/wire';
import { SHIPPED } from '../scenario/shipped';

const plain = fc.jsonValue({ maxDepth: 3 });
const list = fc.array(fc.record({ index: fc.nat(5), term: fc.nat(2) }), { maxLength: 12 });

describe('a patch', () => {
  it('makes the later value of the earlier one, and does not touch that', () => {
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const kept = JSON.stringify(before);
        const patch = patchOf(before, after);
        const made = patch === null ? before : patched(before, patch);
        expect(made).toEqual(after);
        expect(JSON.stringify(before)).toBe(kept);
      }),
    );
  });

  it('knows a window that has slid', () => {
    fc.assert(
      fc.property(list, fc.nat(12), list, (before, dropped, more) => {
        const after = [...before.slice(dropped), ...more];
        const patch = patchOf(before, after);
        expect(patch === null ? before : patched(before, patch)).toEqual(after);
      }),
    );
    const log = Array.from({ length: 64 }, (_, i) => ({ index: i + 1, term: 1 }));
    const later = [...log.slice(2), { index: 65, term: 2 }];
    const patch = patchOf(log, later);
    expect(patch).toEqual({ d: 2, k: 62, e: [], p: [{ index: 65, term: 2 }] });
    const made = patched(log, patch ?? { v: null }) as typeof log;
    expect(made[0]).toBe(log[2]);
  });

  it('is null for equals', () => {
    fc.assert(fc.property(plain, (value) => patchOf(value, structuredClone(value)) === null));
  });
});

describe('frames on the wire', () => {
  it('arrive as they were sent, and are smaller', async () => {
    const scenario = SHIPPED.find(({ id }) => id === 'log-replication');
    if (scenario === undefined) throw new Error('log-replication is shipped');
    const player = new InProcessPlayer();
    const [sender, receiver] = [new Sender(), new Receiver()];
    let [whole, packed] = [0, 0];
    const pass = (frame: Frame) => {
      const sent = JSON.stringify(sender.pack(frame));
      whole += JSON.stringify(frame).length;
      packed += sent.length;
      const heard = receiver.unpack(JSON.parse(sent));
      for (const { key, value } of frame.changed) {
        const one = heard.changed.find((change) => change.key === key);
        // What is the same as before need not be said again.
        if (one !== undefined) expect(one.value).toEqual(JSON.parse(JSON.stringify(value)));
      }
      shown = apply(shown, heard);
      expected = apply(expected, frame);
      expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
    };
    let shown = new Map<string, unknown>();
    let expected = new Map<string, unknown>();
    for (const seed of [42, 7]) {
      pass(await player.load({ scenario, seed, actions: [] }));
      for (let at = 0; at < scenario.until; at += 130_000) pass(await player.seek({ at }));
      pass(await player.seek('start'));
      pass(await player.seek('end'));
    }
    expect(packed).toBeLessThan(whole / 2);
  });
});

function apply(shown: ReadonlyMap<string, unknown>, frame: Frame): Map<string, unknown> {
  const next = frame.complete ? new Map<string, unknown>() : new Map(shown);
  for (const { key, value } of frame.changed) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return next;
}
