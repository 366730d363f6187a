import { useMemo } from 'react';
import type { LessonStep } from '../../scenario/types';
import { lessonStepAt, nextStop, previousStop } from '../../store/lesson';
import { horizonOf } from '../../store/store';
import {
  chooseVariant,
  type Facts,
  renderNarration,
  type Segment,
} from '../narration/renderNarration';
import { useOrreryState } from '../orrery';

export interface LessonMoment {
  readonly index: number;
  readonly total: number;
  readonly step: LessonStep;
  readonly sentences: { readonly en: readonly Segment[]; readonly ko: readonly Segment[] };
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

const noFacts: Facts = {};

/** The lesson as it stands at the cursor; null = this scenario has none, or the viewer goes without. */
export function useLesson(): LessonMoment | null {
  const run = useOrreryState((state) => state.run);
  const free = useOrreryState(({ view }) => view.free);
  const index = useOrreryState(({ run, instant }) =>
    lessonStepAt(run?.lesson.steps ?? [], instant.at),
  );
  const hasNext = useOrreryState(
    (state) =>
      state.run !== null &&
      nextStop(state.run.lesson.steps, state.instant.at) !== null &&
      // A question that stands here is answered or skipped first.
      horizonOf(state) !== state.instant.at,
  );
  const hasPrevious = useOrreryState(
    ({ run, instant }) => run !== null && previousStop(run.lesson.steps, instant.at) !== null,
  );
  return useMemo(() => {
    const steps = run?.input.scenario.lesson ?? [];
    const step = steps[index];
    if (run === null || step === undefined || free) return null;
    const facts = run.lesson.steps[index]?.facts ?? noFacts;
    const text = chooseVariant(step, facts)?.text ?? { en: '', ko: '' };
    const sentences = {
      en: renderNarration(text.en, facts, 'en'),
      ko: renderNarration(text.ko, facts, 'ko'),
    };
    return { index, total: steps.length, step, sentences, hasNext, hasPrevious };
  }, [run, index, hasNext, hasPrevious, free]);
}
