import type { Lang } from '../../store/view';
import type { Group } from './entry';

interface Example {
  readonly type: string;
  readonly does: string;
}

interface PaletteTexts {
  readonly label: string;
  readonly placeholder: string;
  /** Off the stage there is nothing to act on. */
  readonly placeholderHome: string;
  readonly groups: Readonly<Record<Group, string>>;
  /** Nothing fits what was typed. */
  readonly none: (query: string) => string;
  /** Stands before the examples of what can be typed. */
  readonly typed: string;
  readonly examples: readonly Example[];
  readonly examplesHome: readonly Example[];
  readonly keys: { readonly move: string; readonly choose: string; readonly close: string };
  readonly close: string;
  readonly open: string;
}

const en: PaletteTexts = {
  label: 'Find an action, an entity or a scenario',
  placeholder: 'Action, entity, scenario, or: seed 7',
  placeholderHome: 'Scenario, theme, language',
  groups: {
    typed: 'As typed',
    entities: 'Select',
    deeds: 'Act at this moment',
    lesson: 'Lesson',
    branches: 'Branches',
    commands: 'Commands',
    view: 'View',
    scenarios: 'Scenarios',
  },
  none: (query) => `Nothing fits “${query}”.`,
  typed: 'What can be typed',
  examples: [
    { type: 'seed 7', does: 'the same scenario with another seed' },
    { type: 't 4.1s', does: 'go to a time' },
    { type: 'event 118', does: 'go to an event' },
    { type: 'step 3', does: 'go to a lesson step' },
    { type: 'put x=5', does: 'write to etcd' },
    { type: 'crash e1', does: 'act on a member' },
  ],
  examplesHome: [
    { type: 'leader', does: 'find a scenario by a word of its title or summary' },
    { type: 'dark', does: 'change the theme' },
    { type: '한국어', does: 'change the language' },
  ],
  keys: { move: 'move', choose: 'choose', close: 'close' },
  close: 'Close',
  open: 'Find an action, an entity or a scenario',
};

const ko: PaletteTexts = {
  label: '동작, 개체, 시나리오 찾기',
  placeholder: '동작, 개체, 시나리오 또는 시드 7',
  placeholderHome: '시나리오, 테마, 언어',
  groups: {
    typed: '입력한 대로',
    entities: '선택',
    deeds: '이 순간에 조작',
    lesson: '수업',
    branches: '갈래',
    commands: '명령',
    view: '보기',
    scenarios: '시나리오',
  },
  none: (query) => `“${query}”에 맞는 것이 없어요.`,
  typed: '이렇게 입력할 수 있어요',
  examples: [
    { type: '시드 7', does: '같은 시나리오를 다른 시드로' },
    { type: '시간 4.1s', does: '그 시각으로 이동' },
    { type: '이벤트 118', does: '그 이벤트로 이동' },
    { type: '단계 3', does: '그 단계로 이동' },
    { type: 'put x=5', does: 'etcd에 쓰기' },
    { type: 'e1 정지', does: '멤버 조작' },
  ],
  examplesHome: [
    { type: '리더', does: '제목이나 요약의 낱말로 시나리오 찾기' },
    { type: '어둡게', does: '테마 바꾸기' },
    { type: 'English', does: '언어 바꾸기' },
  ],
  keys: { move: '이동', choose: '선택', close: '닫기' },
  close: '닫기',
  open: '동작, 개체, 시나리오 찾기',
};

export const texts: Readonly<Record<Lang, PaletteTexts>> = { en, ko };
