import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { texts } from '../../src/app/why/texts';
import { InProcessPlayer } from '../../src/player/inProcess';
import { parseScenario } from '../../src/scenario/yaml';
import type { EventView } from '../../src/sim/view';

async function played(id: string) {
  const parsed = parseScenario(readFileSync(`public/scenarios/${id}.yaml`, 'utf8'));
  if (!('scenario' in parsed)) throw new Error(`${id} is not valid`);
  const player = new InProcessPlayer();
  await player.load({ scenario: parsed.scenario, seed: 42, actions: [] });
  const { events } = await player.query('timeline', {});
  return { player, events };
}

/** The sentence for the first event with such a label, in both languages. */
async function why(
  { player, events }: { player: InProcessPlayer; events: readonly EventView[] },
  label: RegExp,
) {
  const event = events.find((one) => label.test(one.label));
  if (event === undefined) throw new Error(`nothing is called ${label}`);
  const answer = await player.query('explain', { selection: `event/${event.id}` });
  const { code, values, because, reasons } = answer ?? {
    code: 'plain',
    values: {},
    because: '',
    reasons: [],
  };
  return {
    en: texts.en.sentence[code](values),
    ko: texts.ko.sentence[code](values),
    because,
    acks: reasons.length,
  };
}

describe('why something happened in the key-value store', () => {
  let watch: Awaited<ReturnType<typeof played>>;
  let lease: Awaited<ReturnType<typeof played>>;
  beforeAll(async () => {
    [watch, lease] = [await played('revisions-watch'), await played('lease-expires')];
  });

  test('of a transaction: which way it took, and the acknowledgements behind it', async () => {
    const then = await why(watch, /^e1 commit \d+, txn then/);
    expect(then.en).toBe('e1 applies a transaction. All that it compares holds: it takes “then”.');
    expect(then.acks).toBeGreaterThanOrEqual(2);
    expect((await why(watch, /^e1 commit \d+, txn else/)).ko).toContain('“else” 갈래');
  });

  test('of a watch that goes on elsewhere, and of one that comes too late', async () => {
    expect((await why(watch, /^reader watches at e1/)).en).toBe(
      'reader watches at e1 now, from revision 6 on: it has heard what came before.',
    );
    const canceled = await why(watch, /^bob watch canceled/);
    expect(canceled.ko).toBe('bob의 워치가 취소돼요.');
    expect(canceled.because).toBe('etcdserver: mvcc: required revision has been compacted');
    expect((await why(watch, /^e2 commit \d+, compacted/)).en).toContain('before revision 9');
  });

  test('of a lease that is over: the leader proposes, every member ends it', async () => {
    expect((await why(lease, /^e1: lease 7b is over/)).en).toBe(
      'Leader e1 finds lease 7b over and proposes to end it.',
    );
    const ended = await why(lease, /^e2 commit \d+, lease 7b expired/);
    expect(ended.en).toBe('Lease 7b ends at e2, and with it 1 key.');
    expect(ended.because).toBe('expired');
  });

  test('of a message: the store’s own are not called after Raft’s', async () => {
    const { en } = await why(watch, /^e3→reader watch created/);
    expect(en).toBe('Watch from e3 arrives at reader.');
  });
});
