/**
 * Finds entries by what is typed. Every word must occur in the entry, in either language; Hangul is compared
 * letter by letter, so that a syllable that is still being written (저 of 정지) finds already, and initials
 * alone (ㅈㅅㅈ) find as well.
 */
import { disassemble, getChoseong } from 'es-hangul';
import type { Entry } from './entry';

/** More than this nobody reads. */
const MOST = 60;

export function search(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries
    .map((entry, order) => ({ entry, order, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** 0 = not found. A word counts more at the start of a word than inside, and more in the title than beside it. */
function scoreOf(entry: Entry, words: readonly string[]): number {
  const { title, detail, words: more = '' } = entry;
  const inTitle = letters(`${title.en} ${title.ko}`);
  const beside = letters(`${detail?.en ?? ''} ${detail?.ko ?? ''} ${more}`);
  const initials = getChoseong(title.ko);
  let sum = 0;
  for (const word of words) {
    const sought = letters(word);
    const score =
      3 * placeOf(inTitle, sought) ||
      placeOf(beside, sought) ||
      (isInitials(word) && initials.includes(word) ? 1 : 0);
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

/** 2 = a word begins so, 1 = somewhere, 0 = nowhere. */
function placeOf(text: string, sought: string): number {
  const at = text.indexOf(sought);
  if (at < 0) return 0;
  return at === 0 || text.includes(` ${sought}`) ? 2 : 1;
}

function letters(text: string): string {
  return disassemble(text.toLowerCase());
}

function isInitials(word: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(word);
}
