import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE } from '../link/engine';
import type { History } from '../player/history';
import { recordedText } from '../player/recorded';
import { type LaneReport, reportLanes } from '../sim/consistency/measure/report';

export interface ProtocolReport extends LaneReport {
  /** Where its history was written; null = nobody asked for it. */
  readonly historyFile: string | null;
}

/**
 * The laboratory's lanes at the end of a run, by name; null = the run has no laboratory. `directory` = where their
 * histories go, one file each.
 */
export function protocolsOf(
  history: History,
  directory: string | null,
): Readonly<Record<string, ProtocolReport>> | null {
  const { watched, last, endAt, input } = history;
  if (watched === null) return null;
  const { lab, cuts } = watched;
  const reports = reportLanes(last, lab, endAt, cuts);
  if (directory !== null) mkdirSync(directory, { recursive: true });
  return Object.fromEntries(
    lab.lanes.flatMap((lane) => {
      const report = reports[lane.name];
      if (report === undefined) return [];
      const historyFile = directory === null ? null : join(directory, `${lane.name}.json`);
      if (historyFile !== null)
        writeFileSync(
          historyFile,
          recordedText(
            {
              scenario: input.scenario,
              seed: input.seed,
              world: last,
              at: endAt,
              engine: ENGINE,
            },
            lab,
            lane,
          ),
        );
      return [[lane.name, { ...report, historyFile }]];
    }),
  );
}
