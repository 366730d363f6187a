import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Lamp } from '../../../src/panels/raft/Lamp';
import { logLook, ringLook } from '../../../src/panels/raft/look';
import { texts } from '../../../src/panels/raft/texts';
import { readWorld } from '../../../src/panels/raft/world';
import type { LampView } from '../../../src/sim/view';
import { WORLDS } from './worlds';

const RULES = {
  ownTermCommit: true,
  preVote: true,
  checkQuorum: true,
  persistBeforeAnswer: true,
  oneVotePerTerm: true,
};

const lamp = (given: Partial<LampView>): string =>
  renderToStaticMarkup(
    <Lamp
      lamp={{ kind: 'lamp', violations: [], switchedOff: [], rules: RULES, ...given }}
      texts={texts.en}
      onSelect={() => {}}
    />,
  );

test('the lamp is dark while every promise is kept', () => {
  expect(lamp({})).toBe('');
});

test('a rule that is switched off is named', () => {
  expect(lamp({ switchedOff: ['ownTermCommit'] })).toContain('switched off: ownTermCommit');
});

test('a broken promise is named with the events that contradict each other', () => {
  const markup = lamp({
    violations: [
      {
        invariant: 'Election Safety',
        message: 'e1 and e3 both lead term 1',
        events: [25, 29],
        at: 1,
      },
    ],
  });
  expect(markup).toContain('Election Safety is broken: events 25, 29');
  expect(markup).toContain('title="e1 and e3 both lead term 1"');
});

test('the line above says what to look at', () => {
  const look = (name: string) => {
    const world = readWorld({ values: () => WORLDS[name] ?? [] });
    return [ringLook(world, texts.en), logLook(world, texts.en)];
  };
  expect(look('two-leaders')).toEqual([
    'Two filled circles: two leaders, in different terms',
    'One index, two entries: 105 is not the same everywhere',
  ]);
  expect(look('three-followers')[0]).toBe('Nobody leads: the timers are running');
  expect(look('candidate')[0]).toBe('e1 asks for votes');
  expect(look('stopped-paused-learner')[0]).toBe('e1 leads term 3');
});
