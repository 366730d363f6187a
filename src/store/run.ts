/** The run on the stage: what determines it, and what was asked about it once after loading. */
import type { Queries } from '../player/types';
import type { RunInput } from '../scenario/types';
import type { TimelineView } from '../sim/view';

export type LessonAnswer = Queries['lesson']['answer'];

export interface Run {
  readonly input: RunInput;
  readonly timeline: TimelineView;
  readonly lesson: LessonAnswer;
}

const visibleTimesOf = new WeakMap<TimelineView, readonly number[]>();

/** Ascending times of the events a viewer can see; what lies between two of them is idle time. */
export function visibleTimes(timeline: TimelineView): readonly number[] {
  const known = visibleTimesOf.get(timeline);
  if (known !== undefined) return known;
  const times = timeline.events.filter((event) => event.visible).map((event) => event.at);
  visibleTimesOf.set(timeline, times);
  return times;
}
