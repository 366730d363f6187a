/**
 * Words by key. Both languages are in the bundle, because they are shown side by side; what is left of a
 * texts library is to put values in (docs/decisions/011).
 */
import type { Lang } from '../../store/view';
import { useOrreryState } from '../orrery';
import { en, type TextKey, type Texts } from './en';
import { ko } from './ko';

export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const says: Readonly<Record<Lang, Say>> = { en: sayFrom(en), ko: sayFrom(ko) };

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

function sayFrom(texts: Texts): Say {
  return (key, values = {}) =>
    texts[key].replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
