/** Presses as they are printed on the keys: `shift+arrowleft` is Shift ←. */
import { type Command, keyRows } from './keymap';

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  home: 'Home',
  end: 'End',
  escape: 'Esc',
};

export function capOf(press: string): string {
  const parts = press.split(/\+(?=.)/);
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return [...modifiers, names[key] ?? key.toUpperCase()].join(' ');
}

/** A key that prints something, which the switch for single-key shortcuts turns off. */
export function isPrinting(cap: string): boolean {
  return /^(Shift )?.$/.test(cap) && !/[←→↑↓]$/.test(cap);
}

/** Every key of a command. */
export function capsOf(command: Command): readonly string[] {
  return keyRows.flatMap(({ presses }) =>
    Object.entries(presses)
      .filter(([, does]) => does === command)
      .map(([press]) => capOf(press)),
  );
}
