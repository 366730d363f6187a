import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Timeline, type TimelineProps } from '../../../src/app/timeline';
import { formatDuration, formatTime } from '../../../src/app/timeline/format';
import { texts } from '../../../src/app/timeline/texts';
import { story } from './story';

const nothing = () => undefined;
const props: TimelineProps = {
  timeline: story(),
  at: 4_106_900,
  step: 413,
  end: { at: 12_000_000, step: 900 },
  lanes: ['you', 'client', 'raft', 'log', 'net'],
  playing: false,
  rate: 0.1,
  realRate: null,
  compress: true,
  lang: 'en',
  variant: 'study',
  reducedMotion: false,
  selection: null,
  onSeek: nothing,
  onScrub: nothing,
  onPlay: nothing,
  onPause: nothing,
  onRate: nothing,
  onCompress: nothing,
  onSelect: nothing,
};
const markup = (more: Partial<TimelineProps> = {}) =>
  renderToStaticMarkup(createElement(Timeline, { ...props, ...more }));

describe('the timeline on the page', () => {
  it('can be found, and says both clocks', () => {
    const html = markup();
    expect(html).toContain('data-panel="timeline"');
    expect(html).toContain('data-time="4106900"');
    expect(html).toContain('4.106\u00a0s');
    expect(html).toContain('event 412');
  });

  it('numbers the newest event as its card and its link do', () => {
    expect(markup({ step: 1 })).toContain('event 0');
    expect(markup({ step: 0 })).toContain('before the first event');
  });

  it('describes the playhead in words of the language', () => {
    expect(markup()).toContain('aria-valuetext="4.106 seconds, event 412"');
    expect(markup({ lang: 'ko' })).toContain('aria-valuetext="4.106초, 이벤트 412"');
  });

  it('names every button in both languages', () => {
    for (const lang of ['en', 'ko'] as const) {
      const { toStart, previous, play, next, toEnd } = texts[lang];
      const html = markup({ lang });
      for (const name of [toStart, previous, play, next, toEnd]) {
        expect(html).toContain(`aria-label="${name}"`);
      }
    }
    expect(markup({ playing: true })).toContain('aria-label="Pause"');
  });

  it('waits for the answer while a question is open', () => {
    const html = markup({ at: 4_106_000, hiddenFrom: 4_106_000 });
    expect(html).toContain('The run waits for your answer');
    expect(html).toContain('Not shown until you answer');
    expect(html).toContain('aria-valuemax="4106000"');
  });

  it('stands before a run is loaded, in every variant', () => {
    for (const variant of ['study', 'projector', 'article'] as const) {
      expect(markup({ timeline: null, at: 0, step: 0, variant })).toContain('role="slider"');
    }
  });

  it('says what speed the machine reaches when that is less', () => {
    expect(markup({ rate: 100, realRate: 38.2 })).toContain('reaches 38×');
    expect(markup({ rate: 100, realRate: 99 })).not.toContain('reaches');
  });
});

describe('words', () => {
  it('exist in both languages', () => {
    expect(Object.keys(texts.ko).sort()).toEqual(Object.keys(texts.en).sort());
  });

  it('keep units and group thousands', () => {
    expect(formatTime(4_106_999)).toBe('4.106\u00a0s');
    expect(formatDuration(1_088_000)).toBe('1\u202f088\u00a0ms');
    expect(formatDuration(606_000)).toBe('606\u00a0ms');
    expect(formatDuration(12_340_000)).toBe('12.3\u00a0s');
  });
});
