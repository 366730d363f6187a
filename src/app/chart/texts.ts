/** The chart's own words. Names of states, events and guards are the machine's and stay as they are. */
export interface ChartTexts {
  readonly chart: (machine: string) => string;
  readonly anyState: string;
  readonly active: string;
  readonly initial: string;
  readonly to: (source: string, event: string, target: string) => string;
  readonly guard: (name: string, holds: boolean) => string;
  readonly guardNow: (name: string, holds: boolean) => string;
  readonly enabled: string;
  readonly disabled: string;
  readonly takenLast: string;
  readonly takenAt: (time: string) => string;
  readonly fire: (event: string) => string;
  readonly whole: string;
  readonly near: string;
  /** Why an enabled transition cannot be fired. */
  readonly only: Readonly<Record<'message' | 'clock' | 'start', string>>;
  readonly notNow: string;
  readonly nothingYet: string;
}

const en: ChartTexts = {
  chart: (machine) => `Statechart of the machine ${machine}`,
  anyState: 'any state',
  active: 'active',
  initial: 'initial',
  to: (source, event, target) => `${source}, ${event} to ${target}`,
  guard: (name, holds) => `guard ${name} ${holds ? 'holds' : 'refuses'}`,
  guardNow: (name, holds) => `guard ${name} ${holds ? '✓' : 'refuses ✕'}`,
  enabled: 'enabled',
  disabled: 'not enabled',
  takenLast: 'taken last',
  takenAt: (time) => `taken at ${time}:`,
  fire: (event) => `Fire ${event}`,
  whole: 'Whole machine',
  near: 'Only what matters now',
  only: {
    message: 'comes only with a message',
    clock: 'comes only when its time is up: the rule compares clocks',
    start: 'comes only when the process starts',
  },
  notNow: 'cannot happen now',
  nothingYet: 'No transition has been taken yet. Select one to read what it does.',
};

const ko: ChartTexts = {
  chart: (machine) => `${machine} 상태 기계의 상태도`,
  anyState: '모든 상태',
  active: '활성',
  initial: '초기 상태',
  to: (source, event, target) => `${source}, ${event} → ${target}`,
  guard: (name, holds) => `가드 ${name} ${holds ? '통과' : '불통과'}`,
  guardNow: (name, holds) => `가드 ${name} ${holds ? '✓' : '불통과 ✕'}`,
  enabled: '가능',
  disabled: '불가능',
  takenLast: '마지막 전이',
  takenAt: (time) => `마지막 전이 ${time}:`,
  fire: (event) => `${event} 일으키기`,
  whole: '전체 상태 기계',
  near: '지금 중요한 것만',
  only: {
    message: '메시지와 함께만 와요',
    clock: '때가 되어야만 와요. 규칙이 시각을 비교하거든요',
    start: '프로세스가 시작할 때만 와요',
  },
  notNow: '지금은 일어날 수 없어요',
  nothingYet: '아직 일어난 전이가 없어요. 하나를 고르면 설명이 나와요.',
};

export const texts: Readonly<Record<'en' | 'ko', ChartTexts>> = { en, ko };
