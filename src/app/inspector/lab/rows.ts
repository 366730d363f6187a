/** What the player says of an actor, as rows of a card. */
import type { ActorAnswer } from '../../../player/actors';
import type { LabField } from '../../../sim/consistency/actor';
import { printDuration, printTime } from '../../narration/quantities';
import type { Say } from '../../texts/i18n';

export function fieldRows(fields: ActorAnswer['fields'], none: string) {
  return fields.map(({ name, value, unit, old }) => ({
    name,
    value: print(value, unit, none),
    old: old === undefined ? null : print(old, unit, none),
  }));
}

function print(value: LabField['value'], unit: LabField['unit'], none: string): string {
  if (value === null || value === '') return none;
  if (typeof value !== 'number' || unit === undefined) return String(value);
  return unit === 'time' ? printTime(value) : printDuration(value);
}

/** Timers by what the process hears when they ring; the key tells those of one kind apart. */
export function duesOf({ timers }: ActorAnswer, say: Say) {
  return timers.map(({ at, name, key }) => ({
    key: `${key} ${at}`,
    at,
    text: say('due.timer', { name, key: key.slice(key.lastIndexOf('/') + 1) }),
    tone: 'plain' as const,
  }));
}
