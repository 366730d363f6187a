/** One line of the palette, whatever it does. */
import type { Bilingual } from '../../scenario/types';
import type { Selection } from '../../store/selection';
import type { Store } from '../../store/store';
import type { Command } from '../keyboard/keymap';
import type { Session } from '../playback/session';
import type { Address } from '../routing/address';

export interface Entry {
  /** Unique, and the same as long as the entry means the same. */
  readonly id: string;
  readonly group: Group;
  /** Both are searched, whichever is shown. */
  readonly title: Bilingual;
  /** Shown beside the title, paler. */
  readonly detail?: Bilingual;
  /** Further words that find it, in any language. */
  readonly words?: string;
  /** Keys that do the same. */
  readonly caps?: readonly string[];
  readonly run: (hands: Hands) => void;
}

export type Group =
  | 'typed'
  | 'entities'
  | 'deeds'
  | 'lesson'
  | 'branches'
  | 'commands'
  | 'view'
  | 'scenarios';

/** What an entry can reach. */
export interface Hands {
  readonly store: Store;
  readonly session: Session;
  readonly address: Address;
  readonly command: (command: Command) => void;
  /** Selects something and shows what is known about it. */
  readonly pick: (selection: Selection) => void;
  /** Follows a link's fragment. */
  readonly follow: (fragment: string) => void;
}

/** A word that is the same in both languages. */
export function same(text: string): Bilingual {
  return { en: text, ko: text };
}
