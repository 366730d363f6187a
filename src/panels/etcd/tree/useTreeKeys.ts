import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { TreeRow } from './keyTree';

interface TreeKeysInput {
  readonly rows: readonly TreeRow[];
  readonly chosen: string | null;
  readonly onToggle: (path: string, open: boolean) => void;
  readonly onChoose: (key: string) => void;
}

/** The keys of a tree (WAI-ARIA Authoring Practices, Tree View): one Tab stop, arrows inside. */
export function useTreeKeys({ rows, chosen, onToggle, onChoose }: TreeKeysInput) {
  const ref = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const has = (path: string | null) => rows.some((row) => row.path === path);
  const stop = has(last) ? last : has(chosen) ? chosen : (rows[0]?.path ?? null);

  function go(row: TreeRow | undefined): void {
    if (row === undefined) return;
    setLast(row.path);
    const items = ref.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [];
    [...items].find((item) => item.dataset.path === row.path)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = rows.findIndex(({ path }) => path === stop);
    const row = rows[at];
    if (row === undefined) return;
    switch (event.key) {
      case 'ArrowDown':
        go(rows[at + 1]);
        break;
      case 'ArrowUp':
        go(rows[at - 1]);
        break;
      case 'Home':
        go(rows[0]);
        break;
      case 'End':
        go(rows.at(-1));
        break;
      case 'ArrowRight':
        if (row.kind === 'folder' && !row.isOpen) onToggle(row.path, true);
        else if (row.kind === 'folder') go(rows[at + 1]);
        break;
      case 'ArrowLeft':
        if (row.kind === 'folder' && row.isOpen) onToggle(row.path, false);
        else go(rows.find(({ path }) => path === row.parent));
        break;
      case 'Enter':
      case ' ':
        if (row.kind === 'folder') onToggle(row.path, !row.isOpen);
        else onChoose(row.path);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function onFocus(event: FocusEvent): void {
    const { path } = (event.target as HTMLElement).dataset;
    if (path !== undefined) setLast(path);
  }

  return { ref, stop, onKeyDown, onFocus };
}
