// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EtcdPanel, type EtcdPanelProps } from '../../../src/panels/etcd';
import { BEHIND, UNTOUCHED, VIEW } from './worlds';

const props = (given: Partial<EtcdPanelProps> = {}): EtcdPanelProps => ({
  view: VIEW,
  place: { member: null, revision: null },
  onPlace: () => {},
  run: 'A',
  askKey: async () => ({
    now: {
      key: '/config/mode',
      value: 'black',
      size: 5,
      create: 6,
      mod: 12,
      version: 3,
      lease: 0,
      isWhole: true,
    },
    versions: [
      { key: '/config/mode', value: 'black', size: 5, create: 6, mod: 12, version: 3, lease: 0 },
      { key: '/config/mode', value: 'blue', size: 4, create: 6, mod: 6, version: 1, lease: 0 },
    ],
  }),
  toYaml: async () => '',
  onGoTo: async () => true,
  onWrite: null,
  now: 10_000_000,
  selection: null,
  onSelect: () => {},
  lang: 'en',
  variant: 'study',
  tableView: false,
  onTableView: () => {},
  width: 720,
  ...given,
});
const markup = (given: Partial<EtcdPanelProps> = {}) =>
  renderToStaticMarkup(<EtcdPanel {...props(given)} />);
/** What a reader sees of it. */
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the panel in words', () => {
  test('says whose store it is, how far each member is, and what the database takes', () => {
    const text = words(markup());
    expect(text).toContain('e2 at revision 12');
    expect(text).toContain('e3 Revision 9 3 behind');
    expect(text).toContain('21 kB of 8.4 MB (0.3 %)');
    expect(text).toContain('7b 60 s 60 s (e2) /leases/scheduler');
  });

  test('says the same in Korean, and leaves what etcd says as it is', () => {
    const view = {
      ...VIEW,
      revision: 3,
      keys: [],
      error: 'etcdserver: mvcc: required revision has been compacted',
    };
    const text = words(markup({ lang: 'ko', view }));
    expect(text).toContain('etcdserver: mvcc: required revision has been compacted');
    expect(text).toContain('리비전 5 앞은 압축되어');
    expect(text).not.toMatch(/behind|Leases|Transactions|newest/);
  });

  test('inks the branch that was taken and lets the other recede', () => {
    const html = markup();
    expect(html).toMatch(/class="etcd-box taken" data-branch="success" data-taken="true"/);
    expect(html).toMatch(/class="etcd-box receded" data-branch="failure" data-taken="false"/);
  });

  test('says what raises the alarm and what it means', () => {
    const stores = VIEW.stores.map((one) => ({ ...one, alarms: ['e1'], size: one.quota }));
    const text = words(markup({ view: { ...VIEW, stores } }));
    expect(text).toContain('alarm:NOSPACE raised by e1');
    expect(text).toContain('etcdserver: mvcc: database space exceeded');
    expect(text).toContain('(100 %)');
  });

  test('says what a lagging member answers to a revision that it has not', () => {
    const error = 'etcdserver: mvcc: required revision is a future revision';
    const text = words(markup({ view: { ...BEHIND, revision: 12, keys: [], error } }));
    expect(text).toContain(error);
    expect(text).toContain('e3 has applied up to revision 9');
  });

  test('a run without etcd says so, and one that was not heard yet that it is being read', () => {
    expect(words(markup({ view: null }))).toContain('This run has no etcd.');
    expect(words(markup({ view: undefined }))).toContain('Reading the store');
  });

  test('an empty store says what would put a key, with a button where one can', () => {
    const text = words(markup({ view: UNTOUCHED, onWrite: () => {} }));
    expect(text).toContain('No key yet.');
    expect(text).toContain('Write a key');
    expect(words(markup({ view: UNTOUCHED }))).not.toContain('Write a key');
  });
});

describe('the panel in use', () => {
  let root: Root;
  let box: HTMLElement;
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    box = document.createElement('div');
    document.body.append(box);
    root = createRoot(box);
  });
  afterEach(() => {
    act(() => root.unmount());
    box.remove();
  });
  const show = (given: Partial<EtcdPanelProps> = {}) =>
    act(async () => root.render(<EtcdPanel {...props(given)} />));
  const press = (element: Element | null, key: string) =>
    act(async () => {
      element?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    });

  test.each([
    ['ArrowLeft', 11],
    ['PageDown', 11],
    ['Home', 1],
  ])('%s moves the slider to revision %i', async (key, revision) => {
    const onPlace = vi.fn();
    await show({ onPlace });
    await press(box.querySelector('input[type="range"]'), key);
    expect(onPlace).toHaveBeenCalledWith({ member: 'e2', revision });
  });

  test('End goes to the newest revision and follows it', async () => {
    const onPlace = vi.fn();
    await show({ onPlace, view: { ...VIEW, revision: 7 } });
    await press(box.querySelector('input[type="range"]'), 'End');
    expect(onPlace).toHaveBeenCalledWith({ member: 'e2', revision: null });
  });

  test('a revision on the axis is gone to, a watch selects where it heard something', async () => {
    const [onPlace, onSelect] = [vi.fn(), vi.fn()];
    await show({ onPlace, onSelect });
    const click = (id: string) =>
      act(async () => {
        box
          .querySelector(`[data-entity="${id}"] .reach`)
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
    await click('revision/8');
    expect(onPlace).toHaveBeenCalledWith({ member: 'e2', revision: 8 });
    await click('watch/client/c2#1');
    expect(onSelect).toHaveBeenCalledWith('event/380');
  });

  test('the tree has one Tab stop, and its arrows open, close and walk', async () => {
    await show();
    const stops = () => [...box.querySelectorAll('[role="treeitem"][tabindex="0"]')];
    expect(stops()).toHaveLength(1);
    const folder = box.querySelector('[data-path="/registry/pods/default/"]');
    await act(async () => (folder as HTMLElement).focus());
    await press(folder, 'ArrowLeft');
    expect(folder?.getAttribute('aria-expanded')).toBe('false');
    expect(box.querySelector('[data-path="/registry/pods/default/db"]')).toBeNull();
    await press(folder, 'ArrowRight');
    await press(folder, 'ArrowDown');
    expect(document.activeElement?.getAttribute('data-path')).toBe('/registry/pods/default/db');
    await press(document.activeElement, 'Enter');
    expect(box.querySelector('.etcd-key')?.getAttribute('data-key')).toBe(
      '/registry/pods/default/db',
    );
    await press(document.activeElement, 'ArrowLeft');
    expect(document.activeElement).toBe(folder);
  });

  test('the value comes with its revisions, and with its bytes on demand', async () => {
    await show();
    const text = words(box.querySelector('.etcd-key')?.innerHTML ?? '');
    expect(text).toContain('create_revision 6 mod_revision 12 version 3 lease 0');
    const hex = [...box.querySelectorAll('.etcd-forms button')].find(
      ({ textContent }) => textContent === 'hex',
    );
    await act(async () => (hex as HTMLElement).click());
    expect(box.querySelector('.etcd-value pre')?.textContent).toContain('62 6c 61 63 6b');
  });

  test('where a revision has no event, it says so', async () => {
    await show({ onGoTo: async () => false });
    const goTo = [...box.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'go to its event',
    );
    await act(async () => goTo?.click());
    expect(box.querySelector('.etcd-where')?.textContent).toContain('no event of this run');
  });
});
