/** How it looks and how fast it goes: themes, languages, rates. What is already so is absent. */
import { RATES } from '../../player/pace';
import type { Bilingual } from '../../scenario/types';
import { changeView, type State } from '../../store/store';
import type { Lang, Theme, View } from '../../store/view';
import { type Entry, same } from './entry';

const themes: Readonly<Record<Theme, Bilingual>> = {
  light: { en: 'Theme: light', ko: '테마: 밝게' },
  dark: { en: 'Theme: dark', ko: '테마: 어둡게' },
  projector: { en: 'Theme: projector', ko: '테마: 프로젝터' },
};
const languages: Readonly<Record<Lang, string>> = {
  en: 'Language: English',
  ko: '언어: 한국어',
};

export function viewEntries({ view, run }: State): Entry[] {
  const entry = (id: string, title: Bilingual, words: string, changes: Partial<View>): Entry => ({
    id: `view/${id}`,
    group: 'view',
    title,
    words,
    run: ({ store }) => changeView(store, changes),
  });
  return [
    ...(Object.keys(themes) as Theme[])
      .filter((theme) => theme !== view.theme)
      .map((theme) => entry(`theme/${theme}`, themes[theme], 'theme', { theme })),
    ...(Object.keys(languages) as Lang[])
      .filter((lang) => lang !== view.lang)
      .map((lang) =>
        entry(`lang/${lang}`, same(languages[lang]), 'language 언어 Korean 영어', { lang }),
      ),
    ...((run?.input.scenario.lesson.length ?? 0) === 0
      ? []
      : view.free
        ? [
            entry('lesson', { en: 'Follow the lesson', ko: '수업 따라가기' }, 'lesson mode', {
              free: false,
            }),
          ]
        : [
            entry(
              'free',
              { en: 'Explore freely, without the lesson', ko: '수업 없이 자유롭게 보기' },
              'free mode 자유',
              { free: true },
            ),
          ]),
    ...RATES.filter((rate) => run !== null && rate !== view.rate).map((rate) =>
      entry(`rate/${rate}`, { en: `Rate ${rate}×`, ko: `속도 ${rate}×` }, `rate speed ${rate}x`, {
        rate,
      }),
    ),
  ];
}
