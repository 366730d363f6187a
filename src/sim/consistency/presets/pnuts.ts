import { ABADI } from './pacelc';
import type { Preset, Source } from './types';

const SOURCES: readonly Source[] = [
  {
    what: 'record-level mastership, asynchronous propagation in order, per-record timeline (Cooper et al., VLDB 2008; read in a review)',
    url: 'https://www.vldb.org/pvldb/vol1/1454167.pdf',
    confirmed: false,
  },
  ABADI,
];

export const PNUTS: readonly Preset[] = [
  {
    id: 'pnuts-any',
    title: 'PNUTS, read-any',
    operation: 'writes at the record’s master; reads at the local replica',
    protocol: { kind: 'timeline', reads: 'any', mastership: 'fixed' },
    caveat: {
      en: 'A historic system. Reads may be old but follow one line of versions; during a cut only the master’s side can write, so the paper files it as PC/EL although reads are not linearizable.',
      ko: '지금은 쓰이지 않는 시스템이에요. 옛 값을 읽을 수는 있어도 버전은 한 줄로만 나아가요. 끊긴 동안은 마스터 쪽만 쓸 수 있어서, 읽기가 선형화 가능하지 않아도 논문은 PC/EL로 봐요.',
    },
    note: null,
    paper: 'PC/EL',
    sources: SOURCES,
  },
  {
    id: 'pnuts-latest',
    title: 'PNUTS, read-latest',
    operation: 'writes and reads at the record’s master',
    protocol: { kind: 'timeline', reads: 'latest', mastership: 'fixed' },
    caveat: {
      en: 'The same system asked for the newest version: every read travels to the master, and fails where it cannot be reached.',
      ko: '같은 시스템에 최신 버전을 달라고 하면 읽기마다 마스터까지 가야 하고, 닿지 못하면 실패해요.',
    },
    note: null,
    paper: null,
    sources: SOURCES,
  },
];
