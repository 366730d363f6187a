import { describe, expect, it } from 'vitest';
import { nearby } from '../../../src/app/chart/nearby';
import { nowOf } from '../../../src/app/chart/now';
import { texts } from '../../../src/app/chart/texts';
import { raftChart } from './raftChart';

const elected = {
  transition: 'candidate:VOTES_COUNTED:0',
  event: 91,
  at: 286_000,
  because: '3 of 5 granted',
};
const leader = raftChart('leader', ['lacksQuorum'], elected);
const now = nowOf(leader, null, true, texts.en);
const classes = (id: string) => now.transitions.get(id)?.classes.split(' ') ?? [];

describe('a chart at an instant', () => {
  it('fills the active state and no other', () => {
    expect([...now.states].filter(([, { isActive }]) => isActive).map(([path]) => path)).toEqual([
      'leader',
    ]);
  });

  it('inks the last transition, with the consent that its guard gave then', () => {
    expect(classes(elected.transition)).toEqual(['last']);
    expect(now.transitions.get(elected.transition)).toMatchObject({
      guard: { sign: '✓', name: 'hasWon' },
      label: 'candidate, VOTES_COUNTED to leader, guard hasWon holds, not enabled, taken last',
    });
  });

  it('tells what is enabled from what a guard refuses, by sign and by word', () => {
    expect(classes('leader:QUORUM_CHECKED:0')).toContain('enabled');
    expect(classes('leader:REMOVED:0')).toContain('refused');
    expect(now.transitions.get('leader:REMOVED:0')).toMatchObject({
      guard: { sign: '✕', name: 'stepsDown' },
      isFireable: false,
      label: 'leader, REMOVED to follower, guard stepsDown refuses, not enabled',
    });
    expect(now.transitions.get('leader:QUORUM_CHECKED:0')?.isFireable).toBe(true);
  });

  it('says nothing about guards of states that are not active', () => {
    expect(now.transitions.get('follower:TIMER_FIRED:0')?.guard?.sign).toBe('');
    expect(classes('follower:TIMER_FIRED:0')).toEqual(['']);
  });

  it('says nothing about guards while the run plays, and offers nothing to set off', () => {
    const playing = nowOf(leader, null, false, texts.en);
    expect(playing.transitions.get('leader:QUORUM_CHECKED:0')).toMatchObject({
      guard: { sign: '', name: 'lacksQuorum' },
      isFireable: false,
    });
    expect(playing.states.get('leader')?.isActive).toBe(true);
  });

  it('is near to what it can do and to how it came here', () => {
    const { states, transitions } = nearby(leader);
    expect(states).toHaveLength(4);
    expect(transitions.map(({ id }) => id)).toEqual([
      ':HIGHER_TERM:0',
      'candidate:VOTES_COUNTED:0',
      'leader:QUORUM_CHECKED:0',
      'leader:REMOVED:0',
    ]);
  });
});
