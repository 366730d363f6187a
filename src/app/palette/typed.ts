/** What is written out instead of found: `seed 7`, `t 4.1s`, `event 118`, `step 3`, `put x=5`, `get x`. */
import { horizonOf, type State } from '../../store/store';
import { printTime } from '../narration/quantities';
import { readsAt, writeOf } from './deeds';
import { type Entry, same } from './entry';

type Reader = (match: RegExpExecArray, state: State) => readonly Entry[];

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^(?:seed|시드)\s*=?\s*(\d{1,10})$/i, seed],
  [/^(?:t|time|시간|시각)\s*=?\s*(\d{1,6}(?:\.\d{1,6})?)\s*(ms|s|초)?$/i, time],
  [/^(?:event|이벤트|사건|#)\s*(\d{1,8})$/i, event],
  [/^(?:step|단계)\s*(\d{1,2})$/i, step],
  [/^(\d{1,2})\s*단계$/, step],
];
const deedReaders: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(?:put|쓰기)\s+([^\s=]{1,256})\s*=\s*(\S{1,256})$/i,
    ([, key = '', value = '']) => [writeOf(key, value)],
  ],
  [/^(?:get|읽기)\s+([^\s=]{1,256})$/i, ([, key = '']) => readsAt(key, 'leader')],
];

export function typedEntries(query: string, state: State, mayAct: boolean): Entry[] {
  if (state.run === null) return [];
  const all = mayAct ? [...readers, ...deedReaders] : readers;
  return all.flatMap(([pattern, read]) => {
    const match = pattern.exec(query.trim());
    return match === null
      ? []
      : read(match, state).map((entry) => ({ ...entry, group: 'typed' as const }));
  });
}

function seed([, digits = '']: RegExpExecArray, { run }: State): Entry[] {
  const wanted = Number(digits);
  if (wanted > 0xffff_ffff || wanted === run?.input.seed) return [];
  return [
    {
      id: `typed/seed/${wanted}`,
      group: 'typed',
      title: { en: `Run with seed ${wanted}`, ko: `시드 ${wanted}의 실행 열기` },
      run: ({ address }) => address.reseed(wanted),
    },
  ];
}

function time([, digits = '', unit = 's']: RegExpExecArray, state: State): Entry[] {
  const at = Math.round(Number(digits) * (unit === 'ms' ? 1_000 : 1_000_000));
  if (at > reach(state)) return [];
  return [
    {
      id: `typed/time/${at}`,
      group: 'typed',
      title: { en: `Go to ${printTime(at)}`, ko: `${printTime(at)}로 이동` },
      run: ({ session }) => session.step({ at }),
    },
  ];
}

function event([, digits = '']: RegExpExecArray, state: State): Entry[] {
  const id = Number(digits);
  const found = state.run?.timeline.events.find((one) => one.id === id);
  if (found === undefined || found.at > reach(state)) return [];
  return [
    {
      id: `typed/event/${id}`,
      group: 'typed',
      title: { en: `Go to event ${id}`, ko: `이벤트 ${id}번으로 이동` },
      detail: same(found.label),
      run: ({ pick, session }) => {
        pick({ kind: 'event', id });
        session.step({ step: id + 1 });
      },
    },
  ];
}

function step([, digits = '']: RegExpExecArray, state: State): Entry[] {
  const number = Number(digits);
  const at = state.run?.lesson.steps[number - 1]?.at ?? null;
  if (at === null || at > reach(state)) return [];
  return [
    {
      id: `typed/step/${number}`,
      group: 'typed',
      title: { en: `Go to step ${number}`, ko: `${number}단계로 이동` },
      run: ({ session }) => session.goToLessonStep(number - 1),
    },
  ];
}

/** How far one may go: to the end, or to a question that is still open. */
function reach(state: State): number {
  return Math.min(state.instant.end.at, horizonOf(state) ?? Number.POSITIVE_INFINITY);
}
