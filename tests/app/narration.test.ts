import { describe, expect, it } from 'vitest';
import { particleAfter, readingOf } from '../../src/app/narration/josa';
import {
  printDuration,
  printFactor,
  printNumber,
  printTime,
} from '../../src/app/narration/quantities';
import {
  chooseVariant,
  type Facts,
  plainText,
  renderNarration,
} from '../../src/app/narration/renderNarration';
import type { LessonStep } from '../../src/scenario/types';

const thin = '\u202f';
const space = '\u00a0';
const facts: Facts = {
  wait: { kind: 'duration', micros: 1_088_000 },
  winner: { kind: 'member', name: 'e3' },
  count: { kind: 'number', value: 1200 },
};

describe('a narration', () => {
  it('puts the facts of the run in and marks them', () => {
    expect(renderNarration('After {wait} side B elects {winner}.', facts, 'en')).toEqual([
      { kind: 'text', text: 'After ' },
      { kind: 'fact', text: `1${thin}088${space}ms`, name: 'wait' },
      { kind: 'text', text: ' side B elects ' },
      { kind: 'fact', text: 'e3', name: 'winner' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('takes the particle that fits how the fact is read, and none in English', () => {
    expect(plainText(renderNarration('{winner:을/를} 뽑아요', facts, 'ko'))).toBe('e3을 뽑아요');
    expect(plainText(renderNarration('{wait:이/가} 걸려요', facts, 'ko'))).toBe(
      `1${thin}088${space}ms가 걸려요`,
    );
    expect(plainText(renderNarration('{winner:을/를}', facts, 'en'))).toBe('e3');
  });

  it('names a fact that the run does not have', () => {
    expect(renderNarration('{nobody}', facts, 'en')).toEqual([{ kind: 'missing', name: 'nobody' }]);
  });

  it('sets machine text apart', () => {
    expect(renderNarration('It says `deadline exceeded`', {}, 'en')).toEqual([
      { kind: 'text', text: 'It says ' },
      { kind: 'code', text: 'deadline exceeded' },
    ]);
  });

  it('chooses the first variant whose fact is above its limit', () => {
    const text = (en: string) => ({ en, ko: en });
    const step = {
      say: [
        { if: { fact: 'overlap', above: 0 }, text: text('two leaders') },
        { if: null, text: text('one leader') },
      ],
    } as unknown as LessonStep;
    const overlap = (micros: number): Facts => ({ overlap: { kind: 'duration', micros } });
    expect(chooseVariant(step, overlap(5))?.text.en).toBe('two leaders');
    expect(chooseVariant(step, overlap(-5))?.text.en).toBe('one leader');
    expect(chooseVariant(step, {})?.text.en).toBe('one leader');
  });
});

describe('Korean particles', () => {
  it.each([
    ['e0', '이'],
    ['e1', '이'],
    ['e2', '가'],
    ['e3', '이'],
    ['e4', '가'],
    ['e5', '가'],
    ['e6', '이'],
    ['e7', '이'],
    ['e8', '이'],
    ['e9', '가'],
  ])('reads %s and says %s', (name, particle) => {
    expect(particleAfter(readingOf(name), '이/가')).toBe(particle);
  });

  it('knows that ㄹ takes 로', () => {
    expect(particleAfter(readingOf('e1'), '으로/로')).toBe('로');
    expect(particleAfter(readingOf('e3'), '으로/로')).toBe('으로');
  });

  it('reads letters by their names and Hangul as written', () => {
    expect(particleAfter(readingOf('l'), '을/를')).toBe('을');
    expect(particleAfter(readingOf('a'), '을/를')).toBe('를');
    expect(particleAfter(readingOf('리더'), '은/는')).toBe('는');
    expect(particleAfter(readingOf('e2'), '와/과')).toBe('와');
    expect(particleAfter(readingOf('e1'), '과/와')).toBe('과');
  });
});

describe('quantities', () => {
  it('keep their unit, and group their digits by thin spaces', () => {
    expect(printDuration(606_000)).toBe(`606${space}ms`);
    expect(printDuration(-606_400)).toBe(`606${space}ms`);
    expect(printDuration(1_500)).toBe(`1.5${space}ms`);
    expect(printDuration(12_340_000)).toBe(`12.3${space}s`);
    expect(printTime(4_106_000)).toBe(`4.106${space}s`);
    expect(printNumber(1234567)).toBe(`1${thin}234${thin}567`);
    expect(printNumber(105)).toBe('105');
    expect(printFactor(1.8333)).toBe('1.8');
  });
});
