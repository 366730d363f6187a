import type { InferOutput } from 'valibot';
import type { LabSpec, LaneSpec } from '../sim/consistency/lab/types';
import { PRESETS } from '../sim/consistency/presets';
import type { ProtocolSpec } from '../sim/consistency/spec';
import type { lab } from './schema/lab';
import { parseDuration } from './schema/values';

export type RawLab = InferOutput<typeof lab>;

/** Fills in the machines, and the protocols that presets stand for. Unknown presets are found by `checkLab`. */
export function labOf(raw: RawLab): LabSpec {
  const nodes = Array.from({ length: raw.nodes }, (_, i) => `n${i + 1}`);
  return {
    nodes,
    regions: raw.regions ?? [nodes],
    lanes: raw.lanes.flatMap(laneOf),
    workload: raw.workload,
    clocks: raw.clocks,
    drift: raw.drift,
    fsync: raw.fsync,
  };
}

function laneOf({ name, preset, title, set }: RawLab['lanes'][number]): LaneSpec[] {
  const found = PRESETS.find(({ id }) => id === preset);
  if (found === undefined) return [];
  return [
    {
      name,
      title: title ?? { en: found.title, ko: found.title },
      preset,
      protocol: changed(found.protocol, set),
    },
  ];
}

/** Durations may be written as such: `election: 2s`. Names and kinds of values are checked by `checkLab`. */
function changed(spec: ProtocolSpec, set: RawLab['lanes'][number]['set']): ProtocolSpec {
  const values = Object.entries(set).map(([field, value]) => {
    const micros = typeof value === 'string' ? parseDuration(value) : Number.NaN;
    return [field, Number.isNaN(micros) ? value : micros] as const;
  });
  // The fields are the protocol's own, as `checkLab` has seen.
  return { ...spec, ...Object.fromEntries(values) } as ProtocolSpec;
}
