import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

const TOOL = '[data-tool]';

/**
 * One Tab stop for a row of tools: ← and → go along, Home and End to its ends. A tool that vanishes because
 * of what it did leaves the focus in the row.
 */
export function useToolbar(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
  readonly onBlur: () => void;
  readonly onClick: (event: { readonly target: EventTarget; readonly detail: number }) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const current = useRef(0);
  const hasFocus = useRef(false);

  // After every rendering exactly one tool can be reached with Tab.
  useLayoutEffect(() => {
    const tools = toolsOf(ref.current);
    if (tools.length === 0) return;
    current.current = Math.min(current.current, tools.length - 1);
    tools.forEach((tool, i) => {
      tool.tabIndex = i === current.current ? 0 : -1;
    });
    if (hasFocus.current && document.activeElement === document.body)
      tools[current.current]?.focus();
  });

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const tools = toolsOf(ref.current);
    const from = tools.indexOf(event.target as HTMLElement);
    if (from < 0 || event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const last = tools.length - 1;
    const to = {
      ArrowLeft: Math.max(0, from - 1),
      ArrowRight: Math.min(last, from + 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    tools[to]?.focus();
  }, []);

  const onFocus = useCallback(({ target }: { readonly target: EventTarget }) => {
    hasFocus.current = true;
    const tools = toolsOf(ref.current);
    const index = tools.indexOf(target as HTMLElement);
    if (index < 0) return;
    current.current = index;
    tools.forEach((tool, i) => {
      tool.tabIndex = i === index ? 0 : -1;
    });
  }, []);

  /** Somebody leaves, or what had the focus was removed: then the very rendering that removed it takes over. */
  const onBlur = useCallback(() => {
    setTimeout(() => {
      hasFocus.current = ref.current?.contains(document.activeElement) ?? false;
    });
  }, []);

  /** Whoever clicks goes on with the page's keys: Space plays, it does not press the same button again. */
  const onClick = useCallback(
    ({ target, detail }: { readonly target: EventTarget; readonly detail: number }) => {
      const tool =
        target instanceof HTMLElement ? target.closest<HTMLElement>(`button${TOOL}`) : null;
      if (detail === 0 || tool === null) return;
      hasFocus.current = false;
      tool.blur();
    },
    [],
  );

  return { ref, onKeyDown, onFocus, onBlur, onClick };
}

function toolsOf(row: HTMLElement | null): HTMLElement[] {
  return row === null ? [] : [...row.querySelectorAll<HTMLElement>(TOOL)];
}
