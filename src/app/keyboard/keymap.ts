/** Keys and what they do. The list that `?` shows is this list, so the two cannot disagree. */

export type Command =
  | 'playPause'
  | 'stepBack'
  | 'stepForward'
  | 'rawBack'
  | 'rawForward'
  | 'lessonBack'
  | 'lessonForward'
  | 'start'
  | 'end'
  | 'slower'
  | 'faster'
  | 'inspector'
  | 'table'
  | 'motion'
  | 'compress'
  | 'panel1'
  | 'panel2'
  | 'maximize'
  | 'cause'
  | 'effect'
  | 'why'
  | 'undo'
  | 'redo'
  | 'bookmark'
  | 'marks'
  | 'split'
  | 'cutMode'
  | 'propose'
  | 'palette'
  | 'share'
  | 'escape'
  | 'help';

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  /** Where the key lies; tells the letter while the keyboard writes Hangul. */
  readonly code?: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Names of what keys do, as the list of keys has them. */
export type KeyText =
  | 'playPause'
  | 'step'
  | 'raw'
  | 'lesson'
  | 'ends'
  | 'rate'
  | 'inspector'
  | 'table'
  | 'motion'
  | 'compress'
  | 'panel'
  | 'cause'
  | 'why'
  | 'undo'
  | 'split'
  | 'bookmark'
  | 'marks'
  | 'cut'
  | 'propose'
  | 'maximize'
  | 'palette'
  | 'share'
  | 'escape'
  | 'help';

export interface KeyRow {
  readonly text: KeyText;
  /** As printed on the keys. */
  readonly caps: readonly string[];
  /** Written as in `pressName`. */
  readonly presses: Readonly<Record<string, Command>>;
}

export const keyRows: readonly KeyRow[] = [
  { text: 'playPause', caps: ['Space', 'K'], presses: { ' ': 'playPause', k: 'playPause' } },
  {
    text: 'step',
    caps: ['←', '→'],
    presses: { arrowleft: 'stepBack', arrowright: 'stepForward' },
  },
  {
    text: 'raw',
    caps: ['Alt ←', 'Alt →'],
    presses: { 'alt+arrowleft': 'rawBack', 'alt+arrowright': 'rawForward' },
  },
  {
    text: 'lesson',
    caps: ['Shift ←', 'Shift →', 'PageUp', 'PageDown'],
    presses: {
      'shift+arrowleft': 'lessonBack',
      'shift+arrowright': 'lessonForward',
      pageup: 'lessonBack',
      pagedown: 'lessonForward',
    },
  },
  { text: 'ends', caps: ['Home', 'End'], presses: { home: 'start', end: 'end' } },
  { text: 'rate', caps: [',', '.'], presses: { ',': 'slower', '.': 'faster' } },
  {
    text: 'cause',
    caps: ['[', ']'],
    presses: { '[': 'cause', ']': 'effect' },
  },
  { text: 'why', caps: ['Y'], presses: { y: 'why' } },
  {
    text: 'undo',
    caps: ['Ctrl Z', 'Ctrl Shift Z'],
    presses: {
      'ctrl+z': 'undo',
      'ctrl+shift+z': 'redo',
      'ctrl+y': 'redo',
    },
  },
  { text: 'split', caps: ['D'], presses: { d: 'split' } },
  { text: 'bookmark', caps: ['B'], presses: { b: 'bookmark' } },
  { text: 'marks', caps: ['Shift B'], presses: { 'shift+b': 'marks' } },
  { text: 'cut', caps: ['X'], presses: { x: 'cutMode' } },
  { text: 'propose', caps: ['C'], presses: { c: 'propose' } },
  {
    text: 'panel',
    caps: ['1', '2'],
    presses: { '1': 'panel1', '2': 'panel2' },
  },
  { text: 'maximize', caps: ['Z'], presses: { z: 'maximize' } },
  { text: 'inspector', caps: ['I'], presses: { i: 'inspector' } },
  { text: 'table', caps: ['T'], presses: { t: 'table' } },
  { text: 'motion', caps: ['M'], presses: { m: 'motion' } },
  { text: 'compress', caps: ['G'], presses: { g: 'compress' } },
  {
    text: 'palette',
    caps: ['/', 'Ctrl K'],
    presses: { '/': 'palette', 'ctrl+k': 'palette' },
  },
  { text: 'share', caps: ['L'], presses: { l: 'share' } },
  { text: 'escape', caps: ['Esc'], presses: { escape: 'escape' } },
  { text: 'help', caps: ['?'], presses: { '?': 'help' } },
];

const commands: ReadonlyMap<string, Command> = new Map(
  keyRows.flatMap(({ presses }) => Object.entries(presses)),
);

/**
 * The command of a key press; null = none. Without `characters` keys that print something mean nothing
 * (WCAG 2.1.4), Space and combinations with Ctrl excepted.
 */
export function commandFor(typed: KeyPress, characters = true): Command | null {
  // An event keeps its parts on its prototype: it cannot be spread.
  const { altKey, shiftKey, ctrlKey, metaKey } = typed;
  const press = { key: latin(typed), altKey, shiftKey, ctrlKey, metaKey };
  const isCharacter = press.key.length === 1 && press.key !== ' ';
  if (isCharacter && !characters && !press.ctrlKey && !press.metaKey) return null;
  const name = pressName(press);
  // A capital letter is the letter, unless Shift makes another command of it.
  const found = commands.get(name) ?? commands.get(name.replace(/^shift\+(?=.$)/, ''));
  return found ?? null;
}

/** With Korean input on, the K key prints ㅏ; it is the K key all the same. */
function latin({ key, code = '' }: KeyPress): string {
  const isHangul = /^[ㄱ-ㅣ]$/.test(key) || key === 'Process';
  return isHangul && code.startsWith('Key') ? code.slice(3).toLowerCase() : key;
}

/**
 * Ctrl and Cmd are one. Shift is part of the name only where it is not already in what the key prints:
 * `?` is shifted as it is.
 */
function pressName({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyPress): string {
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const ctrl = ctrlKey || metaKey ? 'ctrl+' : '';
  return `${ctrl}${altKey ? 'alt+' : ''}${shiftKey && !isSign ? 'shift+' : ''}${key.toLowerCase()}`;
}

/**
 * What the focused element keeps for itself: a field every key, a button the keys that press it,
 * anything that moves inside by arrows (a roving group, a slider) those.
 */
export function isKeptBy(target: FocusedElement | null, press: KeyPress): boolean {
  if (target === null) return false;
  // The browser closes a dialog with Escape; nothing else may take it.
  if (target.closest('dialog') !== null) return true;
  if (target.closest('input, textarea, select, [contenteditable="true"]') !== null) {
    // A box or a slider prints nothing, so letters are free there; its own keys are not.
    if (target.closest('[type="checkbox"], [type="range"], [type="radio"]') !== null)
      return press.key === ' ' || press.key.startsWith('Arrow');
    return press.key !== 'Escape';
  }
  const pressesButton = press.key === ' ' || press.key === 'Enter';
  return pressesButton && target.closest('button, a, summary, [role="button"]') !== null;
}

/** `closest` is all that is asked of an element, so that tests need no document. */
export interface FocusedElement {
  closest(selectors: string): unknown;
}
