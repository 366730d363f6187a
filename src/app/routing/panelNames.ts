import type { PanelName } from '../../scenario/types';

/** Panels as links write them, `p=raft,net`; the long name is read as well. */
const written: ReadonlyMap<PanelName, string> = new Map([
  ['raft', 'raft'],
  ['network', 'net'],
  ['cap', 'cap'],
  ['etcd', 'etcd'],
]);
const read: ReadonlyMap<string, PanelName> = new Map(
  [...written].flatMap(([name, short]) => [
    [short, name],
    [name, name],
  ]),
);

export function writePanels(names: readonly PanelName[]): string[] {
  return names.map((name) => written.get(name) ?? name);
}

/** Panels that a link names, each once, and what this version has no panel for. */
export function readPanels(names: readonly string[]): {
  readonly panels: readonly PanelName[];
  readonly strange: readonly string[];
} {
  return {
    panels: [...new Set(names.flatMap((name) => read.get(name) ?? []))],
    strange: names.filter((name) => !read.has(name)),
  };
}
