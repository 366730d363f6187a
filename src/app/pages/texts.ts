import type { Lang } from '../../store/view';

/** What is said when a link's proof does not fit the replay. Times come printed, with their unit. */
export interface MismatchTexts {
  readonly title: string;
  /** Who made the link, and what replayed it. */
  readonly made: (engine: string, own: string) => string;
  readonly sameEngine: (own: string) => string;
  readonly unknownEngine: (own: string) => string;
  /** The replay leaves the recorded way here. */
  readonly differsFrom: (time: string) => string;
  /** Every event is the same, the fingerprint is not. */
  readonly onlyPrint: (time: string) => string;
  /** The link does not hold its way. */
  readonly noWay: (time: string) => string;
  readonly show: string;
  readonly dismiss: string;
  readonly between: (from: string, to: string) => string;
  readonly goBefore: (time: string) => string;
  readonly goAfter: (time: string) => string;
  readonly print: string;
  readonly inLink: string;
  readonly here: string;
  readonly printAlone: string;
  readonly unlocated: string;
}

const en: MismatchTexts = {
  title: 'The replay is not what the link says.',
  made: (engine, own) => `This link was made with engine ${engine}. Replayed on ${own},`,
  sameEngine: (own) => `This link was made with engine ${own}, as it runs here. Replayed,`,
  unknownEngine: (own) => `The link does not say which engine made it. Replayed on engine ${own},`,
  differsFrom: (time) => `the run differs from t = ${time}.`,
  onlyPrint: (time) => `every event is the same, but the fingerprint at t = ${time} is not.`,
  noWay: (time) => `the state at t = ${time} is another one.`,
  show: 'Show difference',
  dismiss: 'Hide this message',
  between: (from, to) =>
    `Up to t = ${from} the events are those of the link; by t = ${to} they are not. The first one that differs lies between.`,
  goBefore: (time) => `Go to t = ${time}`,
  goAfter: (time) => `Go to t = ${time}`,
  print: 'Fingerprint',
  inLink: 'in the link',
  here: 'here',
  printAlone:
    'The link records the way to its moment, and this run follows it to the end. So the eight digits were changed, or the engine writes its state in another form.',
  unlocated: 'The link does not record the way to its moment, so the place cannot be named.',
};

const ko: MismatchTexts = {
  title: '다시 실행한 결과가 링크의 기록과 달라요.',
  made: (engine, own) => `이 링크는 엔진 ${engine}에서 만들었어요. 엔진 ${own}에서 다시 실행하니`,
  sameEngine: (own) => `이 링크는 여기와 같은 엔진 ${own}에서 만들었어요. 다시 실행하니`,
  unknownEngine: (own) => `이 링크에는 만든 엔진이 적혀 있지 않아요. 엔진 ${own}에서 다시 실행하니`,
  differsFrom: (time) => `t = ${time}부터 실행이 달라요.`,
  onlyPrint: (time) => `이벤트는 모두 같은데 t = ${time}의 지문이 달라요.`,
  noWay: (time) => `t = ${time}의 상태가 달라요.`,
  show: '차이 보기',
  dismiss: '이 메시지 숨기기',
  between: (from, to) =>
    `t = ${from}까지는 링크의 이벤트와 같고, t = ${to}에는 달라져 있어요. 처음 다른 이벤트는 그 사이에 있어요.`,
  goBefore: (time) => `t = ${time}로 이동`,
  goAfter: (time) => `t = ${time}로 이동`,
  print: '지문',
  inLink: '링크',
  here: '여기',
  printAlone:
    '링크에는 이 순간까지의 길이 적혀 있고, 이 실행은 그 길을 끝까지 따라가요. 여덟 자리 지문이 바뀌었거나, 엔진이 상태를 다른 형식으로 적은 거예요.',
  unlocated: '링크에 이 순간까지의 길이 적혀 있지 않아서 어디서 달라지는지는 알 수 없어요.',
};

export const texts: Readonly<Record<Lang, MismatchTexts>> = { en, ko };
