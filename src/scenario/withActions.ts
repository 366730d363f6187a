/** A scenario's file with what a viewer did in it, so that the file alone gives the same run. */
import { Document, isMap, isSeq, parseDocument } from 'yaml';
import type { UserAction } from './types';
import { writtenDuration, writtenFields } from './written';

interface Saved {
  readonly seed: number;
  readonly actions: readonly UserAction[];
  /** Lines at the head of the file. */
  readonly comment: string;
}

/**
 * `source` = the text of a file, whose comments stay, or a document that travelled in a link. Actions become
 * entries of the timeline, behind those that are there: of what happens at one time, the timeline comes first.
 */
export function withActions(source: string | object, { seed, actions, comment }: Saved): string {
  const document =
    typeof source === 'string' ? parseDocument(source) : new Document(inOrder(source));
  if (document.get('seed') !== seed) document.set('seed', seed);
  if (actions.length > 0) {
    // What is expected of the run that nobody touched need not hold for this one.
    document.delete('expect');
    if (!isSeq(document.get('timeline'))) document.set('timeline', document.createNode([]));
    for (const action of actions) document.addIn(['timeline'], entryOf(document, action));
  }
  document.commentBefore = [comment, document.commentBefore]
    .filter((text) => text !== null && text !== undefined && text !== '')
    .join('\n');
  return document.toString({ lineWidth: 100 });
}

/** Keys of a document in a link are sorted by letter; people expect what it is before what happens in it. */
const HEAD = ['apiVersion', 'kind', 'metadata', 'seed', 'until', 'rate', 'cluster', 'timeline'];

function inOrder(source: object): Record<string, unknown> {
  const given = Object.entries(source);
  const place = (key: string) => (HEAD.includes(key) ? HEAD.indexOf(key) : HEAD.length);
  return Object.fromEntries(given.sort(([a], [b]) => place(a) - place(b)));
}

function entryOf(document: Document, { at, action }: UserAction) {
  const entry = { at: writtenDuration(at), do: action.do, ...writtenFields(action) };
  const node = document.createNode(entry, { keepUndefined: false, aliasDuplicateObjects: false });
  if (isMap(node)) node.flow = true;
  return node;
}
