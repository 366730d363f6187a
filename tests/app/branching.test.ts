import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createSession } from '../../src/app/playback/session';
import { linkOf } from '../../src/app/routing/moment';
import { formatLink, parseLink } from '../../src/link/link';
import { InProcessPlayer } from '../../src/player/inProcess';
import { unpackBranches } from '../../src/scenario/forest';
import { readDocument } from '../../src/scenario/read';
import type { Action } from '../../src/scenario/types';
import { obstacleToActing } from '../../src/store/acting';
import { differing } from '../../src/store/beside';
import { openingForest } from '../../src/store/forest';
import { memberOf } from '../../src/store/selectors';
import { createOrreryStore } from '../../src/store/store';

const second = 1_000_000;
const stop = (target: string): Action => ({ do: 'crash', target, signal: 'KILL' });

const minority = parse(readFileSync('public/scenarios/minority-leader.yaml', 'utf8'));
const both = (text: string) => ({ en: text, ko: text });
const asking = {
  apiVersion: 'orrery/v1',
  kind: 'Scenario',
  metadata: { name: 'asking', title: 'Asking' },
  until: '6s',
  lesson: [
    {
      stop: '4s',
      say: both('Four seconds.'),
      ask: {
        kind: 'choice',
        question: both('Who leads?'),
        explain: both('Somebody does.'),
        options: [
          { text: both('one'), if: { path: 'etcd.leaderCount', equals: 1 } },
          { text: both('none') },
        ],
      },
    },
  ],
};

/** A real run, driven by hand. */
async function opened(at: number, document: unknown = minority) {
  const read = readDocument(document);
  if (!('scenario' in read)) throw new Error('the scenario is valid');
  const { scenario } = read;
  const store = createOrreryStore();
  const session = createSession({
    store,
    createPlayer: () => new InProcessPlayer(),
    clock: { request: () => 1, cancel: () => {} },
    onLessonStop: () => {},
  });
  const explicit = { lang: false, theme: false, rate: false };
  store.setState({
    place: {
      page: 'stage',
      route: { kind: 'scenario', id: scenario.id },
      explicit,
      notice: null,
    },
  });
  await session.open({
    input: { scenario, seed: scenario.seed, actions: [] },
    forest: openingForest(scenario, 'en', [], undefined),
    bookmarks: [],
    beside: null,
    proof: null,
    moment: { at },
    selection: null,
  });
  const go = async (to: Parameters<typeof session.step>[0]) => {
    session.step(to);
    await session.settled();
  };
  const print = async () => (await session.query('fingerprint', {})).fingerprint;
  /** Everything that undo is to bring back. */
  const look = async () => {
    const { instant, branches } = store.getState();
    return [instant.at, instant.step, await print(), branches.list, branches.current];
  };
  const names = () => store.getState().branches.list.map(({ name }) => name);
  const status = (id: string) => memberOf(store.getState().instant.objects, id)?.status;
  return { store, session, scenario, go, print, look, names, status };
}

describe('acting on a run', () => {
  it('changes it at the instant on screen and leaves the old future standing', async () => {
    const { session, store, status, names } = await opened(3 * second);
    const before = store.getState().run?.timeline;
    await session.act([stop('e4')]);
    expect(status('etcd/e4')).toBe('stopped');
    expect(names()).toEqual(['A', 'B']);
    expect(Object.keys(store.getState().ghosts)).toEqual(['A']);
    expect(store.getState().ghosts.A).toEqual(before);
  });

  it('is undone event for event, also out of the midst of an instant, and done again', async () => {
    const { session, go, look } = await opened(2 * second);
    for (let i = 0; i < 3; i += 1) await go('nextRaw');
    const seen = [await look()];
    await session.act([stop('e4')]);
    await go({ at: 4 * second });
    seen.push(await look());
    await session.act([{ do: 'restart', target: 'e4' }]);
    await go('next');
    seen.push(await look());
    session.renameBranch('B', 'without e4');
    seen.push(await look());
    await go({ at: 3 * second });
    seen.push(await look());
    await session.act([stop('e5')]);
    await go('next');
    seen.push(await look());
    await session.dropBranch('B');
    const last = await look();
    for (const place of [seen[5], seen[4]]) {
      await session.undo();
      expect(await look()).toEqual(place);
    }
    // A name is no event: taking it back leaves the time alone.
    await session.undo();
    expect((await look()).slice(0, 3)).toEqual(seen[4]?.slice(0, 3));
    expect((await look()).slice(3)).toEqual(seen[2]?.slice(3));
    for (const place of [seen[1], seen[0]]) {
      await session.undo();
      expect(await look()).toEqual(place);
    }
    for (let i = 0; i < 5; i += 1) await session.redo();
    expect(await look()).toEqual(last);
  });

  it('pauses where it leaves a future, and plays on where it leaves none', async () => {
    const { session, store, names } = await opened(3 * second);
    session.play();
    await session.act([stop('e4')]);
    expect(store.getState().playback.state).toBe('paused');
    session.play();
    await session.act([stop('e5')]);
    expect(names()).toEqual(['A', 'B']);
    expect(store.getState().playback.state).toBe('playing');
    session.pause();
  });

  it('is not possible at the very end', async () => {
    const { session, store, names } = await opened(12 * second);
    expect(obstacleToActing(store.getState())).toBe('end');
    await session.act([stop('e1')]);
    expect(names()).toEqual(['A']);
  });
});

describe('while a question waits', () => {
  it('one may act before it, and it comes along; whoever acts at it leaves it behind', async () => {
    const { session, store, go, names } = await opened(3 * second, asking);
    await session.act([stop('e1')]);
    expect(names()).toEqual(['A', 'B']);
    await go('end');
    expect(store.getState().instant.at).toBe(4 * second);
    expect(store.getState().guesses[0]).toBeUndefined();
    await session.act([stop('e2')]);
    expect(store.getState().run?.input.actions).toHaveLength(2);
    expect(store.getState().guesses[0]?.state).toBe('skipped');
    await go('end');
    expect(store.getState().instant.at).toBe(6 * second);
  });

  it('what was right is asked anew on another branch', async () => {
    const { session, store } = await opened(3 * second, asking);
    const answer = { kind: 'choice', option: 0, facts: {} } as const;
    store.setState({ guesses: { 0: { state: 'skipped', answer } } });
    await session.act([stop('e1')]);
    expect(store.getState().guesses[0]?.answer).toBeNull();
  });
});

describe('two branches side by side', () => {
  it('are the same instant of both, and tell where they part', async () => {
    const { session, store, go } = await opened(3 * second);
    await session.act([stop('e4')]);
    await session.compareWith('A');
    const { beside, instant } = store.getState();
    expect(beside?.at).toBe(instant.at);
    expect(beside?.divergence?.here?.at).toBeGreaterThanOrEqual(3 * second);
    expect(beside?.divergence?.here?.visible).toBe(true);
    expect([...differing(instant.objects, beside?.objects ?? instant.objects)]).toContain(
      'etcd/e4',
    );
    await go({ at: 5 * second });
    await session.followBeside();
    expect(store.getState().beside?.at).toBe(5 * second);
  });

  it('stay two while one acts and undoes, and change places', async () => {
    const { session, store } = await opened(3 * second);
    const pair = () => [store.getState().branches.current, store.getState().beside?.name];
    await session.act([stop('e4')]);
    await session.compareWith('A');
    const parted = store.getState().beside?.divergence;
    await session.act([stop('e5')]);
    expect(pair()).toEqual(['B', 'A']);
    expect(store.getState().beside?.divergence).not.toEqual(parted);
    await session.switchBranch('A');
    expect(pair()).toEqual(['A', 'B']);
    await session.undo();
    expect(store.getState().beside?.divergence).not.toBeNull();
    await session.undo();
    // The branch beside is no more.
    expect(pair()).toEqual(['A', undefined]);
  });

  it('do not come back when they were closed while the other side was on its way', async () => {
    const { session, store, go } = await opened(3 * second);
    await session.act([stop('e4')]);
    await session.compareWith('A');
    await go({ at: 4 * second });
    const following = session.followBeside();
    store.setState({ beside: null });
    await following;
    expect(store.getState().beside).toBeNull();
  });
});

describe('branches in links', () => {
  it('come back with their letters, names and the one that was on the stage', async () => {
    const { session, store, scenario, go } = await opened(3 * second);
    await session.act([stop('e4')]);
    await go({ at: 2 * second });
    await session.act([stop('e5')]);
    session.renameBranch('C', '둘째');
    await session.dropBranch('B');
    const { branches } = store.getState();
    const { link } = await parseLink(await formatLink(linkOf(store.getState())));
    const { branches: read, findings } = unpackBranches(link.view.actions, scenario);
    expect(findings).toEqual([]);
    const forest = openingForest(scenario, 'en', read, link.view.branch);
    expect(forest.list).toEqual(branches.list);
    expect(forest.current).toBe('C');
  });

  it('keep the letter of a single branch whose elders are gone', async () => {
    const { session, store, scenario, go } = await opened(3 * second);
    await session.act([stop('e4')]);
    await go({ at: 2 * second });
    await session.act([stop('e5')]);
    await session.dropBranch('B');
    await session.compareWith('A');
    const { link } = await parseLink(await formatLink(linkOf(store.getState())));
    const { branches: read } = unpackBranches(link.view.actions, scenario);
    const forest = openingForest(scenario, 'en', read, link.view.branch);
    expect([forest.current, link.view.beside]).toEqual(['C', 'A']);
  });
});
