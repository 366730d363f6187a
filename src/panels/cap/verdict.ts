import type { LabOperationView, LaneView } from '../../sim/consistency/view';
import { printCount, printMillis, printMoment, printSpan } from './print';
import { type SideTally, tallySides } from './tally';
import type { CapTexts } from './texts';

/** The sentence under the table, from its rows alone: `A: 300 of 300 ok. B: 20 of 20 timed out, 0 stale.` */
export function verdictOf({ rows }: Pick<LaneView, 'rows'>, texts: CapTexts): string {
  return tallySides(rows)
    .map((tally) => {
      const words = sideWords(tally, texts).join(', ');
      return tally.side === '' ? `${capital(words)}.` : `${tally.side}: ${words}.`;
    })
    .join(' ');
}

/**
 * What one side got. `ok` divides by what was offered; a side that answered nothing says how its requests
 * ended instead, of those that were sent. Stale reads are counted aloud where there are any, and where a side
 * is short of answers, because that is what it is short for.
 */
function sideWords(tally: SideTally, { verdict }: CapTexts): readonly string[] {
  const { offered, sent, ok, refused, timedOut, stale } = tally;
  if (offered === 0) return [verdict.nothing];
  const [of, open] = [printCount(sent), sent - ok - refused - timedOut];
  const ends =
    ok === 0 && timedOut > 0 && refused === 0
      ? [verdict.allTimedOut(printCount(timedOut), of)]
      : ok === 0 && refused > 0 && timedOut === 0
        ? [verdict.allRefused(printCount(refused), of)]
        : [
            verdict.ok(printCount(ok), printCount(offered)),
            refused > 0 ? verdict.refused(printCount(refused)) : '',
            timedOut > 0 ? verdict.timedOut(printCount(timedOut)) : '',
          ];
  return [
    ...ends,
    ok === 0 && open > 0 ? verdict.open(printCount(open)) : '',
    stale > 0 || ok < offered ? verdict.stale(printCount(stale)) : '',
  ].filter((words) => words !== '');
}

/** What the checker says: a sign that needs no colour, the verdict, and what it rests on. */
export interface CheckWords {
  readonly sign: '✓' | '?';
  readonly tone: 'ok' | 'broken' | 'unknown';
  readonly verdict: string;
  readonly because: string;
}

export function checkWords({ verdict }: Pick<LaneView, 'verdict'>, texts: CapTexts): CheckWords {
  const { linearizable, open, proof } = verdict;
  const { check } = texts;
  if (linearizable === 'unknown')
    return { sign: '?', tone: 'unknown', verdict: check.unknown, because: check.undecided };
  if (linearizable)
    return { sign: '✓', tone: 'ok', verdict: check.yes, because: check.orderFound(open) };
  const because =
    proof === null
      ? check.noProof
      : check.proof(shortLabel(proof.read), printMillis(proof.gap), shortLabel(proof.against));
  return { sign: '?', tone: 'broken', verdict: check.no, because };
}

/** Counts of the checker that are not zero, and how far it has come. */
export function checkCounts({ verdict }: Pick<LaneView, 'verdict'>, texts: CapTexts): string {
  const { check } = texts;
  const some = (count: number, words: (count: string) => string) =>
    count > 0 ? words(printCount(count)) : '';
  const staleFor =
    verdict.staleForMax === null
      ? ''
      : check.staleFor(printSpan(verdict.staleForMax), printSpan(verdict.staleForP99 ?? 0));
  return [
    some(verdict.stale, (count) => check.stale(count, printCount(verdict.reads))),
    staleFor,
    some(verdict.versionsBehindMax ?? 0, check.versionsBehind),
    some(verdict.inversion, check.inversion),
    some(verdict.phantom, check.phantom),
    some(verdict.readYourWrites, check.readYourWrites),
    some(verdict.monotonicReads, check.monotonicReads),
    check.until(printMoment(verdict.until)),
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

/** What is held by how many copies, and what of the acknowledged is gone. */
export function copyWords(
  { durability, divergence }: Pick<LaneView, 'durability' | 'divergence'>,
  texts: CapTexts,
): { readonly copies: string; readonly lost: string | null; readonly isLossy: boolean } {
  return {
    copies: divergence > 1 ? texts.differ(divergence) : texts.agree,
    lost:
      durability === null
        ? null
        : texts.durability(printCount(durability.acknowledged), printCount(durability.lost)),
    isLossy: (durability?.lost ?? 0) > 0,
  };
}

/** `w 435`, `r 434`; a dash for a read that found nothing, no value for one that heard nothing. */
export function shortLabel({
  f,
  value,
  outcome,
}: Pick<LabOperationView, 'f' | 'value' | 'outcome'>): string {
  const letter = { write: 'w', read: 'r', add: 'a' }[f];
  if (value === null) return outcome === 'ok' ? `${letter} –` : letter;
  return `${letter} ${value}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
