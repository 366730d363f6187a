import type { DroppedBody } from '../../kernel/effects';
import type { ScriptBody } from '../../kernel/script';
import type { Body, Note, SimEvent } from '../../kernel/types';
import type { ActionBody } from '../cluster';
import { printAnswer } from '../etcd/ctl/print';
import type { LeaseForwardBody, RequestBody, ResponseBody } from '../etcd/types';
import type { WatchResponseBody } from '../etcd/watch/types';
import type { FlightView } from '../view';
import type { Described } from './event';

export type KvFlight = Pick<FlightView, 'type' | 'term' | 'label' | 'reject'>;

/**
 * Events of the key-value store in the words of the timeline; fetched with it. null = another part of the event
 * tells more, or the store has no part in it.
 */
export function describeKv(event: SimEvent): Described | null {
  if (event.notes.some(({ reason }) => LOUDER.has(reason))) return null;
  return fromNotes(event) ?? fromBody(event);
}

/** What a viewer wants to hear of first (see `event.ts`). */
const LOUDER: ReadonlySet<string> = new Set([
  'truncate',
  'answer',
  'refused',
  'config',
  'transfer',
]);

const short = (entity: string) => entity.slice(entity.indexOf('/') + 1);
const seconds = (micros: unknown) => `${Number(micros) / 1_000_000} s`;

function noted(event: SimEvent, reason: string): Note | undefined {
  return event.notes.find((note) => note.reason === reason);
}

function fromNotes(event: SimEvent): Described | null {
  const role = noted(event, 'role');
  const extended = noted(event, 'leasesExtended');
  if (extended !== undefined && role !== undefined) {
    const { leases, by } = extended.data;
    const label = `${role.about} ${role.data.to}, term ${role.data.term}, ${count(leases, 'lease')} anew and ${seconds(by)} longer`;
    return { lane: 'raft', shape: 'role', label, visible: true };
  }
  if (role !== undefined) return null;
  for (const note of event.notes) {
    const said = fromNote(note, event);
    if (said !== null) return said;
  }
  return applied(event);
}

function fromNote({ reason, about, data }: Note, event: SimEvent): Described | null {
  switch (reason) {
    case 'watched':
      return data.error === ''
        ? say('client', 'response', `${about} hears ${heard(event.body as WatchResponseBody)}`)
        : say('client', 'error', `${about} watch canceled: ${String(data.error)}`);
    case 'rewatched':
      return say('client', 'request', `${about} watches at ${data.member} from ${data.from} on`);
    case 'leaseExpired':
      return say('log', 'timer', `${about}: lease ${data.lease} is over`);
    case 'defrag':
      return say('log', 'write', `${about} defragments for ${Number(data.micros) / 1_000} ms`);
    case 'renewed':
      return quiet('log', `${about} renews lease ${data.lease} for ${data.ttl} s`);
    default:
      return null;
  }
}

/** `PUT /a at 5`; several by their number and revisions. */
function heard({ events }: WatchResponseBody): string {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return 'nothing';
  if (events.length === 1) return `${first.type} ${first.kv.key} at ${first.kv.mod}`;
  const from = first.kv.mod === last.kv.mod ? '' : `${first.kv.mod}–`;
  return `${events.length} changes, ${from}${last.kv.mod}`;
}

/** A commit with what came of it in the store: `e1 commit 7, revision 5`. */
function applied(event: SimEvent): Described | null {
  const parts = event.notes.flatMap((note) => partOf(note) ?? []);
  const stored = event.notes.filter(({ reason }) => reason === 'stored');
  const last = stored.at(-1);
  if (last !== undefined) parts.push(`revision ${last.data.revision}`);
  if (parts.length === 0) return null;
  const commit = noted(event, 'commit');
  const what = parts.join(', ');
  return commit === undefined
    ? say('log', 'write', `${short(event.to)} applies ${what}`)
    : say('log', 'commit', `${commit.about} commit ${commit.data.to}, ${what}`);
}

function partOf({ reason, data }: Note): string | null {
  switch (reason) {
    case 'txn':
      return `txn ${data.took}`;
    case 'compacted':
      return `compacted at ${data.revision}`;
    case 'leaseGranted':
      return `lease ${data.lease} for ${data.ttl} s`;
    case 'leaseEnded':
      return `lease ${data.lease} ${data.because}, ${count(data.keys, 'key')} deleted`;
    case 'alarm':
      return `alarm ${data.type} ${data.on === true ? 'on' : 'off'}`;
    default:
      return null;
  }
}

function fromBody(event: SimEvent): Described | null {
  const { kind, body, to } = event;
  if (kind === 'action') return describeAction(body);
  if (event.notes.some(({ reason }) => reason === 'dropped')) return null;
  if (kind === 'timer') {
    if (body.type === 'DEFRAGMENTED') return say('log', 'write', `${short(to)} defragmented`);
    return to.startsWith('client/') ? quiet('client', `${short(to)} ${body.type}`) : null;
  }
  const dropped = kind === 'dropped' ? (body as DroppedBody) : null;
  const said = describeBody(dropped?.message ?? body);
  if (said === null) return null;
  const label = `${short(event.from)}→${short(to)} ${said.label}`;
  if (dropped === null) return { ...said, label };
  const end = dropped.reason === 'cut' ? 'ended at the cut' : 'was lost';
  return { lane: 'net', shape: 'error', label: `${label} ${end}`, visible: said.visible };
}

/** What somebody at a keyboard does. */
function describeAction(body: Body): Described | null {
  const scripted = body.type === 'script' ? (body as ScriptBody).action : null;
  if (scripted?.type !== 'action') return null;
  const { action } = scripted as ActionBody;
  if (action.do === 'quit') return say('you', 'user', `kill ${action.client}`);
  if (action.do !== 'etcdctl') return null;
  const [line = ''] = action.command.split('\n');
  return say('you', 'user', `etcdctl ${line}`);
}

/** Messages that only the key-value store sends; null = not one of them. */
function describeBody(body: Body): Described | null {
  switch (body.type) {
    case 'Watch':
      return describeWatch(body as WatchResponseBody);
    case 'LeaseForward':
      return quiet(
        'net',
        (body as LeaseForwardBody).kv.op === 'leaseTTL'
          ? 'how long has the lease'
          : 'renew the lease',
      );
    case 'LeaseAnswer':
      return quiet('net', 'about the lease');
    case 'Request':
      return describeRequest(body as RequestBody);
    case 'Response':
      return describeResponse(body as ResponseBody);
    default:
      return null;
  }
}

/** A message that only the key-value store sends, on its way; null = another one. */
export function flightOf(body: Body): KvFlight | null {
  const said = describeBody(body);
  if (said === null) {
    const { response } = body as ResponseBody;
    if (body.type !== 'Response' || response === undefined) return null;
    const [label = ''] = printAnswer(response).split('\n');
    return { type: 'Response', term: 0, label, reject: false };
  }
  const asks = body.type === 'Request' || body.type === 'LeaseForward';
  const reject = said.shape === 'error';
  return { type: asks ? 'Request' : 'Response', term: 0, label: said.label, reject };
}

function describeWatch({
  closed,
  canceled,
  created,
  revision,
  events,
}: WatchResponseBody): Described {
  if (closed === true) return say('client', 'error', 'connection closed');
  if (canceled !== undefined)
    return say('client', 'error', `watch canceled, compacted at ${canceled.compactRevision}`);
  if (created === true) return say('client', 'response', `watch created at revision ${revision}`);
  return events.length > 0
    ? say('client', 'response', `${events.length} more`)
    : quiet('client', `revision ${revision}`);
}

function describeRequest({ operation }: RequestBody): Described | null {
  if (operation.op !== 'kv') return null;
  switch (operation.kv.op) {
    case 'leaseKeepAlive':
      return quiet('client', 'keep-alive');
    case 'watchProgress':
      return quiet('client', 'anybody there');
    case 'watchCancel':
      return say('client', 'error', 'connection closed');
    default:
      return null;
  }
}

function describeResponse({ response }: ResponseBody): Described | null {
  return response?.op === 'leaseKeepAlive'
    ? quiet('client', `keep-alive, ${response.ttl} s`)
    : null;
}

function count(number: unknown, word: string): string {
  return `${Number(number)} ${word}${number === 1 ? '' : 's'}`;
}

function say(lane: string, shape: Described['shape'], label: string): Described {
  return { lane, shape, label, visible: true };
}

/** What goes on by itself, like heartbeats: a step skips it. */
function quiet(lane: string, label: string): Described {
  return { lane, shape: 'heartbeat', label, visible: false };
}
