import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { texts as acting } from '../../src/app/acting/texts';
import { texts as branches } from '../../src/app/branches/texts';
import { en } from '../../src/app/texts/en';
import { ko } from '../../src/app/texts/ko';
import { texts as timeline } from '../../src/app/timeline/texts';
import { texts as capNote } from '../../src/panels/cap/note/texts';
import { texts as quorums } from '../../src/panels/cap/pbs/texts';
import { texts as cap } from '../../src/panels/cap/words';
import { texts as etcd } from '../../src/panels/etcd/words';
import { texts as network } from '../../src/panels/network/words';
import { texts as raft } from '../../src/panels/raft/texts';

/** House style that the linter cannot express. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const sources = files.filter((file) => /^(src|tests|scripts)\/.*\.(tsx?|mjs|css)$/.test(file));

/** This file names what it looks for. */
const SELF = 'tests/house/tidy.test.ts';
/** Sheets are lists, not rooms; the key table of texts is one long list as well. */
const LISTS = [/\.css$/, /texts\/(en|ko)\.ts$/, /tests\//];

describe('files', () => {
  test('have at most 300 lines', () => {
    const long = sources
      .filter((file) => !LISTS.some((list) => list.test(file)))
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  test('hold no unfinished business, no escape hatch and no switched-off test', () => {
    const found = sources
      .filter((file) => file !== SELF)
      .filter((file) =>
        /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)|dangerouslySetInnerHTML|\b(it|test|describe)\.(skip|only|todo)\b/.test(
          readFileSync(file, 'utf8'),
        ),
      );
    expect(found).toEqual([]);
  });

  test('name no machine and no download address', () => {
    const found = files
      .filter(
        (file) =>
          file !== SELF &&
          !file.startsWith('tests/conformance/vectors/') &&
          statSync(file).size < 2_000_000,
      )
      .filter((file) => /\/(work|farm)\/|"resolved": *"http/.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });
});

test('each component folder has a README', () => {
  const folders = [
    'src/kernel',
    'src/scenario',
    'src/player',
    'src/store',
    'src/app',
    'src/cli',
    'src/link',
    'src/panels',
    'src/app/timeline',
    'src/app/acting',
    'src/app/branches',
    ...below('src/sim'),
    ...below('src/panels'),
  ];
  expect(folders.filter((folder) => !existsSync(join(folder, 'README.md')))).toEqual([]);
});

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

describe('texts', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, inner]) => [key, shape(inner)])
            .sort(),
        )
      : typeof value;

  test.each([
    ['of the shell', en, ko],
    ['of the timeline', timeline.en, timeline.ko],
    ['of the Raft panel', raft.en, raft.ko],
    ['of the network panel', network.en, network.ko],
    ['of the laboratory', cap.en, cap.ko],
    ['of the etcd browser', etcd.en, etcd.ko],
    ['of the quorum explorer', quorums.en, quorums.ko],
    ['of the index from the note', capNote.en, capNote.ko],
    ['of acting', acting.en, acting.ko],
    ['of branches', branches.en, branches.ko],
  ])('%s are the same in English and Korean, and none is empty', (_what, english, korean) => {
    expect(shape(korean)).toEqual(shape(english));
    expect(JSON.stringify([english, korean])).not.toContain('""');
  });
});

test('links between documents lead somewhere', () => {
  const broken = files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
        .map((match) => join(dirname(file), match[1] ?? ''))
        .filter((target) => !existsSync(target))
        .map((target) => `${file} → ${target}`),
    );
  expect(broken).toEqual([]);
});
