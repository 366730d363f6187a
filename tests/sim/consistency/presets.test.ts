import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../../src/sim/consistency/presets';

/** Times and counts for which zero means "off". */
const MAY_BE_ZERO = new Set(['fsync', 'commitWait', 'minReplicas', 'hintWindow']);

test('every preset has a name of its own that fits into a link', () => {
  const ids = PRESETS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  expect(new Set(PRESETS.map(({ title }) => title)).size).toBe(ids.length);
});

test('every system of the study note is filed where the note files it', () => {
  const filed = (word: string) => [
    ...new Set(PRESETS.filter(({ title }) => title.includes(word)).map(({ note }) => note)),
  ];
  expect(filed('Relational database')).toEqual(['CA']);
  for (const name of ['MongoDB', 'HBase', 'Redis', 'etcd'])
    expect(filed(name), name).toEqual(['CP']);
  for (const name of ['CouchDB', 'Cassandra', 'DynamoDB', 'Riak'])
    expect(filed(name), name).toEqual(['AP']);
});

test('each kind of protocol is shown by some preset', () => {
  expect([...new Set(PRESETS.map(({ protocol }) => protocol.kind))].sort()).toEqual([
    'leaderless',
    'multiMaster',
    'primary',
    'primary2pc',
    'raft',
    'single',
    'timeline',
  ]);
});

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('%s', (_id, preset) => {
  test('names its operation and warns in both languages', () => {
    expect(preset.operation).not.toBe('');
    expect(preset.caveat.en).toMatch(/^["A-Z].*\.$/);
    expect(preset.caveat.ko).toMatch(/[가-힣].*요\.$/);
    expect(preset.caveat.ko).not.toMatch(/습니다|이다\./);
  });

  test('says where its values come from', () => {
    expect(preset.sources.length).toBeGreaterThan(0);
    for (const { what, url } of preset.sources) {
      expect(what).not.toBe('');
      expect(() => new URL(url)).not.toThrow();
    }
    const unsure = preset.sources.filter(({ confirmed }) => !confirmed);
    for (const { what } of unsure)
      expect(what).toMatch(/remembered|derived|assumption|simplification|read in/);
    if (preset.paper !== null)
      expect(preset.sources.some(({ what }) => what.startsWith('PACELC class'))).toBe(true);
  });

  test('holds whole numbers above zero', () => {
    for (const [name, value] of Object.entries(preset.protocol)) {
      if (typeof value !== 'number') continue;
      expect(Number.isSafeInteger(value), name).toBe(true);
      expect(value, name).toBeGreaterThanOrEqual(MAY_BE_ZERO.has(name) ? 0 : 1);
    }
  });

  test('is consistent in itself', () => {
    const { protocol } = preset;
    if (protocol.kind === 'raft') expect(protocol.heartbeat).toBeLessThan(protocol.election);
    if (protocol.kind === 'primary') expect(protocol.heartbeat).toBeLessThan(protocol.downAfter);
    if (protocol.kind === 'leaderless') {
      expect(Math.max(protocol.r, protocol.w)).toBeLessThanOrEqual(protocol.n);
      // One answer has nothing to be compared with.
      if (protocol.r === 1) expect(protocol.readRepair).toBe('off');
    }
  });
});
