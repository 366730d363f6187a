import { PRESETS } from '../sim/consistency/presets';
import { READ_MODES } from '../sim/consistency/spec';
import { finding } from './finding';
import type { Finding } from './issues';
import type { RawLab } from './normaliseLab';
import { parseDuration } from './schema/values';
import { suggestion } from './suggest';

/** What the schema of a laboratory cannot see: presets, fields of protocols and machines that are not there. */
export function checkLab(raw: RawLab): Finding[] {
  const nodes = Array.from({ length: raw.nodes }, (_, i) => `n${i + 1}`);
  const path = ['cluster', 'lab'];
  const found: Finding[] = [];
  const seen = new Set<string>();
  raw.lanes.forEach((lane, i) => {
    const at = [...path, 'lanes', i];
    if (seen.has(lane.name))
      found.push(
        finding([...at, 'name'], `two lanes are called ${lane.name}`, 'give each its own name'),
      );
    seen.add(lane.name);
    found.push(...checkLane(lane, at));
  });
  const placed = (raw.regions ?? [nodes]).flat();
  for (const name of placed)
    if (!nodes.includes(name))
      found.push(
        finding([...path, 'regions'], `there is no machine ${name}`, suggestion(name, nodes)),
      );
  for (const name of nodes)
    if (placed.filter((other) => other === name).length !== 1)
      found.push(
        finding(
          [...path, 'regions'],
          `${name} stands in no region or in several`,
          'put it into one',
        ),
      );
  const { roam, every } = raw.workload;
  roam?.path.forEach((name, i) => {
    if (!nodes.includes(name))
      found.push(
        finding(
          [...path, 'workload', 'roam', 'path', i],
          `there is no machine ${name}`,
          suggestion(name, nodes),
        ),
      );
  });
  if (roam !== null && roam.stay < every)
    found.push(
      finding(
        [...path, 'workload', 'roam', 'stay'],
        'it would leave a node without having asked it anything',
        'write at least the time between two requests (workload.every)',
      ),
    );
  for (const field of ['clocks', 'drift'] as const)
    for (const name of Object.keys(raw[field]))
      if (!nodes.includes(name))
        found.push(
          finding([...path, field, name], `there is no machine ${name}`, suggestion(name, nodes)),
        );
  return found;
}

function checkLane(lane: RawLab['lanes'][number], at: (string | number)[]): Finding[] {
  const preset = PRESETS.find(({ id }) => id === lane.preset);
  const ids = PRESETS.map(({ id }) => id);
  if (preset === undefined)
    return [
      finding([...at, 'preset'], `there is no preset ${lane.preset}`, suggestion(lane.preset, ids)),
    ];
  const found: Finding[] = [];
  const fields = preset.protocol as unknown as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields).filter((name) => name !== 'kind');
  for (const name of Object.keys(lane.set))
    if (!names.includes(name))
      found.push(
        finding([...at, 'set', name], `the protocol has no ${name}`, suggestion(name, names)),
      );
    else {
      const wrong = mismatch(preset.protocol.kind, name, fields[name], lane.set[name]);
      if (wrong !== null)
        found.push(finding([...at, 'set', name], 'this value means nothing', wrong));
    }
  return found;
}

/** Words that a field may hold, where it is no number and no switch (`spec.ts`). */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'raft.reads': READ_MODES.raft,
  'leaderless.readRepair': ['off', 'async', 'blocking'],
  'leaderless.resolve': ['lww', 'versionVector'],
  'primary2pc.evenSplit': ['halt', 'lowest'],
  'primary.failover': ['quorumElection', 'sentinel', 'none'],
  'primary.w': ['majority'],
  'primary.reads': READ_MODES.primary,
  'timeline.reads': READ_MODES.timeline,
  'timeline.mastership': ['fixed', 'forced'],
  'multiMaster.merge': [
    'revTree',
    'lww',
    'siblings',
    'gCounter',
    'pnCounter',
    'orSet',
    'lwwRegister',
    'mvRegister',
  ],
};
/** Numbers that count; every other number is a duration. */
const COUNTS: readonly string[] = ['n', 'r', 'w', 'minReplicas'];
/** Durations that may be absent. */
const PERHAPS: readonly string[] = ['antiEntropy', 'session'];

/** What to write instead; null = the value fits. */
function mismatch(kind: string, field: string, usual: unknown, written: unknown): string | null {
  const words = WORDS[`${kind}.${field}`];
  if (words?.includes(String(written)) === true) return null;
  if (COUNTS.includes(field))
    return Number.isInteger(written) && Number(written) >= 0 && Number(written) <= 7
      ? null
      : `write a whole number up to 7${words === undefined ? '' : ` or ${words.join(', ')}`}`;
  if (words !== undefined) return `write one of ${words.join(', ')}`;
  if (typeof usual === 'boolean')
    return typeof written === 'boolean' ? null : 'write true or false';
  if (written === null && PERHAPS.includes(field)) return null;
  return typeof written === 'string' && !Number.isNaN(parseDuration(written))
    ? null
    : 'write a duration with its unit: 500us, 150ms, 1.5s';
}
