import type { Lang } from '../../store/view';
import { withParticle } from '../narration/josa';

interface BranchTexts {
  readonly branches: string;
  readonly original: string;
  readonly rename: string;
  readonly renameTitle: (name: string) => string;
  readonly nameOf: (name: string) => string;
  readonly drop: string;
  readonly dropTitle: (name: string) => string;
  readonly undo: (words: string) => string;
  readonly redo: (words: string) => string;
  readonly dropped: (title: string) => string;
  readonly renamed: (name: string, label: string) => string;
  readonly compare: string;
  readonly compareWith: (title: string) => string;
  readonly alone: string;
  readonly gaveWay: (name: string) => string;
  readonly onlyOne: string;
  readonly split: string;
  readonly beside: string;
  readonly changed: string;
  readonly same: string;
  readonly hidden: string;
  readonly partAt: (time: string) => string;
  readonly differs: (names: string) => string;
  readonly agree: string;
  readonly nothingMore: string;
}

const en: BranchTexts = {
  branches: 'Branches',
  original: 'original run',
  rename: 'Rename',
  renameTitle: (name) => `Give branch ${name} a name of your own`,
  nameOf: (name) => `Name of branch ${name}`,
  drop: 'Drop',
  dropTitle: (name) => `Let branch ${name} go; undo brings it back`,
  undo: (words) => `Undo: ${words}`,
  redo: (words) => `Redo: ${words}`,
  dropped: (title) => `drop ${title}`,
  renamed: (name, label) =>
    label === '' ? `take the name of ${name} off` : `name ${name} “${label}”`,
  compare: 'Compare',
  compareWith: (title) => `Side by side with ${title}`,
  alone: 'One branch',
  gaveWay: (name) => `Four branches at most: the oldest, ${name}, gave way. Undo brings it back.`,
  onlyOne:
    'There is nothing to compare yet. Act on the cluster: the future that you leave stays here.',
  split: 'Two branches side by side',
  beside: 'Branch beside',
  changed: 'What changed?',
  same: 'The same so far: up to the end of the run both branches go the same way.',
  hidden: 'The two part behind the open question.',
  partAt: (time) => `They go different ways from ${time} on.`,
  differs: (names) => `Now ≠ ${names}.`,
  agree: 'At this moment every member is the same.',
  nothingMore: 'nothing more happens',
};

const ko: BranchTexts = {
  branches: '갈래',
  original: '원래 실행',
  rename: '이름 변경',
  renameTitle: (name) => `갈래 ${name}에 이름 붙이기`,
  nameOf: (name) => `갈래 ${name}의 이름`,
  drop: '버리기',
  dropTitle: (name) => `갈래 ${withParticle(name, '을/를')} 버려요. 실행 취소로 되살릴 수 있어요`,
  undo: (words) => `실행 취소: ${words}`,
  redo: (words) => `다시 실행: ${words}`,
  dropped: (title) => `${title} 버리기`,
  renamed: (name, label) => (label === '' ? `${name} 이름 지우기` : `${name} 이름 “${label}”`),
  compare: '비교',
  compareWith: (title) => `${title} 갈래와 나란히 보기`,
  alone: '하나만 보기',
  gaveWay: (name) =>
    `갈래는 넷까지예요. 가장 오래된 ${withParticle(name, '이/가')} 자리를 비켰고, 실행 취소로 되살릴 수 있어요.`,
  onlyOne: '아직 비교할 것이 없어요. 클러스터에 무언가 해 보면, 떠나온 미래가 여기 남아요.',
  split: '나란한 두 갈래',
  beside: '옆에 둘 갈래',
  changed: '무엇이 달라졌나요?',
  same: '아직 같아요. 실행이 끝날 때까지 두 갈래가 같은 길을 가요.',
  hidden: '두 갈래는 열린 질문 뒤에서 갈라져요.',
  partAt: (time) => `${time}부터 서로 다른 길을 가요.`,
  differs: (names) => `지금 ≠ ${names}.`,
  agree: '이 순간에는 모든 멤버가 같아요.',
  nothingMore: '더 일어나는 일이 없어요',
};

export const texts: Readonly<Record<Lang, BranchTexts>> = { en, ko };
