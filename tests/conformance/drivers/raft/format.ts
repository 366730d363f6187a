import type {
  ConfChange,
  Configuration,
  Entry,
  Message,
  MessageType,
  SingleChange,
} from '../../../../src/sim/raft/types';

/** The vectors' spelling of entries, changes and messages, and back. Ids are numbers there, texts here. */

export type Plain = Record<string, unknown>;

const CHANGE_TYPES: Readonly<Record<string, SingleChange['type']>> = {
  v: 'voter',
  l: 'learner',
  r: 'remove',
  u: 'update',
};
const CHANGE_LETTERS: Readonly<Record<SingleChange['type'], string>> = {
  voter: 'v',
  learner: 'l',
  remove: 'r',
  update: 'u',
};

export function parseChanges(text: string): SingleChange[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const type = CHANGE_TYPES[word[0] ?? ''];
      if (type === undefined || !/^[vlru]\d+$/.test(word))
        throw new Error(`not a membership change: ${word}`);
      return { type, id: word.slice(1) };
    });
}

/** The data of an entry: text, or a membership change as `conf:v2` or `conf2[auto]:v2 l3`. */
export function parseData(text: string): { data: unknown; size: number; change?: ConfChange } {
  const match = /^conf(2\[(auto|implicit|explicit)\])?:(.*)$/.exec(text);
  if (match === null) return { data: text === '' ? null : text, size: text.length };
  const change: ConfChange = {
    version: match[1] === undefined ? 1 : 2,
    // The pattern allows these three only.
    transition: (match[2] ?? 'auto') as ConfChange['transition'],
    changes: parseChanges(match[3] ?? ''),
  };
  return { data: null, size: text.length, change };
}

export function formatData(entry: Pick<Entry, 'data' | 'change'>): string {
  const { change, data } = entry;
  if (change === undefined) return data === null || data === undefined ? '' : String(data);
  const changes = change.changes.map(({ type, id }) => `${CHANGE_LETTERS[type]}${id}`).join(' ');
  return change.version === 1 ? `conf:${changes}` : `conf2[${change.transition}]:${changes}`;
}

export function formatEntry(entry: Entry): [number, number, string] {
  return [entry.term, entry.index, formatData(entry)];
}

export function parseEntry(raw: unknown): Entry {
  if (!Array.isArray(raw) || raw.length !== 3)
    throw new Error(`not an entry: ${JSON.stringify(raw)}`);
  return { term: Number(raw[0]), index: Number(raw[1]), ...parseData(String(raw[2])) };
}

/** A message in the vectors' fields; what is zero, false or empty is left out. */
export function formatMessage(message: Message): Plain {
  const carriesData =
    message.type === 'Prop' || message.type === 'ReadIndex' || message.type === 'ReadIndexResp';
  const all: Plain = {
    type: message.type,
    from: Number(message.from),
    to: Number(message.to),
    term: message.term,
    index: message.index,
    logTerm: message.logTerm,
    commit: message.commit,
    reject: message.reject,
    rejectHint: message.rejectHint,
    transfer: message.transfer,
    entries: carriesData ? undefined : message.entries?.map(formatEntry),
    data: carriesData ? (message.entries?.map(formatData) ?? [message.context ?? '']) : undefined,
    read:
      (message.type === 'Heartbeat' || message.type === 'HeartbeatResp') &&
      message.context !== undefined,
    snapshot: message.snapshot && {
      index: message.snapshot.index,
      term: message.snapshot.term,
      voters: message.snapshot.config.voters.map(Number),
    },
  };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) =>
        value !== undefined &&
        value !== 0 &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

const MESSAGE_FIELDS = new Set(
  'type from to term index logTerm commit entries reject rejectHint snapshot transfer read data'.split(
    ' ',
  ),
);

/** An injected message. */
export function parseMessage(raw: Plain): Message {
  for (const field of Object.keys(raw)) {
    if (!MESSAGE_FIELDS.has(field)) throw new Error(`unknown field of a message: ${field}`);
  }
  // The README lists the types; a stranger is found by the node, which ignores it.
  const type = raw.type as MessageType;
  const data = (raw.data ?? []) as string[];
  const entries =
    type === 'Prop'
      ? data.map((text) => ({ term: 0, index: 0, ...parseData(text) }))
      : ((raw.entries ?? []) as unknown[]).map(parseEntry);
  const snapshot = raw.snapshot as Plain | undefined;
  return {
    type,
    from: String(raw.from ?? 0),
    to: String(raw.to ?? 0),
    term: Number(raw.term ?? 0),
    index: Number(raw.index ?? 0),
    logTerm: Number(raw.logTerm ?? 0),
    commit: Number(raw.commit ?? 0),
    entries,
    reject: raw.reject === true,
    rejectHint: Number(raw.rejectHint ?? 0),
    transfer: raw.transfer === true,
    ...(type === 'ReadIndex' || type === 'ReadIndexResp' ? { context: data[0] ?? '' } : {}),
    ...(raw.read === true ? { context: 'injected' } : {}),
    ...(snapshot === undefined
      ? {}
      : {
          snapshot: {
            index: Number(snapshot.index),
            term: Number(snapshot.term),
            config: parseConfiguration(snapshot),
            data: null,
          },
        }),
  };
}

export function parseConfiguration(raw: Plain): Configuration {
  const ids = (value: unknown) => ((value ?? []) as number[]).map(String);
  return {
    voters: ids(raw.voters),
    outgoing: ids(raw.outgoing),
    learners: ids(raw.learners),
    learnersNext: ids(raw.learnersNext),
    autoLeave: raw.autoLeave === true,
  };
}
