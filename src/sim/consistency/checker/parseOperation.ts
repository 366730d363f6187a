import type { Operation, Value } from './types';

/** Takes down a problem: where, what, and what to do. */
export type Report = (path: string, message: string, remedy: string) => void;

type Raw = Readonly<Record<string, unknown>>;

const FUNCTIONS = ['read', 'write', 'cas'] as const;
const OUTCOMES = ['ok', 'fail', 'info'] as const;
const VALUE_REMEDY = 'write a text, a number, or null for absent';

/** Reads one operation and reports what is wrong with it; null = it says nothing, or cannot be used. */
export function readOperation(raw: Raw, path: string, report: Report): Operation | null {
  const at = (field: string) => `${path}.${field}`;
  const f = oneOf(FUNCTIONS, raw.f);
  if (f === undefined) report(at('f'), say(raw, 'f'), 'write read, write or cas');
  const outcome = oneOf(OUTCOMES, raw.outcome);
  if (outcome === undefined)
    report(
      at('outcome'),
      say(raw, 'outcome'),
      'write ok, fail (certainly no effect) or info (unknown)',
    );
  const id = wholeNumber(raw.id);
  if (id === undefined)
    report(at('id'), say(raw, 'id'), 'write the position in the list: 0, 1, 2, …');
  const client = text(raw.client);
  if (client === undefined) report(at('client'), say(raw, 'client'), 'write a name');
  const key = text(raw.key);
  if (key === undefined) report(at('key'), say(raw, 'key'), 'write the name of a register');
  if (f === undefined || outcome === undefined) return null;

  const isMute = f === 'read' && outcome === 'info';
  const times = readTimes(raw, outcome, isMute, path, report);
  const told = readValues(raw, { f, outcome }, path, report);
  if (id === undefined || client === undefined || key === undefined) return null;
  if (times === null || told === null) return null;
  return { id, client, key, f, ...told, ...times, outcome };
}

function readTimes(
  raw: Raw,
  outcome: Operation['outcome'],
  isMute: boolean,
  path: string,
  report: Report,
): { call: number; ret: number | null } | null {
  const { call, ret } = raw;
  if (isMute && call === null) return null;
  if (!isNumber(call)) {
    report(`${path}.call`, say(raw, 'call'), 'write the time of the call, a number');
    return null;
  }
  if (ret === null && outcome !== 'info') {
    report(
      `${path}.ret`,
      'null is only for outcome info',
      'write the time of the answer, or outcome info',
    );
    return null;
  }
  if (ret !== null && !isNumber(ret)) {
    report(
      `${path}.ret`,
      say(raw, 'ret'),
      'write the time of the answer, a number, or null with info',
    );
    return null;
  }
  if (ret !== null && ret < call) {
    report(
      `${path}.ret`,
      `${ret} is before the call at ${call}`,
      'an answer comes at or after its call',
    );
    return null;
  }
  return { call, ret };
}

type Told = Pick<Operation, 'value' | 'from' | 'to' | 'swapped'>;

/** A value that nobody has learnt may be missing: that of a read that was not answered. */
function readValues(
  raw: Raw,
  { f, outcome }: Pick<Operation, 'f' | 'outcome'>,
  path: string,
  report: Report,
): Told | null {
  if (f === 'read' && outcome !== 'ok') return {};
  if (f !== 'cas') return readFields(raw, ['value'], path, report);
  const told = readFields(raw, ['from', 'to'], path, report);
  if (outcome !== 'ok') return told;
  const { swapped } = raw;
  if (typeof swapped === 'boolean') return told === null ? null : { ...told, swapped };
  report(
    `${path}.swapped`,
    say(raw, 'swapped'),
    'write true, or false when the value did not match',
  );
  return null;
}

function readFields(
  raw: Raw,
  fields: readonly ('value' | 'from' | 'to')[],
  path: string,
  report: Report,
): Told | null {
  let told: Told | null = {};
  for (const field of fields) {
    const value = raw[field];
    if (isValue(value)) {
      if (told !== null) told = { ...told, [field]: value };
      continue;
    }
    report(`${path}.${field}`, say(raw, field), VALUE_REMEDY);
    told = null;
  }
  return told;
}

export function isValue(value: unknown): value is Value {
  return value === null || typeof value === 'string' || isNumber(value);
}

function say(raw: Raw, field: string): string {
  const value = raw[field];
  if (value === undefined) return 'is missing';
  const shown = typeof value === 'object' && value !== null ? 'an object or a list' : String(value);
  return `${shown} cannot stand here`;
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
