import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/app/gallery/catalogueEntry';
import { createLibrary } from '../../src/app/gallery/library';
import { linkOf, momentName } from '../../src/app/routing/moment';
import { momentOf, resolve } from '../../src/app/routing/resolve';
import { formatLink, parseLink } from '../../src/link/link';
import { parseScenario } from '../../src/scenario/yaml';
import { selectionOfName } from '../../src/store/selection';
import { createOrreryStore } from '../../src/store/store';
import { lessonAnswer, tenEvents } from './fixturePlayer';

const path = 'public/scenarios/minority-leader.yaml';
const parsed = parseScenario(readFileSync(path, 'utf8'));
const shipped = 'scenario' in parsed ? [parsed.scenario] : [];
const library = createLibrary({
  entries: async () => Promise.all(shipped.map(entryOf)),
  read: async (id) => shipped.find((scenario) => scenario.id === id) ?? null,
  text: async () => readFileSync(path, 'utf8'),
});

async function open(hash: string) {
  return resolve(await parseLink(hash), hash, library);
}

describe('a link', () => {
  it('opens a scenario on its poster, with its own seed and focus', async () => {
    const { place, opening, view } = await open('#/s/minority-leader');
    expect(place).toMatchObject({ page: 'stage', notice: null });
    expect(opening).toMatchObject({ moment: 'poster', input: { seed: 42, actions: [] } });
    expect(opening?.selection).toEqual(selectionOfName('etcd/e1'));
    expect(view).toEqual({ rate: 0.5, free: false });
  });

  it('sets seed, moment, focus, language and theme', async () => {
    const { opening, view } = await open(
      '#/s/minority-leader?t=4.106s&seed=7&f=etcd/e3/106&lang=ko&theme=dark&rate=2',
    );
    expect(opening).toMatchObject({ moment: { at: 4_106_000 }, input: { seed: 7 } });
    expect(opening?.selection).toEqual({ kind: 'entry', entity: 'etcd/e3', index: 106 });
    expect(view).toEqual({ lang: 'ko', theme: 'dark', rate: 2, free: false });
  });

  it('prefers the event to the time, and the time to the step', () => {
    expect(momentOf({ k: 7, t: 5, step: 2 })).toEqual({ step: 7 });
    expect(momentOf({ t: 5, step: 2 })).toEqual({ at: 5 });
    expect(momentOf({ step: 2 })).toEqual({ lessonStep: 1 });
  });

  it('to an unknown scenario leads to the gallery and names what is near', async () => {
    const { place, opening } = await open('#/s/minority-leadr');
    expect(opening).toBeNull();
    expect(place).toMatchObject({
      page: 'gallery',
      notice: { kind: 'missing', id: 'minority-leadr', near: ['minority-leader'] },
    });
  });

  it('keeps what can be read and says what could not', async () => {
    const { place, opening } = await open('#/s/minority-leader?t=soon&seed=7&a=1.AAAA');
    expect(opening).toMatchObject({ moment: 'poster', input: { seed: 7 } });
    expect(place).toMatchObject({ page: 'stage', notice: { kind: 'broken' } });
  });

  it.each(['#/x/1.AAAA', '#/x/9.abcd', '#/x/', '#/nowhere/at/all', '#%%%'])(
    '%s never leads to a blank page',
    async (hash) => {
      const { place } = await open(hash);
      expect(place.page).toBe('gallery');
      expect(place).toHaveProperty('notice.kind');
    },
  );

  it('with a document in it opens that document', async () => {
    const scenario = await library.find('minority-leader');
    expect(scenario).not.toBeNull();
    const document = { apiVersion: 'orrery/v1', nonsense: true };
    const hash = await formatLink({ route: { kind: 'custom', document }, view: {} });
    const { place } = await open(hash);
    expect(place).toMatchObject({ page: 'gallery', notice: { kind: 'broken', raw: hash } });
  });
});

describe('the link of a moment', () => {
  async function standing(hash: string) {
    const { place, opening, view } = await open(hash);
    const store = createOrreryStore(view);
    if (opening === null) throw new Error('nothing opened');
    store.setState((state) => ({
      place,
      run: { input: opening.input, timeline: tenEvents, lesson: lessonAnswer },
      playback: { state: 'paused' },
      instant: { ...state.instant, at: 4_106_000, step: 412 },
      selection: opening.selection,
    }));
    return store;
  }

  it('says the moment and what is selected, and leaves defaults out', async () => {
    const store = await standing('#/s/minority-leader');
    expect(await formatLink(linkOf(store.getState()))).toBe(
      '#/s/minority-leader?t=4.106s&f=etcd/e1',
    );
  });

  it('keeps a language, a theme and a seed that the link had', async () => {
    const store = await standing('#/s/minority-leader?seed=7&lang=ko&theme=projector');
    expect(await formatLink(linkOf(store.getState()))).toBe(
      '#/s/minority-leader?t=4.106s&seed=7&f=etcd/e1&lang=ko&theme=projector',
    );
  });

  it('does not exist while the run plays', async () => {
    const store = await standing('#/s/minority-leader');
    expect(momentName(store.getState())).not.toBeNull();
    store.setState({ playback: { state: 'playing', until: null, factor: 1 } });
    expect(momentName(store.getState())).toBeNull();
  });
});
