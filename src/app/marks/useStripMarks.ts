/** What the timeline shows besides the run: other branches, bookmarks, questions, conditions, finds. */
import { useMemo } from 'react';
import { metAt } from '../../store/marks';
import { isPlaying } from '../../store/playback';
import { horizonOf } from '../../store/store';
import { useOrreryState } from '../orrery';
import type { TimelineProps } from '../timeline';
import { texts } from '../timeline/texts';
import { ghostLanes } from './ghostLanes';
import { questionSigns } from './questionSigns';
import { findEvents } from './search';

type StripMarks = Pick<
  TimelineProps,
  'ghosts' | 'bookmarks' | 'questions' | 'breakpoints' | 'found' | 'stoppedBy' | 'conditions'
>;

const none: readonly never[] = [];

/** Every list keeps its identity while a run plays, so that nothing is drawn anew for a frame. */
export function useStripMarks(): StripMarks & { readonly branch: string } {
  const run = useOrreryState((state) => state.run);
  const branches = useOrreryState((state) => state.branches);
  const timelines = useOrreryState((state) => state.ghosts);
  const guesses = useOrreryState((state) => state.guesses);
  const { lang, free } = useOrreryState(({ view }) => view);
  const horizon = useOrreryState(horizonOf);
  const isWaiting = useOrreryState((state) => horizonOf(state) === state.instant.at);
  const { bookmarks, hits, search, breaks } = useOrreryState(({ marks }) => marks);
  const stoppedBy = useOrreryState(({ marks, instant, playback }) =>
    isPlaying(playback) ? null : (metAt(marks, instant.at)?.label ?? null),
  );

  const ghosts = useMemo(
    () => ghostLanes(branches, timelines, texts[lang].original),
    [branches, timelines, lang],
  );
  const questions = useMemo(() => {
    if (run === null || free) return none;
    const waiting = isWaiting ? horizon : null;
    return questionSigns(run.input.scenario.lesson, run.lesson.steps, guesses, waiting);
  }, [run, guesses, isWaiting, horizon, free]);
  const found = useMemo(
    () =>
      run === null
        ? null
        : findEvents(run.timeline.events, search, horizon ?? Number.POSITIVE_INFINITY),
    [run, search, horizon],
  );
  return {
    branch: branches.current,
    ghosts,
    bookmarks,
    questions,
    breakpoints: hits,
    found,
    stoppedBy,
    conditions: breaks.length,
  };
}
