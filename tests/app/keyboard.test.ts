import { describe, expect, it } from 'vitest';
import { commandFor, isKeptBy, type KeyPress, keyRows } from '../../src/app/keyboard/keymap';

function press(key: string, changes: Partial<KeyPress> = {}): KeyPress {
  return { key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...changes };
}
/** Stands for an element that is, or is inside, one of these. */
function inside(...names: string[]) {
  return {
    closest: (selectors: string) => (names.some((name) => selectors.includes(name)) ? {} : null),
  };
}

describe('the keyboard', () => {
  it('knows every key of the list', () => {
    for (const row of keyRows) expect(Object.keys(row.presses).length).toBeGreaterThan(0);
    expect(commandFor(press(' '))).toBe('playPause');
    expect(commandFor(press('K', { shiftKey: true }))).toBe('playPause');
    expect(commandFor(press('?', { shiftKey: true }))).toBe('help');
    expect(commandFor(press('q'))).toBeNull();
  });

  it('tells an event, a raw event and a lesson step apart', () => {
    expect(commandFor(press('ArrowRight'))).toBe('stepForward');
    expect(commandFor(press('ArrowRight', { altKey: true }))).toBe('rawForward');
    expect(commandFor(press('ArrowRight', { shiftKey: true }))).toBe('lessonForward');
    expect(commandFor(press('PageDown'))).toBe('lessonForward');
  });

  it('knows undo, redo and the palette with Ctrl or Cmd, and leaves the rest to the browser', () => {
    expect(commandFor(press('z', { ctrlKey: true }))).toBe('undo');
    expect(commandFor(press('Z', { metaKey: true, shiftKey: true }))).toBe('redo');
    expect(commandFor(press('k', { ctrlKey: true }))).toBe('palette');
    expect(commandFor(press('l', { ctrlKey: true }))).toBeNull();
    expect(commandFor(press('ArrowLeft', { metaKey: true }))).toBeNull();
  });

  it('lets keys that print something be switched off', () => {
    expect(commandFor(press('b', {}), false)).toBeNull();
    expect(commandFor(press('?', { shiftKey: true }), false)).toBeNull();
    expect(commandFor(press(' '), false)).toBe('playPause');
    expect(commandFor(press('ArrowRight'), false)).toBe('stepForward');
    expect(commandFor(press('z', { ctrlKey: true }), false)).toBe('undo');
  });

  it('tells a letter and its capital apart only where both mean something', () => {
    expect(commandFor(press('b'))).toBe('bookmark');
    expect(commandFor(press('B', { shiftKey: true }))).toBe('marks');
  });

  it('is off while typing, except for Escape', () => {
    expect(isKeptBy(inside('input'), press('k'))).toBe(true);
    expect(isKeptBy(inside('input'), press('Escape'))).toBe(false);
    expect(isKeptBy(inside('input', 'dialog'), press('Escape'))).toBe(true);
  });

  it('lets a focused button be pressed, and keeps everything else', () => {
    expect(isKeptBy(inside('button'), press(' '))).toBe(true);
    expect(isKeptBy(inside('button'), press('ArrowRight'))).toBe(false);
    expect(isKeptBy(null, press(' '))).toBe(false);
  });

  it('gives no key to two commands', () => {
    const presses = keyRows.flatMap((row) => Object.keys(row.presses));
    expect(new Set(presses).size).toBe(presses.length);
  });
});
