import type { SimEvent } from '../kernel/types';
import { viewEvent } from '../sim/observe/event';
import type { BandView, EventView, TimelineView } from '../sim/view';
import type { History } from './history';

/** The whole run at a glance. */
export function timelineOf(history: History): TimelineView {
  const events: EventView[] = [];
  const bands: BandView[] = [];
  const open = new Map<string, { readonly term: number; readonly from: number }>();
  const { cuts } = history;
  const close = (member: string, to: number | null) => {
    const band = open.get(member);
    if (band === undefined) return;
    open.delete(member);
    bands.push({
      member,
      term: band.term,
      from: band.from,
      to,
      side: sideOf(cuts, member, to ?? history.endAt),
    });
  };
  for (const event of history.all()) {
    const seen = viewEvent(event);
    // A laboratory has many thousands of messages; its timeline is about what clients heard.
    if (seen.visible || history.input.scenario.cluster.lab === null) events.push(seen);
    for (const { reason, about, data } of event.notes) {
      if (reason !== 'role') continue;
      close(about, event.at);
      if (data.to === 'leader') open.set(about, { term: Number(data.term), from: event.at });
    }
    const stopped = stoppedMember(event);
    if (stopped !== null) close(stopped, event.at);
  }
  for (const member of [...open.keys()]) close(member, null);
  bands.sort((a, b) => a.from - b.from || (a.member < b.member ? -1 : 1));
  return { start: 0, end: history.endAt, events, bands, cuts };
}

function stoppedMember(event: SimEvent): string | null {
  if (event.body.type !== 'STOP' || !event.to.startsWith('etcd/')) return null;
  return (event.body as { signal?: string }).signal === 'TERM'
    ? null
    : event.to.slice('etcd/'.length);
}

/** The side a leader was on when its reign ended, if a cut was on at some time of it. */
function sideOf(cuts: TimelineView['cuts'], member: string, at: number): string {
  const cut = cuts.findLast(
    ({ from, to }) => from < at && (to === null || to >= at || at - to < 1_000_000),
  );
  return cut?.sides.find(({ members }) => members.includes(member))?.letter ?? '';
}
