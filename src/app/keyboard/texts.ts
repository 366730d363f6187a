import type { Lang } from '../../store/view';
import type { KeyGroup } from './groups';

interface KeysTexts {
  readonly groups: Readonly<Record<KeyGroup, string>>;
  readonly single: string;
  /** What the switch does, and what always works. */
  readonly singleHint: string;
  readonly off: string;
}

const en: KeysTexts = {
  groups: {
    time: 'Time',
    causes: 'Why',
    acting: 'Acting',
    view: 'View',
    page: 'Page',
  },
  single: 'Single-key shortcuts',
  singleHint:
    'Off: only Space, arrows, Page keys, Home, End, Esc and Ctrl combinations do something.',
  off: 'off',
};

const ko: KeysTexts = {
  groups: {
    time: '시간',
    causes: '이유',
    acting: '조작',
    view: '보기',
    page: '페이지',
  },
  single: '한 글자 단축키',
  singleHint: '끄면 스페이스, 화살표, Page 키, Home, End, Esc와 Ctrl 조합만 동작해요.',
  off: '꺼짐',
};

export const texts: Readonly<Record<Lang, KeysTexts>> = { en, ko };
