import type { LabLetters } from '../../sim/consistency/view';
import { printCount, printMicros, printMillis, printShare } from './print';
import type { LetterTexts } from './texts';

/** One letter with what it rests on. It is read from the numbers again: no chip may say more than they do. */
export interface Chip {
  readonly letter: 'C' | 'A' | 'L';
  readonly state: 'yes' | 'no' | 'unknown';
  /** `C`, `not C`, `C?`. */
  readonly says: string;
  readonly evidence: string;
}

export interface LetterRow {
  readonly letter: 'P' | 'E';
  readonly chips: readonly Chip[];
  /** Instead of chips while there is nothing to tell them by. */
  readonly missing: string | null;
}

/** Available means this share of what was offered, on every side (cap-pacelc.md §3). */
const AVAILABLE = 0.99;

export function lettersOf(letters: LabLetters, texts: LetterTexts): readonly LetterRow[] {
  const { partition, healthy } = letters;
  return [
    {
      letter: 'P',
      chips: partition === null ? [] : [consistent(partition, texts), available(partition, texts)],
      missing: partition === null ? texts.noPartition : null,
    },
    {
      letter: 'E',
      chips: healthy === null ? [] : [consistent(healthy, texts), quick(healthy, texts)],
      missing: healthy === null ? texts.noHealthy : null,
    },
  ];
}

type Checked = Pick<NonNullable<LabLetters['partition']>, 'consistent' | 'violations' | 'reads'>;

function consistent(given: Checked, texts: LetterTexts): Chip {
  const { violations } = given;
  const state =
    violations > 0 || given.consistent === false
      ? 'no'
      : given.consistent === 'unknown'
        ? 'unknown'
        : 'yes';
  const reads = printCount(given.reads);
  const evidence =
    state === 'unknown'
      ? texts.unchecked(reads)
      : state === 'no' && violations === 0
        ? texts.noOrder(reads)
        : texts.violations(printCount(violations), reads);
  return chip('C', state, evidence, texts);
}

function available(
  { available, sides }: NonNullable<LabLetters['partition']>,
  texts: LetterTexts,
): Chip {
  // A side that nobody asked tells nothing.
  const asked = sides.filter(({ offered }) => offered > 0);
  const holds = available && asked.every(({ ok, offered }) => ok / offered >= AVAILABLE);
  const evidence = asked.map(({ side, ok, offered }) =>
    texts.share(side, printShare(ok / offered), printCount(offered)),
  );
  const state = asked.length === 0 ? 'unknown' : holds ? 'yes' : 'no';
  return chip('A', state, evidence.join(', '), texts);
}

function quick(
  { quick, p50, majorityRoundTrip }: NonNullable<LabLetters['healthy']>,
  texts: LetterTexts,
): Chip {
  if (p50 === null) return chip('L', 'unknown', texts.noLatency, texts);
  const bar = majorityRoundTrip / 2;
  const holds = quick && p50 < bar;
  const [own, other] = unlike(p50, bar);
  const evidence = `p50 ${own} ${p50 < bar ? '<' : '≥'} ${other}`;
  return chip('L', holds ? 'yes' : 'no', evidence, texts);
}

/** Both in milliseconds, or finer where rounding would make them the same. */
function unlike(p50: number, bar: number): readonly [string, string] {
  const [own, other] = [printMillis(p50), printMillis(bar)];
  if (own !== other || p50 === bar) return [own, other];
  return [printMicros(p50), printMicros(bar)];
}

function chip(
  letter: Chip['letter'],
  state: Chip['state'],
  evidence: string,
  texts: LetterTexts,
): Chip {
  const says = { yes: letter, no: texts.not(letter), unknown: texts.unknown(letter) }[state];
  return { letter, state, says, evidence };
}
