import { decodePayload, encodePayload, type LinkProblem } from './payload';

/** Links: what they say, and how they are written. State never travels, only what it was made from. */
export interface Link {
  readonly route: Route;
  readonly view: LinkView;
  /** Parameters that this version does not know, as they stand; absent when there are none. */
  readonly others?: Readonly<Record<string, string>>;
}
export type Route =
  | { readonly kind: 'gallery' }
  | { readonly kind: 'scenario'; readonly id: string }
  /** A scenario document that travels in the link itself. */
  | { readonly kind: 'custom'; readonly document: unknown }
  | { readonly kind: 'unknown'; readonly path: string };

export interface LinkView {
  /** Model time in microseconds. */
  readonly t?: number;
  /** Number of events delivered; wins over `t`. */
  readonly k?: number;
  readonly seed?: number;
  readonly step?: number;
  /** Panels from left to right. */
  readonly panels?: readonly string[];
  readonly focus?: string;
  readonly lang?: 'en' | 'ko';
  readonly theme?: 'light' | 'dark' | 'projector';
  readonly rate?: number;
  /** Without the lesson. */
  readonly free?: true;
  /** User actions as plain data; validated by whoever knows the verbs. */
  readonly actions?: unknown;
  /** Fingerprint at the moment, and the engine that made it. */
  readonly fingerprint?: string;
  readonly engine?: string;
  /** The way to the moment in short, by which a replay elsewhere tells where it leaves it. */
  readonly way?: string;
  /** Letter of the branch on the stage, and of the one beside it. */
  readonly branch?: string;
  readonly beside?: string;
  /** Times of bookmarks, microseconds. */
  readonly bookmarks?: readonly number[];
  /** What they are called, in the same order; '' = nothing. */
  readonly bookmarkNames?: readonly string[];
}

export interface ParsedLink {
  readonly link: Link;
  /** What could not be read; the rest of the link holds. */
  readonly problems: readonly LinkProblem[];
}

/** `#/s/minority-leader?t=4.106s&seed=42`. */
export async function formatLink({ route, view, others = {} }: Link): Promise<string> {
  const query: string[] = [];
  const add = (key: string, value: string | undefined) => {
    if (value !== undefined)
      query.push(
        `${key}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',')}`,
      );
  };
  add('t', view.t === undefined ? undefined : `${view.t / 1_000_000}s`);
  add('k', view.k?.toString());
  add('seed', view.seed?.toString());
  add('step', view.step?.toString());
  add('p', view.panels?.join(','));
  add('f', view.focus);
  add('lang', view.lang);
  add('theme', view.theme);
  add('rate', view.rate?.toString());
  add('free', view.free === true ? '1' : undefined);
  add('b', view.branch);
  add('d', view.beside);
  add('m', view.bookmarks?.map((at) => `${at / 1_000_000}s`).join(','));
  add('mn', view.bookmarkNames?.map(encodeURIComponent).join(','));
  add('h', view.fingerprint);
  add('e', view.engine);
  add('w', view.way);
  add('a', isEmpty(view.actions) ? undefined : await encodePayload(view.actions));
  for (const [key, value] of Object.entries(others)) add(encodeURIComponent(key), value);
  return `#${await pathOf(route)}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

function isEmpty(actions: unknown): boolean {
  return actions === undefined || (Array.isArray(actions) && actions.length === 0);
}

async function pathOf(route: Route): Promise<string> {
  switch (route.kind) {
    case 'gallery':
      return '/';
    case 'scenario':
      return `/s/${encodeURIComponent(route.id)}`;
    case 'custom':
      return `/x/${await encodePayload(route.document)}`;
    case 'unknown':
      return route.path;
  }
}

/** Reads a link's fragment, or a whole address; keeps whatever can be read. */
export async function parseLink(text: string): Promise<ParsedLink> {
  const hash = text.includes('#') ? text.slice(text.indexOf('#') + 1) : text;
  const cut = hash.indexOf('?');
  const path = cut < 0 ? hash : hash.slice(0, cut);
  const problems: LinkProblem[] = [];
  const route = await routeOf(path, problems);
  const given = parametersOf(cut < 0 ? '' : hash.slice(cut + 1));
  const view = await viewOf(given, problems);
  const others = Object.fromEntries([...given].filter(([key]) => !KNOWN.has(key)));
  const isPlain = Object.keys(others).length === 0;
  return { link: { route, view, ...(!isPlain && { others }) }, problems };
}

function parametersOf(query: string): Map<string, string> {
  return new Map(
    query
      .split('&')
      .filter((pair) => pair.includes('='))
      .map((pair): [string, string] => [
        decodeText(pair.slice(0, pair.indexOf('='))),
        decodeText(pair.slice(pair.indexOf('=') + 1)),
      ]),
  );
}

async function routeOf(path: string, problems: LinkProblem[]): Promise<Route> {
  if (path === '' || path === '/') return { kind: 'gallery' };
  const scenario = /^\/s\/([^/]+)\/?$/.exec(path);
  if (scenario !== null) return { kind: 'scenario', id: decodeText(scenario[1] ?? '') };
  const custom = /^\/x\/(.*)$/s.exec(path);
  if (custom === null) return { kind: 'unknown', path };
  const decoded = await decodePayload(custom[1] ?? '', 'scenario');
  if ('value' in decoded) return { kind: 'custom', document: decoded.value };
  problems.push(decoded.problem);
  return { kind: 'unknown', path };
}

async function viewOf(
  given: ReadonlyMap<string, string>,
  problems: LinkProblem[],
): Promise<LinkView> {
  const view: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(FIELDS)) {
    const text = given.get(key);
    if (text === undefined) continue;
    const value = field.read(text);
    if (value === null)
      problems.push({
        kind: 'invalid',
        part: key,
        message: `${key}=${text.slice(0, 40)} cannot be read; ${field.help}`,
      });
    else view[field.name] = value;
  }
  const actions = given.get('a');
  if (actions !== undefined) {
    const decoded = await decodePayload(actions, 'a');
    if ('value' in decoded) view.actions = decoded.value;
    else problems.push(decoded.problem);
  }
  return view;
}

interface Field {
  readonly name: keyof LinkView;
  readonly read: (text: string) => unknown;
  readonly help: string;
}

const whole = (most: number) => (text: string) =>
  /^\d{1,12}$/.test(text) && Number(text) <= most ? Number(text) : null;
const oneOf = (choices: readonly string[]) => (text: string) =>
  choices.includes(text) ? text : null;

const FIELDS: Readonly<Record<string, Field>> = {
  t: { name: 't', read: readSeconds, help: 'write a time such as 4.106s' },
  k: { name: 'k', read: whole(10_000_000), help: 'write the number of an event' },
  seed: { name: 'seed', read: whole(4_294_967_295), help: 'write a whole number up to 4294967295' },
  step: { name: 'step', read: whole(99), help: 'write the number of a step' },
  p: {
    name: 'panels',
    read: (text) => (/^[a-z-]+(,[a-z-]+)*$/.test(text) ? text.split(',') : null),
    help: 'write panels such as raft',
  },
  f: {
    name: 'focus',
    read: (text) => (/^[a-z]+\/[a-z0-9-]+(\/\d+)?$/.test(text) ? text : null),
    help: 'write an entity such as etcd/e1',
  },
  lang: { name: 'lang', read: oneOf(['en', 'ko']), help: 'write en or ko' },
  theme: {
    name: 'theme',
    read: oneOf(['light', 'dark', 'projector']),
    help: 'write light, dark or projector',
  },
  rate: { name: 'rate', read: readRate, help: 'write a factor from 0.1 to 100' },
  free: { name: 'free', read: (text) => (text === '1' ? true : null), help: 'write 1' },
  h: {
    name: 'fingerprint',
    read: (text) => (/^[0-9a-f]{8}$/.test(text) ? text : null),
    help: 'write eight hex digits',
  },
  w: {
    name: 'way',
    read: (text) => (/^[0-9a-z]{1,6}~[\w-]{48}$/.test(text) ? text : null),
    help: 'copy the link again',
  },
  b: { name: 'branch', read: oneOf(['A', 'B', 'C', 'D']), help: 'write A, B, C or D' },
  d: { name: 'beside', read: oneOf(['A', 'B', 'C', 'D']), help: 'write A, B, C or D' },
  m: { name: 'bookmarks', read: readTimes, help: 'write times such as 2.48s,4.1s' },
  mn: { name: 'bookmarkNames', read: readNames, help: 'write names, parted by commas' },
  e: {
    name: 'engine',
    read: (text) => (/^[\w.-]{1,20}$/.test(text) ? text : null),
    help: 'write an engine version',
  },
};

const KNOWN: ReadonlySet<string> = new Set([...Object.keys(FIELDS), 'a']);

function readSeconds(text: string): number | null {
  const match = /^(\d{1,6}(?:\.\d{1,6})?)s?$/.exec(text);
  return match === null ? null : Math.round(Number(match[1]) * 1_000_000);
}

function readTimes(text: string): number[] | null {
  const times = text.split(',').slice(0, 50).map(readSeconds);
  return times.every((time) => time !== null) ? times : null;
}

/** Each name is encoded for itself: a comma in it parts nothing. */
function readNames(text: string): string[] {
  return text
    .split(',')
    .slice(0, 50)
    .map((name) => decodeText(name).slice(0, 60));
}

function readRate(text: string): number | null {
  const rate = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return rate >= 0.1 && rate <= 100 ? rate : null;
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
