import type { Micros } from '../../../kernel/types';
import type { NetworkSpec } from '../../config';
import type { LatencyModel } from '../../network/types';
import type { LabSpec } from './types';

/** One-way delays between machines of one region and of two. */
export interface Distances {
  readonly near: LatencyModel;
  readonly far: LatencyModel;
  /** Up to this much is added to each delay, evenly drawn. */
  readonly jitter: Micros;
}

/** The links of the laboratory. Clients stand beside their nodes, so their own delay is nothing. */
export function labNetwork(
  { regions }: Pick<LabSpec, 'regions'>,
  { near, far, jitter }: Distances,
): NetworkSpec {
  const links = regions.flatMap((region, i) =>
    regions.slice(i + 1).flatMap((other) =>
      region.flatMap((from) =>
        other.map((to) => ({
          from,
          to,
          oneWay: false,
          latency: far,
        })),
      ),
    ),
  );
  return {
    latency: near,
    clientLatency: { kind: 'constant', value: 0 },
    jitter,
    loss: 0,
    duplicate: 0,
    reorder: false,
    links,
  };
}
