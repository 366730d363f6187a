import { describe, expect, it } from 'vitest';
import { loading, nextPlayback, type Playback, type PlaybackEvent } from '../../src/store/playback';

function came(...events: PlaybackEvent[]): Playback {
  return events.reduce(nextPlayback, loading);
}
const play: PlaybackEvent = { type: 'PLAY', until: null };

describe('playback', () => {
  it('opens paused and ignores everything before that', () => {
    expect(came({ type: 'LOADED' }).state).toBe('paused');
    expect(came(play).state).toBe('loading');
  });

  it('returns to playing after a seek out of playing, without its old stop', () => {
    const seeking = came({ type: 'LOADED' }, { type: 'PLAY', until: 5 }, { type: 'SEEK' });
    expect(nextPlayback(seeking, { type: 'ARRIVED', atEnd: false })).toEqual({
      state: 'playing',
      until: null,
      factor: 1,
    });
  });

  it('stays paused after a seek while paused, and stands at the end when it leads there', () => {
    const seeking = came({ type: 'LOADED' }, { type: 'SEEK' });
    expect(nextPlayback(seeking, { type: 'ARRIVED', atEnd: false }).state).toBe('paused');
    expect(nextPlayback(seeking, { type: 'ARRIVED', atEnd: true }).state).toBe('atEnd');
  });

  it('is not revived by the frame of a seek that a pause has overtaken', () => {
    const paused = came({ type: 'LOADED' }, play, { type: 'SEEK' }, { type: 'PAUSE' });
    expect(nextPlayback(paused, { type: 'ARRIVED', atEnd: false }).state).toBe('paused');
  });

  it('leaves broken only by loading again', () => {
    const broken = came({ type: 'LOADED' }, { type: 'BROKE', message: 'm', cause: 'c' });
    expect(nextPlayback(broken, play).state).toBe('broken');
    expect(nextPlayback(broken, { type: 'LOAD' }).state).toBe('loading');
  });
});
