/** How the list of keys is divided. A command that is not here does not compile. */
import { type Command, type KeyRow, keyRows } from './keymap';

export type KeyGroup = 'time' | 'causes' | 'acting' | 'view' | 'page';

const groupOf: Readonly<Record<Command, KeyGroup>> = {
  playPause: 'time',
  stepBack: 'time',
  stepForward: 'time',
  rawBack: 'time',
  rawForward: 'time',
  lessonBack: 'time',
  lessonForward: 'time',
  start: 'time',
  end: 'time',
  slower: 'time',
  faster: 'time',
  compress: 'time',
  bookmark: 'time',
  marks: 'time',
  cause: 'causes',
  effect: 'causes',
  why: 'causes',
  inspector: 'causes',
  cutMode: 'acting',
  propose: 'acting',
  undo: 'acting',
  redo: 'acting',
  split: 'acting',
  panel1: 'view',
  panel2: 'view',
  maximize: 'view',
  table: 'view',
  motion: 'view',
  palette: 'page',
  share: 'page',
  escape: 'page',
  help: 'page',
};

const order: readonly KeyGroup[] = ['time', 'causes', 'acting', 'view', 'page'];

/** The rows of the list by group; a row belongs where its first command does. */
export function groupedRows(): readonly (readonly [KeyGroup, readonly KeyRow[]])[] {
  return order.map((group) => [
    group,
    keyRows.filter(({ presses }) => {
      const [command] = Object.values(presses);
      return command !== undefined && groupOf[command] === group;
    }),
  ]);
}
