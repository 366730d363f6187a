/** What was done in a branch, and what undo would take back, in a few words. Pure. */
import type { UserAction } from '../../scenario/types';
import type { Branch, Deed } from '../../store/branches';
import type { Lang } from '../../store/view';
import { describeAll } from '../acting/describe';
import { texts } from './texts';

/** Its name if it was given one, else what was done in it since it left its parent. */
export function wordsOf(branch: Branch, list: readonly Branch[], lang: Lang): string {
  if (branch.label !== '') return branch.label;
  if (branch.parent === null) return texts[lang].original;
  return describeAll(ownActions(branch, list), lang);
}

/** `B stop e4`: for places where a branch is named in one word. */
export function titleOf(branch: Branch, list: readonly Branch[], lang: Lang): string {
  return `${branch.name} ${wordsOf(branch, list, lang)}`;
}

function ownActions(branch: Branch, list: readonly Branch[]) {
  const parent = list.find(({ name }) => name === branch.parent)?.actions ?? [];
  const shared = branch.actions.findIndex((one, i) => !isSame(one, parent[i]));
  const own = branch.actions.slice(Math.max(0, shared));
  return own.map(({ action }) => action);
}

function isSame(one: UserAction, other: UserAction | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What a deed was, behind "Undo:" and "Redo:". */
export function deedWords(deed: Deed, list: readonly Branch[], lang: Lang): string {
  const words = texts[lang];
  switch (deed.kind) {
    case 'act':
      return describeAll(
        deed.actions.map(({ action }) => action),
        lang,
      );
    case 'drop':
      return words.dropped(titleOf(deed.branch, list, lang));
    case 'rename':
      return words.renamed(deed.name, deed.label);
  }
}

/** The order of their letters: a branch stays where it was when another one goes. */
export function byLetter(list: readonly Branch[]): readonly Branch[] {
  return list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
