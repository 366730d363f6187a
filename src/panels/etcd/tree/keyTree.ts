import type { KeyView } from '../../../sim/observe/etcd/view';

/** A line of the key tree. */
export interface TreeRow {
  /** Of a folder it ends with `/`; unique. */
  readonly path: string;
  /** What it adds to the row around it: `pods/`, `web`. */
  readonly name: string;
  /** 1 = outermost. */
  readonly level: number;
  readonly kind: 'folder' | 'key' | 'gone';
  readonly isOpen: boolean;
  /** Keys below a folder. */
  readonly count: number;
  readonly key: KeyView | null;
  /** Of the write that made it, resp. deleted it; 0 = a folder. */
  readonly revision: number;
  /** It, or something below a closed folder, was written at the revision that is shown. */
  readonly isChanged: boolean;
  /** Its place among the rows with the same parent, for screen readers. */
  readonly position: number;
  readonly siblings: number;
  /** Path of the folder around it; '' = none. */
  readonly parent: string;
}

export interface TreeInput {
  readonly keys: readonly KeyView[];
  /** Keys that were deleted at the revision that is shown. */
  readonly gone: readonly string[];
  readonly revision: number;
  /** Paths of folders that are closed. */
  readonly closed: ReadonlySet<string>;
}

interface Folder {
  path: string;
  name: string;
  readonly folders: Map<string, Folder>;
  readonly leaves: Leaf[];
}
interface Leaf {
  readonly path: string;
  readonly name: string;
  readonly key: KeyView | null;
}

/** The visible rows of the tree: keys by their `/`, folders with a single folder in them joined to it. */
export function treeRows({ keys, gone, revision, closed }: TreeInput): readonly TreeRow[] {
  const root: Folder = { path: '', name: '', folders: new Map(), leaves: [] };
  for (const key of keys) add(root, key.key, key);
  for (const key of gone) add(root, key, null);
  const rows: TreeRow[] = [];
  list(root, 1, { rows, revision, closed });
  return rows;
}

function add(root: Folder, key: string, view: KeyView | null): void {
  let folder = root;
  let start = 0;
  // A slash in front belongs to the first name.
  for (let slash = key.indexOf('/', 1); slash >= 0; slash = key.indexOf('/', start)) {
    const path = key.slice(0, slash + 1);
    const name = key.slice(start, slash + 1);
    start = slash + 1;
    // What ends with a slash is a key, not a folder without one.
    if (start === key.length) break;
    const inner = folder.folders.get(name);
    if (inner !== undefined) folder = inner;
    else {
      const made: Folder = { path, name, folders: new Map(), leaves: [] };
      folder.folders.set(name, made);
      folder = made;
    }
  }
  const name = key.slice(folder.path.length) || key;
  folder.leaves.push({ path: key, name, key: view });
}

interface Listing {
  readonly rows: TreeRow[];
  readonly revision: number;
  readonly closed: ReadonlySet<string>;
}

function list(folder: Folder, level: number, listing: Listing): void {
  const { rows, revision, closed } = listing;
  const children: (Folder | Leaf)[] = [
    ...[...folder.folders.values()].map(joined),
    ...folder.leaves,
  ];
  children.sort((a, b) => (a.path < b.path ? -1 : 1));
  children.forEach((child, i) => {
    const place = { level, position: i + 1, siblings: children.length, parent: folder.path };
    const { path, name } = child;
    if ('leaves' in child) {
      const isOpen = !closed.has(path);
      const isChanged = !isOpen && isChangedBelow(child, revision);
      const count = countKeys(child);
      rows.push({
        ...place,
        path,
        name,
        kind: 'folder',
        isOpen,
        count,
        key: null,
        revision: 0,
        isChanged,
      });
      if (isOpen) list(child, level + 1, listing);
      return;
    }
    const { key } = child;
    const kind = key === null ? 'gone' : 'key';
    const isChanged = key === null || key.mod === revision;
    rows.push({
      ...place,
      path,
      name,
      kind,
      isOpen: false,
      count: 0,
      key,
      revision: key?.mod ?? revision,
      isChanged,
    });
  });
}

/** A folder that holds nothing but another folder says so in one line. */
function joined(folder: Folder): Folder {
  const [only, more] = folder.folders.values();
  if (only === undefined || more !== undefined || folder.leaves.length > 0) return folder;
  return joined({ ...only, name: folder.name + only.name });
}

function countKeys({ folders, leaves }: Folder): number {
  let count = leaves.filter(({ key }) => key !== null).length;
  for (const inner of folders.values()) count += countKeys(inner);
  return count;
}

function isChangedBelow({ folders, leaves }: Folder, revision: number): boolean {
  if (leaves.some(({ key }) => key === null || key.mod === revision)) return true;
  return [...folders.values()].some((inner) => isChangedBelow(inner, revision));
}
