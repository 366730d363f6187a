import { unreachable } from '../../../kernel/assert';
import type { Component, Effect, Occurrence } from '../../../kernel/types';
import { DEADLINE_EXCEEDED } from '../../etcd/errors';
import type { LabRequest, LabResponse, Reaction } from '../protocol';
import { dueAt, idOf, nodeDue, operationDue, paceFrom } from './due';
import { nextValue } from './machine';
import type { LabClientBody, LabClientState, LabOutcome, LabRecord } from './types';

/**
 * An open-loop client: its requests are due at fixed times. One that is due while the one before is still open is
 * never sent, but counts as offered. After its time-out a client gives up; a write may then still happen.
 */
export const labClient: Component<LabClientState> = { react };

function react(state: LabClientState, event: Occurrence): Reaction<LabClientState> {
  // Lab clients are addressed with these bodies only.
  const body = event.body as LabClientBody;
  switch (body.type) {
    case 'START':
      return [state, [wake(state.spec, state.due, event)]];
    case 'DUE':
      return due(state, event);
    case 'GIVE_UP':
      return giveUp(state, event);
    case 'PACE':
      return change(state, event, body.every);
    case 'Response':
      return hear(state, event, body);
    case 'FIRE':
      // Its patience is over now.
      return body.event === 'GIVE_UP'
        ? giveUp(state, { ...event, body: { type: 'GIVE_UP' } })
        : [state, []];
    default:
      return unreachable(body);
  }
}

function wake(spec: LabClientState['spec'], due: number, { at }: Occurrence): Effect {
  const next = dueAt(spec, due);
  return { kind: 'timer', key: 'due', after: Math.max(0, next - at), body: { type: 'DUE' } };
}

/** Nobody has answered in time: what became of it is unknown. */
function giveUp(state: LabClientState, event: Occurrence): Reaction<LabClientState> {
  return end(state, event, {
    outcome: 'info',
    value: null,
    error: DEADLINE_EXCEEDED,
    seen: state.seen,
  });
}

/** The next request is due in the new pace; of paces that begin with the same request the last one counts. */
function change(state: LabClientState, event: Occurrence, every: number): Reaction<LabClientState> {
  const { spec, due: from } = state;
  const paces = spec.paces.filter((pace) => pace.from < from);
  const pace = { from, ...paceFrom(spec, event.at, every) };
  const next = { ...spec, paces: [...paces, pace] };
  return [{ ...state, spec: next }, [wake(next, from, event)]];
}

function due(state: LabClientState, event: Occurrence): Reaction<LabClientState> {
  const { spec, open, due: number } = state;
  if (spec.stop !== null && event.at >= spec.stop) return [state, []];
  const counted = number + 1;
  const again = wake(spec, counted, event);
  if (open !== null) return [{ ...state, due: counted }, [again]];
  const operation = operationDue(spec, number);
  const request: LabRequest = {
    type: 'Request',
    id: requestId(event.to, number),
    client: event.to,
    operation,
    seen: state.seen,
  };
  const giveUp: LabClientBody = { type: 'GIVE_UP' };
  return [
    {
      spec,
      due: counted,
      open: {
        number,
        id: idOf(spec, number),
        f: operation.op === 'get' ? 'read' : 'write',
        operation,
        call: event.at,
        called: event.id,
      },
      done: state.done,
      seen: state.seen,
      value: nextValue(state.value, 'DUE'),
    },
    [
      { kind: 'send', to: nodeDue(spec, number), body: request },
      { kind: 'timer', key: 'giveUp', after: spec.timeout, body: giveUp },
      again,
    ],
  ];
}

/** `lab/etcd/c1#4`: unique in the run. */
function requestId(client: string, number: number): string {
  return `${client}#${number}`;
}

function hear(
  state: LabClientState,
  event: Occurrence,
  answer: LabResponse,
): Reaction<LabClientState> {
  // An answer that comes after its client has given up is heard by nobody.
  if (state.open === null || answer.id !== requestId(event.to, state.open.number))
    return [state, []];
  const seen = Math.max(state.seen, answer.version);
  const outcome: LabOutcome = answer.ok ? 'ok' : answer.certain ? 'fail' : 'info';
  return end(state, event, { outcome, value: answer.value, error: answer.error, seen });
}

function end(
  state: LabClientState,
  event: Occurrence,
  {
    outcome,
    value,
    error,
    seen,
  }: Pick<LabRecord, 'outcome' | 'value' | 'error'> & Pick<LabClientState, 'seen'>,
): Reaction<LabClientState> {
  const { open, spec, due } = state;
  if (open === null) return [state, []];
  const record: LabRecord = {
    number: open.number,
    id: open.id,
    f: open.f,
    operation: open.operation,
    call: open.call,
    called: open.called,
    ret: event.at,
    outcome,
    value,
    error,
    ended: event.id,
  };
  const note: Effect = {
    kind: 'note',
    reason: 'answer',
    about: spec.name,
    data: { client: spec.name, label: labelOf(record), outcome, text: error, sentAt: open.call },
  };
  return [
    {
      spec,
      due,
      open: null,
      done: state.done.append(record),
      seen,
      value: nextValue(state.value, event.body.type),
    },
    [{ kind: 'cancel', key: 'giveUp' }, note],
  ];
}

/** `put x=431`, `get x → 430`, `add 12`. */
export function labelOf({ operation, outcome, value }: LabRecord): string {
  if (operation.op === 'put') return `put ${operation.key}=${operation.value}`;
  if (operation.op === 'add') return `add ${operation.value}`;
  return outcome === 'ok' ? `get ${operation.key} → ${value ?? '∅'}` : `get ${operation.key}`;
}
