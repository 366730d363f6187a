import { describe, expect, it } from 'vitest';
import { iframeOf, markdownOf } from '../../src/app/share/copies';
import { hasChanges, reachOf, sharedLink } from '../../src/app/share/link';
import { formatLink, type Link, parseLink } from '../../src/link/link';
import { InProcessPlayer } from '../../src/player/inProcess';
import { withActions } from '../../src/scenario/withActions';
import { parseScenario } from '../../src/scenario/yaml';
import type { Action } from '../../src/sim/config';
import { preferenceChanges, readPreferences, writePreferences } from '../../src/store/preferences';
import { defaultView } from '../../src/store/view';
import { fileOf, libraryOf, stage } from './support/stage';

const link: Link = {
  route: { kind: 'scenario', id: 'minority-leader' },
  view: {
    t: 4_106_000,
    k: 412,
    seed: 7,
    focus: 'etcd/e1',
    lang: 'ko',
    panels: ['raft'],
    actions: [[1_000_000, 'heal', {}]],
    branch: 'B',
    bookmarks: [2_000_000],
    fingerprint: '01234567',
    engine: '2',
    way: `bg~${'A'.repeat(48)}`,
  },
};
const wishes = { what: 'moment', changes: true, lang: null, theme: null } as const;

describe('what a shared link says', () => {
  it("is the whole moment with its proof, in the reader's own language unless wished otherwise", () => {
    const { lang: _lang, ...rest } = link.view;
    expect(sharedLink(link, wishes).view).toEqual(rest);
    expect(sharedLink(link, { ...wishes, lang: 'ko', theme: 'dark' }).view).toEqual({
      ...rest,
      lang: 'ko',
      theme: 'dark',
    });
  });

  it('is the run alone when the whole run is wanted', () => {
    expect(sharedLink(link, { ...wishes, what: 'run' }).view).toEqual({
      seed: 7,
      panels: ['raft'],
      actions: link.view.actions,
      branch: 'B',
      bookmarks: [2_000_000],
    });
  });

  it('without my changes proves nothing, because it is another run', () => {
    expect(sharedLink(link, { ...wishes, changes: false }).view).toEqual({
      t: 4_106_000,
      seed: 7,
      focus: 'etcd/e1',
      panels: ['raft'],
    });
    expect(hasChanges(link)).toBe(true);
    expect(hasChanges({ ...link, view: { t: 1, branch: 'B', beside: 'A' } })).toBe(false);
  });

  it.each([
    [2_000, 'everywhere'],
    [2_001, 'perhaps'],
    [8_000, 'perhaps'],
    [8_001, 'fileFirst'],
    [64_000, 'fileFirst'],
    [64_001, 'fileOnly'],
  ])('with %i characters works %s', (length, reach) => {
    expect(reachOf(length)).toBe(reach);
  });

  it('can be taken as Markdown and as an iframe, whatever the title holds', () => {
    expect(markdownOf('http://a/#/s/b?t=1s', 'A [b], t = 1 s')).toBe(
      '[A \\[b\\], t = 1 s](http://a/#/s/b?t=1s)',
    );
    expect(iframeOf('http://a/#/s/b?t=1s&k=2', 'A "b" <c>')).toBe(
      '<iframe src="http://a/#/s/b?t=1s&amp;k=2" title="A &quot;b&quot; &lt;c&gt;" width="960" height="640" loading="lazy" allowfullscreen></iframe>',
    );
  });
});

describe('the link of the moment', () => {
  it('opens elsewhere on the same state, branch and selection', async () => {
    const here = await stage('#/s/minority-leader?lang=ko&p=raft,net');
    await here.session.act([{ do: 'crash', target: 'e2', signal: 'KILL' }]);
    here.session.step({ at: 4_000_000 });
    const made = await here.address.linkOfMoment();
    expect(made.view).toMatchObject({ lang: 'ko', panels: ['raft', 'net'] });
    const there = await stage(await formatLink(made));
    expect((await there.session.query('fingerprint', {})).fingerprint).toBe(made.view.fingerprint);
    const { branches, place, view } = there.store.getState();
    expect(branches.current).toBe('B');
    expect(branches.list.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(place).toMatchObject({ panels: ['raft', 'network'], notice: null });
    expect(view.lang).toBe('ko');
    expect(there.store.getState().ghosts.A?.events.length).toBeGreaterThan(100);
  });

  it('names panels that this version does not have', async () => {
    const { store } = await stage('#/s/minority-leader?p=raft,constructor');
    expect(store.getState().place).toMatchObject({
      panels: ['raft'],
      notice: { kind: 'broken', problems: [{ part: 'p' }] },
    });
  });

  it('waits for what is being done to the run', async () => {
    const { store, session, address } = await stage('#/s/minority-leader');
    const acting = session.act([{ do: 'crash', target: 'e2', signal: 'KILL' }]);
    await new Promise((soon) => setTimeout(soon, 0));
    const made = await address.linkOfMoment();
    await acting;
    expect(made.view.actions).toBeDefined();
    expect(made.view.fingerprint).toBe((await session.query('fingerprint', {})).fingerprint);
    expect(store.getState().branches.current).toBe('B');
  });

  it('pauses a run that plays, so that it names one moment', async () => {
    const { store, session, address } = await stage('#/s/minority-leader?t=2s');
    session.play();
    expect(store.getState().playback.state).toBe('playing');
    await address.linkOfMoment();
    expect(store.getState().playback.state).toBe('paused');
  });
});

describe('the scenario file', () => {
  const deeds: readonly (readonly [number, Action])[] = [
    [500_000, { do: 'crash', target: 'e2', signal: 'KILL' }],
    [
      900_001,
      { do: 'put', client: 'you', member: 'leader', key: 'z', value: '5', timeout: 5_000_000 },
    ],
    [1_500_000, { do: 'restart', target: 'e2' }],
    [1_700_000, { do: 'addMember', member: 'e6', learner: true }],
    [
      2_000_000,
      { do: 'network', latency: { kind: 'uniform', min: 1_000, max: 5_000 }, loss: 0.08 },
    ],
    [2_500_000, { do: 'set', rule: 'preVote', to: false, target: null }],
    [3_000_000, { do: 'flap', target: 'e1', every: 3_000_000 }],
    [5_000_000, { do: 'compact', target: 'leader', index: null }],
    [12_000_000, { do: 'heal' }],
  ];
  const actions = deeds.map(([at, action]) => ({ at, action }));

  async function traceOf(text: string, seed: number, done: typeof actions) {
    const parsed = parseScenario(text);
    if (!('scenario' in parsed)) throw new Error(JSON.stringify(parsed.problems, null, 1));
    const player = new InProcessPlayer();
    await player.load({ scenario: parsed.scenario, seed, actions: done });
    await player.seek('end');
    return {
      trace: await player.query('traceHash', {}),
      state: await player.query('fingerprint', {}),
      seed: parsed.scenario.seed,
    };
  }

  it.each(['minority-leader', 'first-election'])(
    'of %s with what was done in it gives the very same run',
    async (id) => {
      const { until } = (await libraryOf(id).find(id)) ?? { until: 0 };
      const done = actions.filter(({ at }) => at <= until);
      const text = withActions(fileOf(id), { seed: 7, actions: done, comment: ' Saved.' });
      const alone = await traceOf(text, 7, []);
      expect(alone).toEqual({ ...(await traceOf(fileOf(id), 7, done)), seed: 7 });
    },
  );

  it('keeps the words of the file, and leaves out what was expected of the untouched run', () => {
    const text = withActions(fileOf('minority-leader'), { seed: 42, actions, comment: ' Saved.' });
    expect(text.startsWith('# Saved.\n')).toBe(true);
    expect(text).toContain('# The cluster has a past');
    expect(text).not.toContain('expect:');
    expect(text).toContain('{ at: 500ms, do: crash, target: e2 }');
  });

  it('without actions is the file itself, with its seed', async () => {
    const text = withActions(fileOf('minority-leader'), {
      seed: 9,
      actions: [],
      comment: ' Saved.',
    });
    expect(text).toContain('expect:');
    expect(await traceOf(text, 9, [])).toEqual({
      ...(await traceOf(fileOf('minority-leader'), 9, [])),
      seed: 9,
    });
  });

  it('of a document that came in a link begins with what it is', async () => {
    const document = {
      apiVersion: 'orrery/v1',
      cluster: { etcd: { members: 3 } },
      kind: 'Scenario',
      metadata: { name: 'mine', title: 'Mine' },
      until: '3s',
    };
    const hash = await formatLink({ route: { kind: 'custom', document }, view: {} });
    const { link: read } = await parseLink(hash);
    if (read.route.kind !== 'custom') throw new Error('it is a document');
    const text = withActions(read.route.document as object, {
      seed: 3,
      actions: actions.slice(0, 1),
      comment: ' Saved.',
    });
    expect(text.split('\n').slice(0, 4)).toEqual([
      '# Saved.',
      '',
      'apiVersion: orrery/v1',
      'kind: Scenario',
    ]);
    expect('scenario' in parseScenario(text)).toBe(true);
  });
});

describe('preferences', () => {
  it('remember that single keys are off, and are on as long as nobody said so', () => {
    const kept = new Map<string, string>();
    const shelf = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    expect(readPreferences(shelf).letterKeys).toBe(true);
    const changes = preferenceChanges(defaultView, { ...defaultView, letterKeys: false });
    expect(changes).toEqual({ letterKeys: false });
    writePreferences(shelf, changes ?? {});
    expect(readPreferences(shelf).letterKeys).toBe(false);
    kept.set('orrery.preferences', '{"letterKeys":"no"}');
    expect(readPreferences(shelf).letterKeys).toBe(true);
  });
});
