import { expect, test } from 'vitest';
import { judgeHistory } from '../../../src/sim/consistency/checker/judge';
import { heardSince } from '../../../src/sim/consistency/measure/history';
import { judge } from '../../../src/sim/consistency/measure/judged';
import { markOf } from '../../../src/sim/consistency/measure/marks';
import { heardClients, SECONDS } from './clients';
import { MS, S } from './lab';

const NAMES = ['cassandra-one', 'mongodb-4', 'etcd-linearizable'];
const EVERY = 250 * MS;

test('a look is the judgement of the whole history until then, in whatever order looks are made', () => {
  const looks = (SECONDS * S) / EVERY;
  let marked = 0;
  for (const clients of heardClients(NAMES)) {
    for (let i = 0; i < looks; i += 1) {
      // 13 and the number of looks have no common divisor: to and fro through the run, each once.
      const until = ((i * 13) % looks) * EVERY;
      const { labels, ...look } = judge(clients, until + 17);
      const { ended, open } = heardSince(clients, [], until);
      const ops = [...ended, ...open].sort((a, b) =>
        a.client < b.client ? -1 : a.client > b.client ? 1 : a.id - b.id,
      );
      const whole = judgeHistory({ initial: null, ops });
      expect(look).toMatchObject({
        until,
        linearizable: whole.linearizable,
        open: ops.filter(({ f, outcome }) => f === 'write' && outcome === 'info').length,
        reads: ops.filter(({ f, outcome }) => f === 'read' && outcome === 'ok').length,
      });
      const { anomalies, staleness, culprits } = whole;
      expect({
        stale: labels?.stale,
        inversion: labels?.inversion,
        phantom: labels?.phantom,
        readYourWrites: labels?.readYourWrites,
        monotonicReads: labels?.monotonicReads,
        ages: labels?.ages.slice().sort((a, b) => a - b),
        read: labels?.proof?.read,
        against: labels?.proof?.against,
      }).toEqual({
        stale: anomalies?.stale.length,
        inversion: anomalies?.inversion.length,
        phantom: anomalies?.phantom.length,
        readYourWrites: anomalies?.readYourWrites.length,
        monotonicReads: anomalies?.monotonicReads.length,
        ages: staleness?.map(({ staleForMs }) => staleForMs).sort((a, b) => a - b),
        read: culprits?.at(-1)?.read,
        against: culprits?.at(-1)?.missed ?? culprits?.at(-1)?.seenBy ?? undefined,
      });
      for (const { id, client } of ops) {
        const isMarked = [...(anomalies?.stale ?? []), ...(anomalies?.inversion ?? [])].includes(
          id,
        );
        expect(labels && markOf(labels.marks, client, id) !== null).toBe(isMarked);
        if (isMarked) marked += 1;
      }
    }
  }
  expect(marked).toBeGreaterThan(100);
});
