import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { encodePayload } from '../../../src/link/payload';

interface Document {
  lesson: { ask?: unknown }[];
}

/** The minority leader with a question at its fourth stop, as a document of one's own. */
export async function askingLink(): Promise<string> {
  const document: Document = parse(readFileSync('public/scenarios/minority-leader.yaml', 'utf8'));
  for (const one of document.lesson) delete one.ask;
  const step = document.lesson[3];
  if (step === undefined) throw new Error('the scenario has no fourth step');
  step.ask = {
    kind: 'choice',
    question: { en: 'Who leads next?', ko: '다음 리더는 누구일까요?' },
    options: [
      { text: { en: 'Somebody on side B', ko: 'B쪽' }, if: { moment: 'new-leader' } },
      { text: { en: 'Nobody', ko: '없음' } },
    ],
    explain: { en: 'Three of five can elect.', ko: '다섯 중 셋이면 뽑을 수 있어요.' },
  };
  return `#/x/${await encodePayload(document)}`;
}

/** What a viewer did at 2 s and at 3.5 s, as links carry it. */
export function deeds(): Promise<string> {
  return encodePayload([
    [
      2_000_000,
      'partition',
      {
        groups: [
          ['e1', 'e2', 'e3'],
          ['e4', 'e5'],
        ],
      },
    ],
    [1_500_000, 'heal', {}],
  ]);
}
