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
    const from = tools.findIndex((tool) => tool === event.target);
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
    const index = tools.findIndex((tool) => tool === target);
    if (index < 0) return;
    current.current = index;
    tools.forEach((tool, i) => {
      tool.tabIndex = i === index ? 0 : -1;
    });
  }, []);

  /** A removed element does not blur; this is somebody leaving. */
  const onBlur = useCallback(() => {
    hasFocus.current = false;
  }, []);

  return { ref, onKeyDown, onFocus, onBlur };
}

function toolsOf(row: HTMLElement | null): HTMLElement[] {
  return row === null ? [] : [...row.querySelectorAll<HTMLElement>(TOOL)];
}
