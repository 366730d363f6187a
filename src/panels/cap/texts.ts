/** The panel's own words. Errors, states of a protocol and settings stay as they are; numbers come with their units. */
export interface CapTexts {
  readonly empty: string;
  readonly table: string;
  readonly drawing: string;
  readonly lastSpan: (span: string) => string;
  readonly columns: Readonly<
    Record<'offered' | 'sent' | 'ok' | 'refused' | 'timedOut' | 'p50' | 'p99' | 'stale', string>
  >;
  readonly f: Readonly<Record<'write' | 'read' | 'add', string>>;
  readonly side: (letter: string) => string;
  readonly rows: (title: string) => string;
  readonly errorAfter: (ms: string, side: string) => string;
  readonly moreErrors: (kinds: number) => string;
  readonly noError: string;
  readonly noErrorStale: string;
  readonly verdict: {
    readonly ok: (ok: string, offered: string) => string;
    readonly allTimedOut: (count: string, sent: string) => string;
    readonly allRefused: (count: string, sent: string) => string;
    readonly refused: (count: string) => string;
    readonly timedOut: (count: string) => string;
    readonly open: (count: string) => string;
    readonly stale: (count: string) => string;
    readonly nothing: string;
  };
  readonly check: {
    readonly yes: string;
    readonly no: string;
    readonly unknown: string;
    readonly orderFound: (open: number) => string;
    readonly proof: (read: string, gap: string, against: string) => string;
    readonly noProof: string;
    readonly undecided: string;
    readonly until: (moment: string) => string;
    readonly stale: (stale: string, reads: string) => string;
    readonly inversion: (count: string) => string;
    readonly phantom: (count: string) => string;
    readonly readYourWrites: (count: string) => string;
    readonly monotonicReads: (count: string) => string;
    readonly staleFor: (most: string, p99: string) => string;
    readonly versionsBehind: (most: string) => string;
  };
  readonly durability: (acknowledged: string, lost: string) => string;
  readonly save: string;
  readonly saveTitle: string;
  /** What can be opened below. */
  readonly sections: Readonly<Record<'note' | 'pbs' | 'check', string>>;
  readonly agree: string;
  readonly differ: (values: number) => string;
  readonly strip: {
    readonly link: (a: string, b: string, cut: boolean) => string;
    readonly caption: (title: string) => string;
    readonly leads: Readonly<Record<'raft' | 'primary' | 'timeline', string>>;
    readonly nobody: Readonly<Record<'raft' | 'primary' | 'timeline', string>>;
    readonly majority: string;
    readonly noMajority: string;
    readonly both: (one: string, other: string) => string;
    readonly holds: string;
    readonly noCopy: string;
    readonly quorum: (have: number, need: number) => string;
    readonly running: (running: number, all: number) => string;
    readonly status: Readonly<Record<'running' | 'stopped' | 'paused', string>>;
    readonly term: (term: number) => string;
    readonly node: (given: {
      readonly name: string;
      readonly side: string;
      readonly state: string;
      readonly term: string;
      readonly values: string;
    }) => string;
    readonly absent: string;
    readonly columns: readonly [string, string, string, string, string];
  };
  readonly clients: {
    readonly caption: (title: string) => string;
    readonly client: (name: string, side: string) => string;
    readonly noAnswer: (label: string, called: string) => string;
    readonly operation: (given: {
      readonly client: string;
      readonly f: string;
      readonly value: string;
      readonly called: string;
      readonly outcome: string;
      readonly mark: string;
    }) => string;
    readonly took: (ms: string) => string;
    readonly outcome: Readonly<Record<'ok' | 'fail' | 'info' | 'open', string>>;
    readonly mark: Readonly<Record<'stale' | 'inversion' | 'phantom', string>>;
    readonly columns: readonly [string, string, string, string, string, string];
  };
  readonly plane: PlaneTexts;
  readonly letters: LetterTexts;
}

export interface PlaneTexts {
  readonly title: string;
  readonly look: string;
  readonly tabs: Readonly<Record<'plane' | 'scatter', string>>;
  readonly latency: string;
  readonly answered: string;
  readonly fresh: string;
  readonly stale: string;
  readonly scatterTitle: Readonly<Record<'partition' | 'healthy', string>>;
  readonly point: (title: string, x: string, y: string) => string;
  readonly missing: {
    readonly latency: (title: string) => string;
    readonly answered: (title: string) => string;
    readonly stale: (title: string) => string;
  };
  readonly columns: readonly [string, string, string, string];
}

export interface LetterTexts {
  readonly title: string;
  readonly not: (letter: string) => string;
  readonly unknown: (letter: string) => string;
  readonly name: (letter: string, state: 'yes' | 'no' | 'unknown') => string;
  readonly violations: (count: string, reads: string) => string;
  readonly noOrder: (reads: string) => string;
  readonly unchecked: (reads: string) => string;
  readonly share: (side: string, share: string, offered: string) => string;
  readonly noLatency: string;
  readonly noPartition: string;
  readonly noHealthy: string;
  readonly definitions: Readonly<Record<'C' | 'A' | 'P' | 'E' | 'L', string>>;
}

export const en: CapTexts = {
  empty: 'There is no laboratory in this run.',
  table: 'table view',
  drawing: 'drawing',
  lastSpan: (span) => `last ${span}`,
  columns: {
    offered: 'offered',
    sent: 'sent',
    ok: 'ok',
    refused: 'refused',
    timedOut: 'timed out',
    p50: 'p50',
    p99: 'p99',
    stale: 'stale',
  },
  f: { write: 'write', read: 'read', add: 'add' },
  side: (letter) => `side ${letter}`,
  rows: (title) => `What clients got, by side: ${title}`,
  errorAfter: (ms, side) =>
    side === '' ? `after ${ms} (median)` : `on ${side}, after ${ms} (median)`,
  moreErrors: (kinds) => `${kinds} rarer errors`,
  noError: 'no error',
  noErrorStale: 'no error; a side cannot know that it is behind',
  verdict: {
    ok: (ok, offered) => `${ok} of ${offered} ok`,
    allTimedOut: (count, sent) => `${count} of ${sent} timed out`,
    allRefused: (count, sent) => `${count} of ${sent} refused`,
    refused: (count) => `${count} refused`,
    timedOut: (count) => `${count} timed out`,
    open: (count) => `${count} still open`,
    stale: (count) => `${count}\u00a0stale`,
    nothing: 'no requests yet',
  },
  check: {
    yes: 'linearizable',
    no: 'not linearizable',
    unknown: 'not decided',
    orderFound: (open) =>
      `one valid order found${open === 0 ? '' : open === 1 ? ', one call still open' : `, ${open} calls still open`}`,
    proof: (read, gap, against) => `${read} began ${gap} after ${against} had returned`,
    noProof: 'no order fits, though no single read proves it',
    undecided: 'too many orders to try',
    until: (moment) => `checked up to ${moment}`,
    stale: (stale, reads) => `${stale} of ${reads} reads stale`,
    inversion: (count) => `${count} read an older value than a read before`,
    phantom: (count) => `${count} read what nobody had written`,
    readYourWrites: (count) => `${count} missed their own write`,
    monotonicReads: (count) => `${count} went back in time`,
    staleFor: (most, p99) => `behind for up to ${most} (p99 ${p99})`,
    versionsBehind: (most) => `up to ${most} versions behind`,
  },
  durability: (acknowledged, lost) => `${lost} of ${acknowledged} acknowledged writes lost`,
  save: 'Save this history',
  saveTitle: 'What clients sent and heard until now, as JSON for a checker',
  sections: { note: 'From the note', pbs: 'Quorums', check: 'Check a history' },
  agree: 'running copies agree',
  differ: (values) => `running copies hold ${values} values`,
  strip: {
    link: (a, b, cut) => `link ${a} to ${b}${cut ? ', cut' : ''}`,
    caption: (title) => `Nodes of ${title}`,
    leads: { raft: 'leader', primary: 'primary', timeline: 'master' },
    nobody: { raft: 'no leader', primary: 'no primary', timeline: 'no master' },
    majority: 'majority',
    noMajority: 'no\u00a0majority',
    both: (one, other) => `${one}, ${other}`,
    holds: 'holds the data',
    noCopy: 'no copy here',
    quorum: (have, need) => `${have}\u00a0up, ${need}\u00a0needed`,
    running: (running, all) => `${running} of ${all} running`,
    status: { running: 'running', stopped: 'stopped', paused: 'paused' },
    term: (term) => `term ${term}`,
    node: ({ name, side, state, term, values }) =>
      `node ${name}${side === '' ? '' : `, side ${side}`}, ${state}${term}, ${values}`,
    absent: 'never written',
    columns: ['node', 'side', 'state', 'term', 'value'],
  },
  clients: {
    caption: (title) => `What clients did, ${title}`,
    client: (name, side) => (side === '' ? `client ${name}` : `client ${name}, side ${side}`),
    noAnswer: (label, called) => `${label}, called ${called}, no answer`,
    operation: ({ client, f, value, called, outcome, mark }) =>
      `${client} ${f} ${value}, called ${called}, ${outcome}${mark}`,
    took: (ms) => `answered after ${ms}`,
    outcome: {
      ok: 'ok',
      fail: 'refused',
      info: 'timed out, effect unknown',
      open: 'no answer yet',
    },
    mark: {
      stale: 'stale',
      inversion: 'older than a read before',
      phantom: 'nobody had written this',
    },
    columns: ['client', 'operation', 'value', 'called', 'took', 'outcome'],
  },
  plane: {
    title: 'PACELC plane',
    look: 'measured, with trail',
    tabs: { plane: 'Plane', scatter: 'Consistency' },
    latency: 'median latency without a cut',
    answered: 'share of offered requests answered during a cut',
    fresh: 'share of reads not stale',
    stale: 'share of reads that are stale',
    scatterTitle: { partition: 'During a cut', healthy: 'Latency and stale reads' },
    point: (title, x, y) => `${title}: ${x}, ${y}`,
    missing: {
      latency: (title) => `${title}: nothing was answered before a cut`,
      answered: (title) => `${title}: no cut yet`,
      stale: (title) => `${title}: no read yet`,
    },
    columns: ['store', 'latency', 'answered', 'stale'],
  },
  letters: {
    title: 'Letters, read from these counts',
    not: (letter) => `not ${letter}`,
    unknown: (letter) => `${letter}?`,
    name: (letter, state) =>
      ({ yes: letter, no: `not ${letter}`, unknown: `${letter} not decided` })[state],
    violations: (count, reads) => `${count} violations in ${reads} reads`,
    noOrder: (reads) => `no order fits ${reads} reads`,
    unchecked: (reads) => `${reads} reads, not decided`,
    share: (side, share, offered) => `${share} of ${offered}${side === '' ? '' : ` on ${side}`}`,
    noLatency: 'nothing answered yet',
    noPartition: 'no cut yet',
    noHealthy: 'nothing measured before a cut yet',
    definitions: {
      C: 'Consistent: linearizable, as if there were one copy and every operation took effect at one instant between call and return. Not the C of ACID.',
      A: 'Available: every request that reaches a node which has not failed gets an answer that is no error. Read here as 99 % of the offered requests on every side.',
      P: 'Partition: the network may lose any messages between groups. Nobody picks it; it happens and is survived.',
      E: 'Else: the same system at times without a partition.',
      L: 'Low latency: clients away from the first node wait less than half of the shortest round trip that reaches a majority.',
    },
  },
};
