/**
 * Korean particles after names and numbers that are written in Latin script: what counts is how they
 * are read aloud. e1 is read 이일, so it takes 이, 을, 은, 으로 → 로.
 */
import { josa } from 'es-hangul';

const digits = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** Names of the letters; only their ends matter here. */
const letters: Readonly<Record<string, string>> = {
  a: '에이',
  b: '비',
  c: '시',
  d: '디',
  e: '이',
  f: '에프',
  g: '지',
  h: '에이치',
  i: '아이',
  j: '제이',
  k: '케이',
  l: '엘',
  m: '엠',
  n: '엔',
  o: '오',
  p: '피',
  q: '큐',
  r: '알',
  s: '에스',
  t: '티',
  u: '유',
  v: '브이',
  w: '더블유',
  x: '엑스',
  y: '와이',
  z: '제트',
};

/** Pairs as narrations write them, with the spelling that es-hangul knows. */
const pairs = {
  '이/가': '이/가',
  '을/를': '을/를',
  '은/는': '은/는',
  '와/과': '와/과',
  '과/와': '와/과',
  '으로/로': '으로/로',
  '이나/나': '이나/나',
  '이랑/랑': '이랑/랑',
  '이에요/예요': '이에요/예요',
  '이라/라': '이라/라',
} as const;
export type Particle = keyof typeof pairs;

export function isParticle(text: string): text is Particle {
  return Object.hasOwn(pairs, text);
}

/** The particle alone, for a word as it is read. */
export function particleAfter(reading: string, particle: Particle): string {
  return josa.pick(reading, pairs[particle]);
}

/** How a word ends when read aloud. Hangul reads as written; a digit and a letter by their names. */
export function readingOf(word: string): string {
  const last = word.trimEnd().at(-1)?.toLowerCase() ?? '';
  if (last >= '0' && last <= '9') return digits[Number(last)] ?? '';
  return letters[last] ?? word;
}

/** A word with its particle: `e1` and `이/가` give `e1이`. */
export function withParticle(word: string, particle: Particle): string {
  return `${word}${particleAfter(readingOf(word), particle)}`;
}
