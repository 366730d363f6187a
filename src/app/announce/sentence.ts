/** What a listener is told between two looks at the state; pure, so that it can be tested word by word. */
import type { EventShape, EventView } from '../../sim/view';
import { lessonStepAt } from '../../store/lesson';
import { metAt } from '../../store/marks';
import { isPlaying } from '../../store/playback';
import type { State } from '../../store/store';
import { printTime } from '../narration/quantities';
import type { Say } from '../texts/i18n';

/** Heartbeats and acknowledgements go by in silence. */
const significant: ReadonlySet<EventShape> = new Set([
  'role',
  'commit',
  'user',
  'error',
  'decision',
]);

/** One sentence, or null when nothing worth hearing has happened. */
export function sentence(before: State, after: State, say: Say): string | null {
  return viewChange(before, after, say) ?? movement(before, after, say);
}

function viewChange({ view: old }: State, { view, place }: State, say: Say): string | null {
  if (place.page !== 'stage') return null;
  if (old.reducedMotion !== view.reducedMotion)
    return say(view.reducedMotion ? 'say.motionOn' : 'say.motionOff');
  if (old.compress !== view.compress)
    return say(view.compress ? 'say.compressOn' : 'say.compressOff');
  if (old.rate !== view.rate) return say('say.rate', { rate: view.rate });
  return null;
}

function movement(before: State, after: State, say: Say): string | null {
  const { run, instant } = after;
  if (run === null || before.run !== run) return null;
  const step = stepChange(before, after, say);
  const passed = eventsBetween(run.timeline.events, before.instant.step, instant.step);
  if (isPlaying(after.playback)) return summary(passed, say);
  const isAtEnd = after.playback.state === 'atEnd';
  if (isPlaying(before.playback)) {
    const time = printTime(instant.at);
    const met = metAt(after.marks, instant.at);
    const paused = isAtEnd
      ? say('say.end')
      : met === null
        ? say('say.paused', { time })
        : say('say.met', { time, label: met.label });
    return step === null ? paused : `${step} ${paused}`;
  }
  if (before.instant.step === instant.step && before.instant.at === instant.at) return null;
  const label = instant.event?.label ?? '';
  const where = say('say.event', { time: printTime(instant.at), label });
  if (isAtEnd) return `${where} ${say('say.end')}`;
  return step === null ? where : `${step} ${where}`;
}

function stepChange(before: State, after: State, say: Say): string | null {
  const steps = after.run?.lesson.steps ?? [];
  const index = lessonStepAt(steps, after.instant.at);
  if (index < 0 || index === lessonStepAt(steps, before.instant.at)) return null;
  return say('say.step', { number: index + 1, total: steps.length });
}

function summary(passed: readonly EventView[], say: Say): string | null {
  const last = passed.findLast((event) => significant.has(event.shape));
  if (last === undefined) return null;
  const count = passed.filter((event) => event.visible).length;
  return say('say.events', { count, label: last.label });
}

/** Events with id ≥ from and < to; none when time went back. */
function eventsBetween(
  events: readonly EventView[],
  from: number,
  to: number,
): readonly EventView[] {
  return events.slice(firstFrom(events, from), firstFrom(events, to));
}

function firstFrom(events: readonly EventView[], id: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.id ?? Infinity) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
