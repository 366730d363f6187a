import type { RunningView } from '../../sim/observe/running';
import type { Lang } from '../../store/view';

interface ClientTexts {
  readonly running: string;
  readonly state: Readonly<Record<RunningView['state'], string>>;
  /** What a watch has heard so far. */
  readonly heard: (watch: Pick<RunningView, 'heard' | 'revision'>) => string;
}

const en: ClientTexts = {
  running: 'Running',
  state: { opening: 'connecting', open: 'open', ended: 'ended' },
  heard: ({ heard, revision }) =>
    `${heard} ${heard === 1 ? 'change' : 'changes'}, up to revision ${revision}`,
};

const ko: ClientTexts = {
  running: '실행 중',
  state: { opening: '연결 중', open: '열림', ended: '끝남' },
  heard: ({ heard, revision }) => `변경 ${heard}개, 리비전 ${revision}까지`,
};

export const clientTexts: Readonly<Record<Lang, ClientTexts>> = { en, ko };
