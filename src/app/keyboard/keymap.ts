/** Keys and what they do. The list that `?` shows is this list, so the two cannot disagree. */
import type { TextKey } from '../texts/en';

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
  | 'panel'
  | 'escape'
  | 'help';

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export interface KeyRow {
  readonly text: TextKey;
  /** As printed on the keys. */
  readonly caps: readonly string[];
  /** Written as in `pressName`. */
  readonly presses: Readonly<Record<string, Command>>;
}

export const keyRows: readonly KeyRow[] = [
  { text: 'keys.playPause', caps: ['Space', 'K'], presses: { ' ': 'playPause', k: 'playPause' } },
  {
    text: 'keys.step',
    caps: ['←', '→'],
    presses: { arrowleft: 'stepBack', arrowright: 'stepForward' },
  },
  {
    text: 'keys.raw',
    caps: ['Alt ←', 'Alt →'],
    presses: { 'alt+arrowleft': 'rawBack', 'alt+arrowright': 'rawForward' },
  },
  {
    text: 'keys.lesson',
    caps: ['Shift ←', 'Shift →', 'PageUp', 'PageDown'],
    presses: {
      'shift+arrowleft': 'lessonBack',
      'shift+arrowright': 'lessonForward',
      pageup: 'lessonBack',
      pagedown: 'lessonForward',
    },
  },
  { text: 'keys.ends', caps: ['Home', 'End'], presses: { home: 'start', end: 'end' } },
  { text: 'keys.rate', caps: [',', '.'], presses: { ',': 'slower', '.': 'faster' } },
  { text: 'keys.panel', caps: ['1'], presses: { '1': 'panel' } },
  { text: 'keys.inspector', caps: ['I'], presses: { i: 'inspector' } },
  { text: 'keys.table', caps: ['T'], presses: { t: 'table' } },
  { text: 'keys.motion', caps: ['M'], presses: { m: 'motion' } },
  { text: 'keys.compress', caps: ['G'], presses: { g: 'compress' } },
  { text: 'keys.escape', caps: ['Esc'], presses: { escape: 'escape' } },
  { text: 'keys.help', caps: ['?'], presses: { '?': 'help' } },
];

const commands: ReadonlyMap<string, Command> = new Map(
  keyRows.flatMap(({ presses }) => Object.entries(presses)),
);

export function commandFor(press: KeyPress): Command | null {
  // Ctrl and Cmd belong to the browser.
  if (press.ctrlKey || press.metaKey) return null;
  return commands.get(pressName(press)) ?? null;
}

/** Shift is part of the name only where the key prints nothing: `?` is already shifted. */
function pressName({ key, altKey, shiftKey }: KeyPress): string {
  const isPrinting = key.length === 1;
  const name = key.toLowerCase();
  return `${altKey ? 'alt+' : ''}${shiftKey && !isPrinting ? 'shift+' : ''}${name}`;
}

/**
 * What the focused element keeps for itself: a field every key, a button the keys that press it,
 * anything that moves inside by arrows (a roving group, a slider) those.
 */
export function isKeptBy(target: FocusedElement | null, press: KeyPress): boolean {
  if (target === null) return false;
  if (target.closest('input, textarea, select, [contenteditable="true"]') !== null) {
    return press.key !== 'Escape';
  }
  if (target.closest('dialog') !== null) return true;
  const pressesButton = press.key === ' ' || press.key === 'Enter';
  return pressesButton && target.closest('button, a, summary, [role="button"]') !== null;
}

/** `closest` is all that is asked of an element, so that tests need no document. */
export interface FocusedElement {
  closest(selectors: string): unknown;
}
