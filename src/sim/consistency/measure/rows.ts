import { DEADLINE_EXCEEDED } from '../../etcd/errors';
import type { LabError, LabRow } from '../view';
import type { Judged } from './judged';
import { nearestRank, type Request } from './window';

/** The requests of one side. */
export interface SideRequests {
  readonly side: string;
  readonly requests: readonly Request[];
}

/** Writes, then reads, of each side. */
export function rowsOf(sides: readonly SideRequests[], { marks }: Judged): LabRow[] {
  return sides.flatMap(({ side, requests }) =>
    (['write', 'read'] as const).map((f) => {
      const own = requests.filter((one) => one.f === f);
      const sent = own.flatMap(({ record }) => (record === null ? [] : [record]));
      const ok = sent.filter(({ outcome }) => outcome === 'ok');
      const timedOut = sent.filter(({ error }) => error === DEADLINE_EXCEEDED).length;
      const times = ok.map(({ call, ret }) => ret - call);
      return {
        side,
        f,
        offered: own.length,
        sent: sent.length,
        ok: ok.length,
        refused: sent.length - ok.length - timedOut,
        timedOut,
        p50: nearestRank(times, 0.5),
        p99: nearestRank(times, 0.99),
        stale: f === 'write' ? null : own.filter(({ name }) => marks.get(name) === 'stale').length,
      };
    }),
  );
}

/** Errors in the clients' own words, the most frequent first. */
export function errorsOf(sides: readonly SideRequests[]): LabError[] {
  return sides
    .flatMap(({ side, requests }) => {
      const byText = new Map<string, number[]>();
      for (const { record } of requests) {
        if (record === null || record.error === '') continue;
        const times = byText.get(record.error) ?? [];
        byText.set(record.error, times);
        times.push(record.ret - record.call);
      }
      return [...byText].map(([text, times]) => ({
        side,
        text,
        count: times.length,
        after: nearestRank(times, 0.5) ?? 0,
      }));
    })
    .sort((a, b) => b.count - a.count);
}
