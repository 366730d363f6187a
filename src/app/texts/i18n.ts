/**
 * Words by key. Both languages are in the bundle, because they are shown side by side; what is left of a
 * texts library is to put values in (docs/decisions/011).
 */
import type { Lang } from '../../store/view';
import { useOrreryState } from '../orrery';
import { en, type TextKey } from './en';
import { ko } from './ko';

export type Say<Key extends string = TextKey> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

const says: Readonly<Record<Lang, Say>> = { en: sayer(en), ko: sayer(ko) };

/** Texts in a named language; the same function every time. */
export function sayIn(lang: Lang): Say {
  return says[lang];
}

/** Texts in the viewer's language. */
export function useSay(): Say {
  return sayIn(useOrreryState(({ view }) => view.lang));
}

/** Texts in a named language, for lines that stand beside the viewer's. */
export function useSayIn(lang: Lang): Say {
  return sayIn(lang);
}

/** Puts values into texts. */
export function sayer<Key extends string>(texts: Readonly<Record<Key, string>>): Say<Key> {
  return (key, values = {}) =>
    texts[key].replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
