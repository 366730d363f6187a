import type { Lang } from '../../store/view';

/** Words of the inspector's newer parts. Names of events, guards and entities are the run's own. */
interface InspectorTexts {
  readonly changed: string;
  readonly raw: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly loading: string;
  readonly possible: string;
  readonly fire: string;
  readonly fireEvent: (event: string, target: string) => string;
  /** What brings a transition that cannot be fired. */
  readonly comesWith: Readonly<Record<'message' | 'clock' | 'start', string>>;
  readonly forks: string;
  readonly causes: string;
  readonly noCauses: string;
  readonly effects: string;
  readonly noEffects: string;
  readonly allEffects: (count: number) => string;
}

const en: InspectorTexts = {
  changed: 'changed by this event',
  raw: 'Raw state',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not allow it. Select the text and copy it.',
  loading: 'Reading the state',
  possible: 'Possible now',
  fire: 'Fire',
  fireEvent: (event, target) => `Fire ${event}, to ${target}`,
  comesWith: {
    message: 'comes with a message',
    clock: 'comes when its time is up',
    start: 'comes when the process starts',
  },
  forks: 'Firing makes a branch; what you see now stays.',
  causes: 'Causes',
  noCauses: 'It has no cause in the run: time or you brought it.',
  effects: 'Effects',
  noEffects: 'Nothing visible follows from it.',
  allEffects: (count) =>
    count === 1 ? '1 event follows from it in all.' : `${count} events follow from it in all.`,
};

const ko: InspectorTexts = {
  changed: '이 이벤트에서 바뀜',
  raw: '원래 상태',
  copy: '복사',
  copied: '복사됨',
  notCopied: '브라우저가 허락하지 않았어요. 글을 골라 직접 복사해 주세요.',
  loading: '상태를 읽고 있어요',
  possible: '지금 가능한 전이',
  fire: '일으키기',
  fireEvent: (event, target) => `${event} 일으키기, ${target} 상태로`,
  comesWith: {
    message: '메시지와 함께 와요',
    clock: '때가 되면 와요',
    start: '프로세스가 시작할 때 와요',
  },
  forks: '일으키면 새 갈래가 생기고, 지금 보는 것은 그대로 남아요.',
  causes: '원인',
  noCauses: '실행 안에는 원인이 없어요. 시간이 되었거나 직접 한 일이에요.',
  effects: '결과',
  noEffects: '눈에 띄는 결과가 없어요.',
  allEffects: (count) => `모두 ${count}개의 이벤트가 여기서 이어져요.`,
};

export const texts: Readonly<Record<Lang, InspectorTexts>> = { en, ko };
