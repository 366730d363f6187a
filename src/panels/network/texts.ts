/** The network panel's own words. */
export interface NetworkTexts {
  readonly title: string;
  readonly whole: string;
  readonly cutAt: (time: string) => string;
  readonly flapping: (names: string) => string;
  readonly cutting: Readonly<Record<'line' | 'lasso' | 'tap', string>>;
  readonly tools: string;
  readonly tool: Readonly<Record<'line' | 'lasso' | 'tap', string>>;
  readonly cut: string;
  readonly doCut: (group: string) => string;
  readonly stopCutting: string;
  readonly heal: string;
  readonly presets: string;
  readonly preset: Readonly<Record<PresetName, string>>;
  readonly links: string;
  readonly columns: readonly [string, string, string, string];
  readonly all: string;
  readonly inside: (letter: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly cutWord: string;
  readonly oneWayWord: string;
  readonly member: (name: string, side: string) => string;
  readonly canvas: string;
  readonly editor: {
    readonly title: string;
    readonly hint: string;
    readonly columns: readonly string[];
    readonly apply: string;
    readonly close: string;
    readonly wrong: string;
    readonly all: string;
    readonly field: (column: string, from: string, to: string) => string;
  };
}
export type PresetName = 'clean' | 'lossy' | 'twoCentres' | 'asymmetric' | 'flapping';

const en: NetworkTexts = {
  title: 'Network',
  whole: 'All members reach each other',
  cutAt: (time) => `Cut since ${time}`,
  flapping: (names) => `${names} comes and goes`,
  cutting: {
    line: 'Draw a line between the members to part',
    lasso: 'Draw around the members to part from the rest',
    tap: 'Tap the members to part, then cut',
  },
  tools: 'How to cut',
  tool: { line: 'Line', lasso: 'Lasso', tap: 'Tap' },
  cut: 'Cut the network',
  doCut: (group) => `Cut off ${group}`,
  stopCutting: 'Leave it whole',
  heal: 'Heal the network',
  presets: 'Presets',
  preset: {
    clean: 'Clean',
    lossy: 'Lossy Wi-Fi',
    twoCentres: 'Two data centres',
    asymmetric: 'Asymmetric',
    flapping: 'Flapping',
  },
  links: 'Links',
  columns: ['links', 'delay', 'sent', 'dropped'],
  all: 'all',
  inside: (letter) => `inside ${letter}`,
  between: (from, to) => `${from} to ${to}`,
  cutWord: 'cut',
  oneWayWord: 'one way',
  member: (name, side) => (side === '' ? `member ${name}` : `member ${name}, side ${side}`),
  canvas: 'Members and their links',
  editor: {
    title: 'Links, one by one',
    hint: 'Each direction is a link of its own. What you change takes effect at this moment and becomes an action on the timeline.',
    columns: ['link', 'delay from', 'to', 'jitter', 'loss', 'duplicates', 'cut', 'sent', 'dropped'],
    apply: 'Apply',
    close: 'Close',
    wrong:
      'Write numbers that are not below 0; a percentage is at most 100, and "from" at most "to".',
    all: 'all links',
    field: (column, from, to) => `${column}, ${from} to ${to}`,
  },
};

const ko: NetworkTexts = {
  title: '네트워크',
  whole: '모든 멤버가 서로 닿아요',
  cutAt: (time) => `${time}부터 끊김`,
  flapping: (names) => `${names} 연결이 끊겼다 이어졌다 해요`,
  cutting: {
    line: '나눌 멤버 사이로 선을 그으세요',
    lasso: '떼어 낼 멤버를 둘러 그리세요',
    tap: '떼어 낼 멤버를 누르고 끊으세요',
  },
  tools: '끊는 방법',
  tool: { line: '선', lasso: '올가미', tap: '누르기' },
  cut: '네트워크 끊기',
  doCut: (group) => `${group} 끊기`,
  stopCutting: '그대로 두기',
  heal: '네트워크 잇기',
  presets: '프리셋',
  preset: {
    clean: '깨끗함',
    lossy: '불안한 와이파이',
    twoCentres: '데이터센터 두 곳',
    asymmetric: '비대칭',
    flapping: '깜빡임',
  },
  links: '링크',
  columns: ['링크', '지연', '보냄', '버려짐'],
  all: '모두',
  inside: (letter) => `${letter} 안`,
  between: (from, to) => `${from} → ${to}`,
  cutWord: '끊김',
  oneWayWord: '한 방향',
  member: (name, side) => (side === '' ? `멤버 ${name}` : `멤버 ${name}, ${side}쪽`),
  canvas: '멤버와 링크',
  editor: {
    title: '링크 하나하나',
    hint: '방향마다 링크가 따로예요. 바꾸면 이 순간부터 적용되고 타임라인에 남아요.',
    columns: ['링크', '지연 최소', '최대', '지터', '손실', '중복', '끊기', '보냄', '버려짐'],
    apply: '적용',
    close: '닫기',
    wrong: '0 이상의 숫자를 써 주세요. 퍼센트는 100까지, 최소는 최대보다 클 수 없어요.',
    all: '모든 링크',
    field: (column, from, to) => `${column}, ${from}에서 ${to}`,
  },
};

export const texts = { en, ko } as const;
export type Lang = keyof typeof texts;
