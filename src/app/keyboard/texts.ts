import type { Lang } from '../../store/view';
import type { KeyGroup } from './groups';
import type { KeyText } from './keymap';

interface KeysTexts {
  /** What a key does. */
  readonly keys: Readonly<Record<KeyText | 'title' | 'close' | 'hint', string>>;
  readonly groups: Readonly<Record<KeyGroup, string>>;
  readonly single: string;
  /** What the switch does, and what always works. */
  readonly singleHint: string;
  readonly off: string;
}

const en: KeysTexts = {
  keys: {
    title: 'Keyboard',
    close: 'Close',
    hint: 'Letters are off while you type in a field.',
    playPause: 'Play, pause',
    step: 'Previous, next event',
    raw: 'Previous, next event of any kind',
    lesson: 'Previous, next lesson step',
    ends: 'Start, end of the run',
    rate: 'Slower, faster',
    inspector: 'Inspector',
    table: 'Panel as a table',
    motion: 'Reduce motion',
    compress: 'Pass idle time quickly',
    panel: 'Go to the panel',
    cause: 'To the cause, to the effect',
    why: 'Why, in a sentence',
    undo: 'Undo, redo what you did',
    split: 'Two branches side by side',
    bookmark: 'Bookmark this moment',
    marks: 'Bookmarks and breakpoints',
    cut: 'Cut the network',
    propose: 'Write to etcd',
    maximize: 'First panel alone',
    palette: 'Every action, entity and scenario',
    share: 'Share this moment',
    escape: 'Close, or let go of the selection',
    help: 'This list',
  },
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
  keys: {
    title: '단축키',
    close: '닫기',
    hint: '입력란에 쓰는 동안에는 글자 키가 꺼져요.',
    playPause: '재생, 일시 정지',
    step: '이전, 다음 사건',
    raw: '모든 종류의 이전, 다음 사건',
    lesson: '이전, 다음 해설 단계',
    ends: '실행의 처음, 끝',
    rate: '느리게, 빠르게',
    inspector: '인스펙터',
    table: '패널을 표로',
    motion: '움직임 줄이기',
    compress: '빈 시간 빠르게 넘기기',
    panel: '패널로 이동',
    cause: '원인으로, 결과로',
    why: '이유를 한 문장으로',
    undo: '실행 취소, 다시 실행',
    split: '두 갈래 나란히 보기',
    bookmark: '이 순간에 책갈피',
    marks: '책갈피와 중단점',
    cut: '네트워크 끊기',
    propose: 'etcd에 쓰기',
    maximize: '첫 패널만 크게',
    palette: '모든 동작, 개체, 시나리오',
    share: '이 순간 공유',
    escape: '닫기, 선택 해제',
    help: '이 목록',
  },
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
