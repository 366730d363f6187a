import { chart, setup } from '../../../../kernel/machine';
import { remember } from '../../remember';

export type OperationValue =
  | 'fanout'
  | 'waitW'
  | 'waitR'
  | 'repairing'
  | 'ok'
  | 'unavailable'
  | 'timeout';

export type OperationEvent =
  | 'WRITE_SENT'
  | 'READ_SENT'
  | 'TOO_FEW_ALIVE'
  | 'ENOUGH_ACKS'
  | 'ENOUGH_VALUES'
  | 'REPAIR_FIRST'
  | 'REPAIRED'
  | 'OUT_OF_TIME';

/** An operation as its coordinator sees it, from the request to the answer. */
const operation = setup({
  types: { events: {} as { type: OperationEvent } },
}).createMachine({
  id: 'operation',
  initial: 'fanout',
  states: {
    fanout: { on: { WRITE_SENT: 'waitW', READ_SENT: 'waitR', TOO_FEW_ALIVE: 'unavailable' } },
    waitW: { on: { ENOUGH_ACKS: 'ok', OUT_OF_TIME: 'timeout' } },
    waitR: { on: { ENOUGH_VALUES: 'ok', REPAIR_FIRST: 'repairing', OUT_OF_TIME: 'timeout' } },
    repairing: { on: { REPAIRED: 'ok', OUT_OF_TIME: 'timeout' } },
    ok: { type: 'final' },
    unavailable: { type: 'final' },
    timeout: { type: 'final' },
  },
});

export type NodeValue = 'replica' | 'keepingHints' | 'handingOff';
export type NodeEvent = 'HINT_KEPT' | 'REPLAY_SENT' | 'HINTS_LEFT' | 'HINTS_GONE';

/** A node: all are alike, but some keep what belongs to others. */
const node = setup({
  types: { events: {} as { type: NodeEvent } },
}).createMachine({
  id: 'node',
  initial: 'replica',
  states: {
    replica: { on: { HINT_KEPT: 'keepingHints' } },
    keepingHints: { on: { REPLAY_SENT: 'handingOff', HINTS_GONE: 'replica' } },
    handingOff: { on: { HINTS_LEFT: 'keepingHints', HINTS_GONE: 'replica' } },
  },
});

export const operationChart = chart<unknown, { readonly type: string }>(operation);
export const nodeChart = chart<unknown, { readonly type: string }>(node);

export const nextOperationValue: (value: OperationValue, event: OperationEvent) => OperationValue =
  remember<OperationValue>(operationChart, 'request');
export const nextNodeValue: (value: NodeValue, event: NodeEvent) => NodeValue =
  remember<NodeValue>(nodeChart);
