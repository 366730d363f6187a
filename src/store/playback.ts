/** How the run is being looked at: a small state machine, kept as a pure reducer. */

export type Playback =
  /** `share` = how much of the run has been computed, from 0 to 1. */
  | { readonly state: 'loading'; readonly share: number }
  | { readonly state: 'paused' }
  /** `until` = virtual time at which playing stops by itself: the stop of a lesson step, else null. */
  | { readonly state: 'playing'; readonly until: number | null; readonly factor: number }
  /** A seek is under way; `resume` = what to return to. */
  | { readonly state: 'seeking'; readonly resume: Resume }
  | { readonly state: 'atEnd' }
  | { readonly state: 'broken'; readonly message: string; readonly cause: string };

type Resume =
  | { readonly state: 'paused' }
  | { readonly state: 'playing'; readonly until: number | null; readonly factor: number };

export type PlaybackEvent =
  | { readonly type: 'LOAD' }
  | { readonly type: 'PROGRESS'; readonly share: number }
  | { readonly type: 'LOADED' }
  | { readonly type: 'PLAY'; readonly until: number | null }
  | { readonly type: 'PAUSE' }
  | { readonly type: 'SEEK' }
  /** The frame of a seek has arrived. */
  | { readonly type: 'ARRIVED'; readonly atEnd: boolean }
  | { readonly type: 'REACHED_END' }
  /** The machine manages this share of the rate that was asked for, 1 = all of it. */
  | { readonly type: 'MEASURED'; readonly factor: number }
  | { readonly type: 'BROKE'; readonly message: string; readonly cause: string };

export const loading: Playback = { state: 'loading', share: 0 };
const paused: Playback & Resume = { state: 'paused' };

export function nextPlayback(now: Playback, event: PlaybackEvent): Playback {
  if (event.type === 'BROKE') {
    return { state: 'broken', message: event.message, cause: event.cause };
  }
  if (event.type === 'LOAD') return loading;
  // A broken run stays broken and a loading one is not disturbed: only a load leads out.
  if (now.state === 'broken') return now;
  if (now.state === 'loading') {
    if (event.type === 'PROGRESS') return { state: 'loading', share: event.share };
    return event.type === 'LOADED' ? paused : now;
  }
  switch (event.type) {
    case 'LOADED':
    case 'PROGRESS':
      return now;
    case 'PLAY':
      return { state: 'playing', until: event.until, factor: 1 };
    case 'PAUSE':
      return now.state === 'atEnd' ? now : paused;
    case 'SEEK':
      return { state: 'seeking', resume: resumeOf(now) };
    case 'ARRIVED':
      return arrived(now, event.atEnd);
    case 'REACHED_END':
      return { state: 'atEnd' };
    case 'MEASURED':
      return now.state === 'playing' && now.factor !== event.factor
        ? { ...now, factor: event.factor }
        : now;
  }
}

function arrived(now: Playback, atEnd: boolean): Playback {
  if (now.state !== 'seeking') return now;
  return atEnd ? { state: 'atEnd' } : now.resume;
}

/** Seeking out of playing returns to playing; a lesson stop that lay ahead no longer holds. */
function resumeOf(now: Playback): Resume {
  if (now.state === 'playing') return { ...now, until: null };
  if (now.state === 'seeking') return now.resume;
  return paused;
}

export function isPlaying(playback: Playback): boolean {
  return (
    playback.state === 'playing' ||
    (playback.state === 'seeking' && playback.resume.state === 'playing')
  );
}
