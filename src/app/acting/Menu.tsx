import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

interface MenuProps {
  readonly label: ReactNode;
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/**
 * A word that unfolds a sheet: native <details>, closed by Escape and by leaving it. Opened, the focus goes
 * to the first thing in it; closed by Escape, it returns to the word.
 */
export function Menu({ label, title, isOpen, onOpen, children }: MenuProps) {
  const ref = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    if (isOpen)
      ref.current?.querySelector<HTMLElement>('.menu-sheet :is(input, select, button)')?.focus();
  }, [isOpen]);

  function onKeyDown(event: KeyboardEvent<HTMLDetailsElement>): void {
    if (!isOpen) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      ref.current?.querySelector('summary')?.focus();
      onOpen(false);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = neighbour(ref.current, event.target, event.key === 'ArrowDown' ? 1 : -1);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    }
  }

  function onBlur(event: FocusEvent<HTMLDetailsElement>): void {
    // Another window in front is nobody leaving.
    if (!document.hasFocus() || event.currentTarget.contains(event.relatedTarget)) return;
    onOpen(false);
  }

  return (
    <details
      ref={ref}
      className="menu"
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) onOpen(event.currentTarget.open);
      }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <summary data-tool title={title}>
        {label}
      </summary>
      {isOpen && (
        <div className="menu-sheet" tabIndex={-1}>
          {children}
        </div>
      )}
    </details>
  );
}

/** Fields keep their own arrows. */
function neighbour(menu: HTMLElement | null, from: EventTarget, step: 1 | -1): HTMLElement | null {
  if (menu === null || !(from instanceof HTMLElement)) return null;
  if (from.matches('select, input:not([type="checkbox"])')) return null;
  const stops = [
    ...menu.querySelectorAll<HTMLElement>('summary, .menu-sheet :is(input, select, button)'),
  ];
  return stops[stops.indexOf(from) + step] ?? null;
}
