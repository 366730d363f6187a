/** Every command of the keyboard by its own name, with its keys; what cannot be done now is absent. */
import type { Bilingual } from '../../scenario/types';
import type { State } from '../../store/store';
import { capsOf } from '../keyboard/caps';
import type { Command } from '../keyboard/keymap';
import { shownChain } from '../why/shownChain';
import type { Entry } from './entry';

// biome-ignore format: a table, one line for each command
const titles: Readonly<Record<Command, Bilingual>> = {
  playPause: { en: 'Play or pause', ko: '재생, 일시 정지' },
  stepBack: { en: 'Step back to the previous event', ko: '이전 이벤트로' },
  stepForward: { en: 'Step to the next event', ko: '다음 이벤트로' },
  rawBack: { en: 'Step back one event of any kind', ko: '모든 종류에서 이전 이벤트로' },
  rawForward: { en: 'Step one event of any kind', ko: '모든 종류에서 다음 이벤트로' },
  lessonBack: { en: 'Previous lesson step', ko: '이전 단계' },
  lessonForward: { en: 'Next lesson step', ko: '다음 단계' },
  start: { en: 'Go to the start of the run', ko: '실행의 처음으로' },
  end: { en: 'Go to the end of the run', ko: '실행의 끝으로' },
  slower: { en: 'Slower', ko: '느리게' },
  faster: { en: 'Faster', ko: '빠르게' },
  inspector: { en: 'Show or hide the inspector', ko: '인스펙터 열기, 닫기' },
  table: { en: 'Panel as a table', ko: '패널을 표로 보기' },
  motion: { en: 'Reduce motion', ko: '움직임 줄이기' },
  compress: { en: 'Pass idle time quickly', ko: '빈 시간 빨리 지나가기' },
  panel1: { en: 'Go to the first panel', ko: '첫째 패널로' },
  panel2: { en: 'Go to the second panel', ko: '둘째 패널로' },
  maximize: { en: 'First panel alone', ko: '첫째 패널만 보기' },
  cause: { en: 'Go to the cause', ko: '원인으로' },
  effect: { en: 'Go to the effect', ko: '결과로' },
  why: { en: 'Why, in a sentence', ko: '이유 한 문장으로 보기' },
  undo: { en: 'Undo what you did', ko: '되돌리기' },
  redo: { en: 'Redo what you did', ko: '다시 하기' },
  bookmark: { en: 'Bookmark this moment', ko: '이 순간에 책갈피' },
  marks: { en: 'Bookmarks and breakpoints', ko: '책갈피와 중단점' },
  split: { en: 'Two branches side by side', ko: '두 갈래 나란히 보기' },
  cutMode: { en: 'Cut the network', ko: '네트워크 끊기' },
  propose: { en: 'Write to etcd', ko: 'etcd에 쓰기' },
  palette: { en: 'Find', ko: '찾기' },
  share: { en: 'Share this moment', ko: '이 순간 공유' },
  escape: { en: 'Let go of the selection', ko: '선택 해제' },
  help: { en: 'Keyboard shortcuts', ko: '단축키' },
};

/** Where there is something for a command to do. What is not here can always be done on the stage. */
const possible: Readonly<Partial<Record<Command, (state: State) => boolean>>> = {
  // It is open.
  palette: () => false,
  stepBack: ({ instant }) => instant.step > 0,
  rawBack: ({ instant }) => instant.step > 0,
  start: ({ instant }) => instant.at > 0,
  stepForward: ({ instant }) => instant.at < instant.end.at,
  rawForward: ({ instant }) => instant.at < instant.end.at,
  end: ({ instant }) => instant.at < instant.end.at,
  lessonBack: hasLesson,
  lessonForward: hasLesson,
  panel2: ({ run }) => (run?.input.scenario.panels.length ?? 0) > 1,
  maximize: ({ run }) => (run?.input.scenario.panels.length ?? 0) > 1,
  cutMode: ({ run }) => run?.input.scenario.panels.includes('network') ?? false,
  cause: (state) => (shownChain(state)?.path.length ?? 0) > 1,
  effect: (state) => (shownChain(state)?.downstream.length ?? 0) > 0,
  why: (state) => shownChain(state) !== null,
  undo: ({ branches }) => branches.past.length > 0,
  redo: ({ branches }) => branches.future.length > 0,
  split: ({ branches }) => branches.list.length > 1,
  escape: ({ selection }) => selection !== null,
};

/** Off the stage there is no run to command. */
const anywhere: ReadonlySet<string> = new Set<Command>(['help', 'motion']);

export function commandEntries(state: State): Entry[] {
  const onStage = state.place.page === 'stage' && state.run !== null;
  return (Object.keys(titles) as Command[])
    .filter((command) => (onStage ? (possible[command]?.(state) ?? true) : anywhere.has(command)))
    .map((command) => ({
      id: `command/${command}`,
      group: 'commands',
      title: titles[command],
      caps: capsOf(command),
      run: (hands) => hands.command(command),
    }));
}

function hasLesson({ run }: State): boolean {
  return (run?.lesson.steps.length ?? 0) > 0;
}
