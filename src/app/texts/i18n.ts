/** The only file that knows i18next. Both languages are in the bundle: they are shown side by side. */
import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Lang } from '../../store/view';
import { en, type TextKey } from './en';
import { ko } from './ko';

export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false;
    nsSeparator: false;
    resources: { translation: Readonly<Record<TextKey, string>> };
  }
}

export function createTexts(lang: Lang): I18n {
  const instance = i18next.createInstance();
  // Resources are at hand, so this settles before the first render; React escapes by itself.
  void instance.use(initReactI18next).init({
    lng: lang,
    resources: { en: { translation: en }, ko: { translation: ko } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

/** Texts in the viewer's language. */
export function useSay(): Say {
  const { t } = useTranslation();
  return t as Say;
}

/** Texts in a named language, for lines that stand beside the viewer's. */
export function useSayIn(lang: Lang): Say {
  const { i18n } = useTranslation();
  return i18n.getFixedT(lang) as Say;
}
