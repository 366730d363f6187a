import type { Lang, TimelineQuestion } from './types';

interface Texts {
  readonly timeline: string;
  readonly marks: string;
  readonly transport: string;
  readonly toStart: string;
  readonly previous: string;
  readonly play: string;
  readonly pause: string;
  readonly next: string;
  readonly toEnd: string;
  readonly answerFirst: string;
  readonly rate: string;
  readonly realRate: (rate: string) => string;
  readonly compressed: string;
  readonly playhead: string;
  readonly position: (seconds: string, newest: string) => string;
  readonly event: (id: number) => string;
  readonly beforeFirst: string;
  readonly more: (count: number) => string;
  readonly leads: (member: string, term: number) => string;
  readonly noLeader: string;
  readonly noLeaderFor: (duration: string) => string;
  readonly skipped: (duration: string) => string;
  readonly hidden: string;
  readonly leaders: string;
  readonly lanes: Readonly<Record<string, string>>;
  readonly branch: (name: string) => string;
  /** The branch that nobody has acted in. */
  readonly original: string;
  readonly ghost: (name: string, label: string) => string;
  readonly bookmark: (time: string, label: string) => string;
  readonly question: (step: string, state: string) => string;
  readonly questionStates: Readonly<Record<TimelineQuestion['state'], string>>;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly pauseWhen: string;
  readonly conditions: (count: number) => string;
}

const en: Texts = {
  timeline: 'Timeline',
  marks: 'Events',
  transport: 'Playback',
  toStart: 'To the start',
  previous: 'Step back',
  play: 'Play',
  pause: 'Pause',
  next: 'Step forward',
  toEnd: 'To the end',
  answerFirst: 'The run waits for your answer',
  rate: 'Speed',
  realRate: (rate) => `reaches ${rate}`,
  compressed: 'idle time compressed',
  playhead: 'Playhead',
  position: (seconds, newest) => `${seconds} seconds, ${newest}`,
  event: (id) => `event ${id}`,
  beforeFirst: 'before the first event',
  more: (count) => (count === 1 ? 'and 1 more here' : `and ${count} more here`),
  leads: (member, term) => `${member} leads term ${term}`,
  noLeader: 'no leader',
  noLeaderFor: (duration) => `no leader for ${duration}`,
  skipped: (duration) => `${duration} without visible events, shortened`,
  hidden: 'Not shown until you answer',
  leaders: 'leaders',
  lanes: { you: 'you', client: 'client', raft: 'raft', log: 'log', net: 'net' },
  branch: (name) => `branch ${name}`,
  original: 'the run as it was',
  ghost: (name, label) => `Go to branch ${name}${label === '' ? '' : `: ${label}`}`,
  bookmark: (time, label) => `Bookmark at ${time}${label === '' ? '' : `: ${label}`}`,
  question: (step, state) => `Question of step ${step}, ${state}`,
  questionStates: {
    ahead: 'still to come',
    open: 'waits for your answer',
    answered: 'answered',
    skipped: 'skipped',
  },
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole run',
  pauseWhen: 'Pause when…',
  conditions: (count) => (count === 1 ? '1 condition set' : `${count} conditions set`),
};

// Korean avoids particles after member names: whether it is 이 or 가 depends on the numeral.
const ko: Texts = {
  timeline: '타임라인',
  marks: '이벤트',
  transport: '재생',
  toStart: '처음으로',
  previous: '한 단계 뒤로',
  play: '재생',
  pause: '일시 정지',
  next: '한 단계 앞으로',
  toEnd: '끝으로',
  answerFirst: '답을 기다리는 중',
  rate: '속도',
  realRate: (rate) => `실제 ${rate}`,
  compressed: '빈 시간 줄임',
  playhead: '재생 위치',
  position: (seconds, newest) => `${seconds}초, ${newest}`,
  event: (id) => `이벤트 ${id}`,
  beforeFirst: '첫 이벤트 전',
  more: (count) => `외 ${count}개`,
  leads: (member, term) => `${member} 리더, 임기 ${term}`,
  noLeader: '리더 없음',
  noLeaderFor: (duration) => `${duration} 동안 리더 없음`,
  skipped: (duration) => `보이는 이벤트가 없는 ${duration} 줄임`,
  hidden: '답하면 이어져요',
  leaders: '리더',
  lanes: { you: '나', client: '클라이언트', raft: 'raft', log: '로그', net: '네트워크' },
  branch: (name) => `갈래 ${name}`,
  original: '원래 실행',
  ghost: (name, label) => `갈래 ${name}로 이동${label === '' ? '' : `: ${label}`}`,
  bookmark: (time, label) => `책갈피 ${time}${label === '' ? '' : `: ${label}`}`,
  question: (step, state) => `${step}단계 질문, ${state}`,
  questionStates: {
    ahead: '아직 나오지 않음',
    open: '답을 기다리는 중',
    answered: '답함',
    skipped: '건너뜀',
  },
  zoom: '확대/축소',
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 보기',
  pauseWhen: '멈출 조건',
  conditions: (count) => `설정된 조건 ${count}개`,
};

/**
 * The newest event at the cursor, by the number that the card, the inspector and links use: events
 * count from 0, so it is one less than the number of events delivered.
 */
export function newestEvent(step: number, lang: Lang): string {
  return step > 0 ? texts[lang].event(step - 1) : texts[lang].beforeFirst;
}

export const texts: Readonly<Record<Lang, Texts>> = { en, ko };
export type { Texts };
