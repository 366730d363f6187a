import { useEffect } from 'react';
import { type Command, commandFor, isKeptBy } from './keymap';

/** One listener for the page; whatever handled a key before it reached the window is respected. */
export function useKeyboard(run: (command: Command) => void, characters: boolean): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (isKeptBy(target, event)) return;
      const command = commandFor(event, characters);
      if (command === null) return;
      event.preventDefault();
      run(command);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run, characters]);
}
