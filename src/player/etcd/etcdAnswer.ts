/** What the etcd browser asks of a run: stores, keys at a revision, watches, transactions. */
import { viewHistory, viewKeys, viewWrites } from '../../sim/observe/etcd/keys';
import {
  firstToShow,
  membersIn,
  newestRevision,
  viewLeases,
  viewStore,
} from '../../sim/observe/etcd/stores';
import type { EtcdView, KeyAnswer } from '../../sim/observe/etcd/view';
import { viewWatches } from '../../sim/observe/etcd/watches';
import type { Place } from '../inquiry';
import { lastNoted } from '../noted';
import { crossing, memberIn } from './crossing';
import { tracedOf } from './traced';
import { transactionsOf } from './transactions';

export interface EtcdAsk {
  /** Short name; null = whoever leads. */
  readonly member: string | null;
  /** null, or one that no member has reached yet = the member's newest. */
  readonly revision: number | null;
}

/** null = the run has no etcd, or no member of that name. */
export function etcdAnswer(place: Place, { member, revision }: EtcdAsk): EtcdView | null {
  const { history, world, step } = place;
  const members = membersIn(world);
  const shown = members.find(({ config }) => config.name === member) ?? firstToShow(members);
  if (shown === undefined) return null;
  const newest = newestRevision(members);
  const at = revision === null || revision > newest ? shown.store.revision : revision;
  return {
    step,
    stores: members.map((one) => viewStore(one, newest)),
    member: shown.config.name,
    newest,
    revision: at,
    ...viewKeys(shown.store, at),
    writes: viewWrites(shown.store),
    leases: viewLeases(shown, members),
    watches: viewWatches(world, members, pastOf(history, step)),
    txns: transactionsOf(history, step),
  };
}

function pastOf(history: Place['history'], step: number): Parameters<typeof viewWatches>[2] {
  return {
    createdAt(stream) {
      const created = tracedOf(history).created.get(stream);
      return created === undefined || created.event >= step ? null : created.revision;
    },
    lastHeard: (client, watch) =>
      lastNoted(
        history,
        step,
        'watched',
        client.slice('client/'.length),
        (note) => note.data.watch === watch,
      ),
  };
}

export interface KeyAsk extends EtcdAsk {
  readonly key: string;
}

/** One key at one member; null = there is no such member. */
export function keyAnswer({ world }: Place, { member, revision, key }: KeyAsk): KeyAnswer | null {
  const store = member === null ? undefined : memberIn(world, member)?.store;
  return store === undefined ? null : viewHistory(store, key, revision ?? store.revision);
}

/** The event in which a member came to a revision; null = it has not, or has had it from the start. */
export function reachedAnswer(
  { history, step }: Place,
  { member, revision }: { readonly member: string; readonly revision: number },
): { readonly event: number } | null {
  const event = crossing(history, step, member, ({ store }) => store.revision >= revision);
  return event === null ? null : { event };
}
