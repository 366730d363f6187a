/** Going through a lesson: forwards by playing to the next stop, everywhere else by a jump. */
import type { SeekTarget } from '../../player/types';
import { lessonStepAt, nextStop, previousStop, stopOf } from '../../store/lesson';
import type { LessonAnswer, Run } from '../../store/run';
import { selectionOfName } from '../../store/selection';
import { type Store, select } from '../../store/store';

/** A moment as links name it; 'poster' = the frame that the scenario opens with. */
export type Moment = SeekTarget | 'poster' | { readonly lessonStep: number };

export interface LessonSteps {
  nextLessonStep(): void;
  previousLessonStep(): void;
  goToLessonStep(index: number): void;
}

interface Parts {
  readonly store: Store;
  readonly step: (target: SeekTarget) => void;
  readonly play: (until: number) => void;
  readonly onLessonStop: () => void;
}

export function createLessonSteps({ store, step, play, onLessonStop }: Parts): LessonSteps {
  function jumpTo(run: Run | null, stop: number | null): void {
    if (run === null || stop === null) return;
    focusOn(run, stop);
    step({ at: stop });
  }

  /** The object that the narration names is the object that is selected. */
  function focusOn(run: Run, stop: number): void {
    const index = lessonStepAt(run.lesson.steps, stop);
    const focus = run.input.scenario.lesson[index]?.focus[0];
    if (focus !== undefined) select(store, selectionOfName(focus));
  }

  return {
    nextLessonStep() {
      const { run, instant, playback, view } = store.getState();
      if (run === null) return;
      // While a step is still being played, asking for the next one first ends it.
      const until = playback.state === 'playing' ? playback.until : null;
      const stop = until ?? nextStop(run.lesson.steps, instant.at);
      if (stop === null) return;
      if (until === null && !view.reducedMotion) {
        focusOn(run, stop);
        play(stop);
      } else {
        jumpTo(run, stop);
        onLessonStop();
      }
    },
    previousLessonStep() {
      const { run, instant } = store.getState();
      jumpTo(run, run && previousStop(run.lesson.steps, instant.at));
    },
    goToLessonStep(index) {
      const { run } = store.getState();
      jumpTo(run, run && stopOf(run.lesson.steps, index));
    },
  };
}

export function targetOf(moment: Moment, { poster, steps }: LessonAnswer): SeekTarget {
  if (moment === 'poster') return { at: poster.at };
  if (typeof moment === 'string' || !('lessonStep' in moment)) return moment;
  return { at: stopOf(steps, moment.lessonStep) ?? poster.at };
}
