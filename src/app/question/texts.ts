import type { Lang } from '../../store/view';

interface QuestionTexts {
  readonly predict: string;
  readonly waits: string;
  readonly skip: string;
  readonly submit: string;
  readonly pick: string;
  readonly picked: (name: string) => string;
  readonly order: string;
  readonly earlier: (text: string) => string;
  readonly later: (text: string) => string;
  readonly number: string;
  readonly notANumber: string;
  readonly yourGuess: string;
  readonly pinned: string;
  readonly right: string;
  readonly notRight: string;
  readonly itWas: string;
  readonly skipped: string;
  readonly within: (tolerance: string) => string;
  readonly another: string;
  readonly again: string;
}

const en: QuestionTexts = {
  predict: 'Predict',
  waits: 'The run waits for your answer.',
  skip: 'Skip',
  submit: 'That is my guess',
  pick: 'Click a member on the stage, or choose here.',
  picked: (name) => `You picked ${name}.`,
  order: 'Bring them into the order in which you expect them.',
  earlier: (text) => `Move earlier: ${text}`,
  later: (text) => `Move later: ${text}`,
  number: 'Your number',
  notANumber: 'Write a number, such as 12 or 1.5.',
  yourGuess: 'You predicted',
  pinned: 'Your guess stays here until the run shows the answer.',
  right: 'So it is',
  notRight: 'It came differently',
  itWas: 'it was',
  skipped: 'You skipped this one',
  within: (tolerance) => `within ${tolerance}`,
  another: 'Try another seed',
  again: 'Ask me again',
};

const ko: QuestionTexts = {
  predict: '예측',
  waits: '답을 기다리고 있어요.',
  skip: '건너뛰기',
  submit: '이렇게 예측하기',
  pick: '그림에서 멤버를 누르거나 여기서 고르세요.',
  picked: (name) => `고른 멤버: ${name}`,
  order: '일어날 순서대로 놓아 보세요.',
  earlier: (text) => `앞으로: ${text}`,
  later: (text) => `뒤로: ${text}`,
  number: '숫자',
  notANumber: '12나 1.5처럼 숫자를 써 주세요.',
  yourGuess: '예측한 답',
  pinned: '실행이 답을 보여 줄 때까지 예측이 여기 남아 있어요.',
  right: '맞았어요',
  notRight: '다르게 되었어요',
  itWas: '실제 답',
  skipped: '건너뛴 질문이에요',
  within: (tolerance) => `오차 ${tolerance}`,
  another: '다른 시드로 해 보기',
  again: '다시 물어보기',
};

export const texts: Readonly<Record<Lang, QuestionTexts>> = { en, ko };
