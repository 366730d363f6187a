/** What the viewer has picked. One pick at a time; every panel shows the same one. */
export type Selection =
  | { readonly kind: 'entity'; readonly id: string }
  /** One cell of a member's log. */
  | { readonly kind: 'entry'; readonly entity: string; readonly index: number }
  | { readonly kind: 'event'; readonly id: number }
  | null;

export function isSameSelection(one: Selection, other: Selection): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'entity') return other.kind === 'entity' && one.id === other.id;
  if (one.kind === 'event') return other.kind === 'event' && one.id === other.id;
  return other.kind === 'entry' && one.entity === other.entity && one.index === other.index;
}

/** A selection as one word, for panels and links: `etcd/e1`, `etcd/e1/105`, `event/118`. */
export function nameOfSelection(selection: Selection): string | null {
  switch (selection?.kind) {
    case 'entity':
      return selection.id;
    case 'entry':
      return `${selection.entity}/${selection.index}`;
    case 'event':
      return `event/${selection.id}`;
    default:
      return null;
  }
}

export function selectionOfName(name: string | null): Selection {
  if (name === null || name === '') return null;
  const event = /^event\/(\d+)$/.exec(name);
  if (event !== null) return { kind: 'event', id: Number(event[1]) };
  const entry = /^(\w+\/[^/]+)\/(\d+)$/.exec(name);
  if (entry?.[1] !== undefined) return { kind: 'entry', entity: entry[1], index: Number(entry[2]) };
  return { kind: 'entity', id: name };
}
