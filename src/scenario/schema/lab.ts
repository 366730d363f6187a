import * as v from 'valibot';
import {
  duration,
  integer,
  latency,
  limit,
  name,
  offset,
  probability,
  span,
  title,
} from './values';

/** The `cluster.lab` section as people write it: several protocols on the same machines. */

const lane = v.strictObject({
  name,
  /** Id of a preset; `set` changes single values of its protocol. */
  preset: v.string('write the id of a preset, such as etcd-linearizable'),
  title: v.optional(title),
  set: v.optional(
    v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
    {},
  ),
});

/** A real quartz clock drifts by some tens; a stopped and throttled machine looks like far more. */
const ppm = integer(-500_000, 500_000);

const workload = v.strictObject({
  every: v.optional(span, '20ms'),
  reads: v.optional(probability, 0.5),
  keys: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
      v.minLength(1, 'clients need a key'),
      v.maxLength(16),
    ),
    ['x'],
  ),
  timeout: v.optional(span, '1s'),
  start: v.optional(duration, '500ms'),
  stop: v.optional(v.nullable(duration), null),
  adds: v.optional(limit, 'none'),
  /** A client that goes from node to node: what it has seen at one, it may miss at the next. */
  roam: v.optional(
    v.nullable(
      v.strictObject({
        path: v.pipe(
          v.array(name),
          v.minLength(2, 'a client that roams has two nodes to go to'),
          v.maxLength(16),
        ),
        stay: v.optional(span, '1s'),
      }),
    ),
    null,
  ),
});

export const lab = v.strictObject({
  /** Machines n1, n2, …; each has a node of every lane, and a client beside it. */
  nodes: v.optional(integer(1, 7), 5),
  /** Machines that are near each other; absent = all of them. */
  regions: v.optional(v.pipe(v.array(v.pipe(v.array(name), v.minLength(1))), v.minLength(1))),
  /** One-way delays within a region and between two. */
  near: v.optional(latency, '500us'),
  far: v.optional(latency, '40ms'),
  jitter: v.optional(duration, '0s'),
  /** Whether a link delivers in the order of sending, as a TCP connection does. */
  fifo: v.optional(v.boolean('write true or false'), true),
  lanes: v.pipe(
    v.array(lane),
    v.minLength(1, 'a laboratory has a lane'),
    v.maxLength(4, 'at most four lanes stand side by side'),
  ),
  workload: v.optional(workload, {}),
  /** What a machine's wall clock is ahead by. */
  clocks: v.optional(v.record(name, offset), {}),
  /** How much a machine's clock gains on true time; leases and timers go by it. */
  drift: v.optional(v.record(name, ppm), {}),
  fsync: v.optional(duration, '1ms'),
});
