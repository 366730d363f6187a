import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Labels, labelReads } from '../../../src/sim/consistency/checker/anomalies';
import {
  type LabelledRead,
  labelMore,
  startLabels,
} from '../../../src/sim/consistency/checker/liveLabels';
import type { Operation } from '../../../src/sim/consistency/checker/types';

/** Short histories of three clients, one call at a time each, of values that are mostly, not always, written once. */
const histories = fc
  .array(
    fc.record({
      client: fc.nat(2),
      pause: fc.integer({ min: 1, max: 3 }),
      length: fc.integer({ min: 1, max: 9 }),
      f: fc.constantFrom('read', 'read', 'write'),
      age: fc.nat(4),
      outcome: fc.constantFrom('ok', 'ok', 'ok', 'ok', 'info', 'fail'),
    }),
    { maxLength: 30 },
  )
  .map((given) => {
    const free = [0, 0, 0];
    return given.map(({ client, pause, length, f, age, outcome }, id): Operation => {
      const call = (free[client] ?? 0) + pause;
      const ret = call + length;
      free[client] = ret;
      const written = given.slice(0, id + 1).flatMap((one, i) => (one.f === 'write' ? [i] : []));
      const value = f === 'write' ? (age === 4 && id % 7 === 0 ? 0 : id) : written.at(-1 - age);
      const common = { id, client: `c${client}`, key: 'x', call } as const;
      return outcome === 'ok' || f === 'write'
        ? { ...common, f, value: value ?? null, outcome, ret }
        : { ...common, f, outcome, ret };
    });
  });

/** What is known at `now`: what has ended since, and what is open. */
function heard(ops: readonly Operation[], since: number, now: number) {
  const ended = byClient(ops)
    .filter(({ ret }) => ret !== null && ret > since && ret <= now)
    .sort((a, b) => (a.ret ?? 0) - (b.ret ?? 0));
  const open = ops
    .filter(({ call, ret }) => call <= now && (ret === null || ret > now))
    .map(asOpen);
  return { ended: ended.map((op) => (op.outcome === 'info' ? asOpen(op) : op)), open };
}

function asOpen({ id, client, key, f, value, call }: Operation): Operation {
  const common = { id, client, key, f, call, ret: null, outcome: 'info' } as const;
  return f === 'write' ? { ...common, value: value ?? null } : common;
}

function asLabels(found: readonly LabelledRead[]): Labels {
  const ids = (holds: (one: LabelledRead) => boolean) =>
    found
      .filter(holds)
      .map(({ read }) => read.id)
      .sort((a, b) => a - b);
  return {
    anomalies: {
      phantom: ids(({ phantom }) => phantom),
      stale: ids(({ stale }) => stale !== null),
      inversion: ids(({ inversion }) => inversion),
      readYourWrites: ids(({ readYourWrites }) => readYourWrites),
      monotonicReads: ids(({ monotonicReads }) => monotonicReads),
    },
    staleness: found
      .flatMap(({ stale }) => (stale === null ? [] : [stale]))
      .sort((a, b) => a.op - b.op),
    culprits: found
      .flatMap(({ culprit }) => (culprit === null ? [] : [culprit]))
      .sort((a, b) => a.read - b.read),
  };
}

test('labels that grow with a history are those of the whole history at every instant', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 12 }), (ops, every) => {
      const last = Math.max(0, ...ops.map(({ ret }) => ret ?? 0));
      let since = 0;
      let labels: ReturnType<typeof startLabels> | null = startLabels(null);
      let found: readonly LabelledRead[] = [];
      for (let now = every; now <= last + every; now += every) {
        const more = heard(ops, since, now);
        const step: ReturnType<typeof labelMore> =
          labels && labelMore(labels, more.ended, more.open);
        const all = heard(ops, 0, now);
        if (step !== null) found = [...found, ...step[1]];
        const again: ReturnType<typeof labelMore> =
          step ?? labelMore(startLabels(null), all.ended, all.open);
        if (step === null) found = again?.[1] ?? [];
        labels = again?.[0] ?? null;
        const whole = labelReads({ initial: null, ops: byClient([...all.ended, ...all.open]) });
        expect(again === null ? null : asLabels(found)).toEqual(whole);
        since = now;
      }
    }),
    { numRuns: 400 },
  );
});

/** As a lane gives them: client after client. */
function byClient(ops: readonly Operation[]): Operation[] {
  return [...ops].sort((a, b) =>
    a.client < b.client ? -1 : a.client > b.client ? 1 : a.id - b.id,
  );
}
