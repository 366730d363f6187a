import { memo, useMemo, useState } from 'react';
import type { EtcdView } from '../../../sim/observe/etcd/view';
import { glanceOf } from '../bytes';
import { printCount } from '../print';
import type { EtcdTexts } from '../words';
import { type TreeRow, treeRows } from './keyTree';
import { useTreeKeys } from './useTreeKeys';
import './tree.css';

interface KeyTreeProps {
  readonly view: Pick<EtcdView, 'keys' | 'moreKeys' | 'writes' | 'revision'>;
  /** The key whose value stands beside. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly texts: EtcdTexts;
}

/** Keys by their `/`, as they were at a revision; what was written at it is marked. */
export function KeyTree({ view, chosen, onChoose, texts }: KeyTreeProps) {
  const { keys, moreKeys, writes, revision } = view;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => {
    const gone = writes.find((write) => write.revision === revision)?.deletes ?? [];
    const still = new Set(keys.map(({ key }) => key));
    return treeRows({ keys, gone: gone.filter((key) => !still.has(key)), revision, closed });
  }, [keys, writes, revision, closed]);
  function toggle(path: string, open: boolean): void {
    setClosed((before) => {
      const next = new Set(before);
      if (open) next.delete(path);
      else next.add(path);
      return next;
    });
  }
  const { ref, stop, onKeyDown, onFocus } = useTreeKeys({
    rows,
    chosen,
    onToggle: toggle,
    onChoose,
  });
  if (rows.length === 0) return <p className="look">{texts.emptyHere}</p>;
  return (
    <>
      <div
        ref={ref}
        role="tree"
        aria-label={texts.keys}
        className="etcd-tree"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {rows.map((row) => (
          <Row
            key={row.path}
            row={row}
            isChosen={row.path === chosen}
            isStop={row.path === stop}
            onPress={() => {
              if (row.kind === 'folder') toggle(row.path, !row.isOpen);
              else onChoose(row.path);
            }}
            texts={texts}
          />
        ))}
      </div>
      {moreKeys > 0 && <p className="look">{texts.moreKeys(printCount(moreKeys))}</p>}
    </>
  );
}

interface RowProps {
  readonly row: TreeRow;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly onPress: () => void;
  readonly texts: EtcdTexts;
}

/** Equal rows are the same row: the tree is made anew with every write. */
const Row = memo(
  function Row({ row, isChosen, isStop, onPress, texts }: RowProps) {
    const { path, name, level, kind, isOpen, count, key, isChanged } = row;
    const mark = kind === 'gone' ? texts.deleted : texts.changed;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys
      <div
        role="treeitem"
        data-path={path}
        className={`${kind}${isChanged ? ' changed' : ''}`}
        style={{ paddingLeft: `calc(${level - 1} * 14px + 4px)` }}
        aria-level={level}
        aria-posinset={row.position}
        aria-setsize={row.siblings}
        aria-selected={isChosen}
        aria-expanded={kind === 'folder' ? isOpen : undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={onPress}
      >
        <span className="twist" aria-hidden="true">
          {kind === 'folder'
            ? isOpen
              ? '▾'
              : '▸'
            : isChanged
              ? kind === 'gone'
                ? '✕'
                : '■'
              : ''}
        </span>
        <span className="name">{name}</span>
        {isChanged && <span className="unseen">{mark}</span>}
        <span className="glance">
          {kind === 'folder'
            ? !isOpen && texts.keyCount(printCount(count))
            : key && glanceOf(key.value)}
        </span>
        <span className="revision">{row.revision === 0 ? '' : printCount(row.revision)}</span>
      </div>
    );
  },
  (before, after) =>
    before.isChosen === after.isChosen &&
    before.isStop === after.isStop &&
    before.texts === after.texts &&
    isSameRow(before.row, after.row),
);

function isSameRow(a: TreeRow, b: TreeRow): boolean {
  return (
    a.path === b.path &&
    a.name === b.name &&
    a.level === b.level &&
    a.kind === b.kind &&
    a.isOpen === b.isOpen &&
    a.count === b.count &&
    a.isChanged === b.isChanged &&
    a.position === b.position &&
    a.siblings === b.siblings &&
    a.revision === b.revision &&
    a.key?.value === b.key?.value
  );
}
