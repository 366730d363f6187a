/** The few things remembered between visits. A browser that forbids storage loses only these. */
import type { Lang, Theme, View } from './view';

export interface Preferences {
  readonly lang: Lang | null;
  readonly theme: Theme | null;
  readonly reducedMotion: boolean | null;
  readonly hintSeen: boolean;
  /** Keys that print something do something. */
  readonly letterKeys: boolean;
}

/** The part of `Storage` that is used, so that tests need no browser. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const key = 'orrery.preferences';
const none: Preferences = {
  lang: null,
  theme: null,
  reducedMotion: null,
  hintSeen: false,
  letterKeys: true,
};

export function readPreferences(shelf: () => Shelf): Preferences {
  try {
    return parse(JSON.parse(shelf().getItem(key) ?? '{}'));
  } catch {
    return none;
  }
}

export function writePreferences(shelf: () => Shelf, changes: Partial<Preferences>): void {
  try {
    shelf().setItem(key, JSON.stringify({ ...readPreferences(shelf), ...changes }));
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
}

/** What changed between two views and is worth remembering; null = nothing. */
export function preferenceChanges(before: View, after: View): Partial<Preferences> | null {
  const changes: Partial<Preferences> = {
    ...(before.lang !== after.lang && { lang: after.lang }),
    ...(before.theme !== after.theme && { theme: after.theme }),
    ...(before.reducedMotion !== after.reducedMotion && { reducedMotion: after.reducedMotion }),
    ...(before.letterKeys !== after.letterKeys && { letterKeys: after.letterKeys }),
    ...(before.hint && !after.hint && { hintSeen: true }),
  };
  return Object.keys(changes).length === 0 ? null : changes;
}

function parse(raw: unknown): Preferences {
  if (typeof raw !== 'object' || raw === null) return none;
  const { lang, theme, reducedMotion, hintSeen, letterKeys } = raw as Record<string, unknown>;
  return {
    lang: lang === 'en' || lang === 'ko' ? lang : null,
    theme: theme === 'light' || theme === 'dark' || theme === 'projector' ? theme : null,
    reducedMotion: typeof reducedMotion === 'boolean' ? reducedMotion : null,
    hintSeen: hintSeen === true,
    letterKeys: letterKeys !== false,
  };
}
