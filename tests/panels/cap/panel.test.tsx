// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CapPanel, type CapPanelProps } from '../../../src/panels/cap';
import type { LaneView } from '../../../src/sim/consistency/view';
import { ALWAYS, CALM, ETCD, NETWORK } from './worlds';

const props = (
  given: Partial<CapPanelProps> = {},
  lanes: readonly LaneView[] = [ETCD, ALWAYS],
) => ({
  objects: { values: () => [...lanes, NETWORK] },
  selection: null,
  onSelect: () => {},
  register: 'x',
  lang: 'en' as const,
  variant: 'study' as const,
  tableView: false,
  onTableView: () => {},
  width: 1128,
  ...given,
});
const markup = (given: Partial<CapPanelProps> = {}, lanes?: readonly LaneView[]) =>
  renderToStaticMarkup(<CapPanel {...props(given, lanes)} />);
/** What a reader sees of it. */
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the panel in words', () => {
  test('says what each store is, what its clients got and what the checker found', () => {
    const text = words(markup());
    expect(text).toContain('raft, 5 nodes, linearizable reads');
    expect(text).toContain('leaderless, N=5 R=1 W=1, lww');
    expect(text).toContain('20 × context deadline exceeded on B, after 1 000 ms (median)');
    expect(text).toContain('A: 300 of 300 ok. B: 20 of 20 timed out, 0 stale.');
    expect(text).toContain('? not linearizable r 434 began 19 ms after w 435 had returned');
    expect(text).toContain('no error; a side cannot know that it is behind');
  });

  test('says the same in Korean, and leaves errors and settings as they are', () => {
    const text = words(markup({ lang: 'ko' }));
    expect(text).toContain('선형화 불가 w 435 완료 19 ms 뒤에 r 434 시작');
    expect(text).toContain('20 × context deadline exceeded B쪽, 1 000 ms 뒤(중앙값)');
    expect(text).toContain('raft, 5 nodes, linearizable reads');
    expect(text).not.toMatch(/timed out|refused|offered/);
  });

  test('offers every count of the table, refused and timed out in columns of their own', () => {
    const heads = [...markup().matchAll(/<th scope="col" class="(\w+)"/g)].map(([, name]) => name);
    expect(heads.slice(0, 8)).toEqual([
      'offered',
      'sent',
      'ok',
      'refused',
      'timedOut',
      'p50',
      'p99',
      'stale',
    ]);
  });

  test('never puts a letter on the panel without the counts beside it', () => {
    const chips = [...markup({}, [ETCD, ALWAYS, CALM]).matchAll(/<dd data-letter.*?<\/dd>/g)];
    expect(chips).toHaveLength(10);
    for (const [chip] of chips)
      expect(words(chip.replace(/<span role="tooltip".*?<\/span>/, ''))).toMatch(/\d/);
  });

  test('says so when there is no laboratory', () => {
    expect(words(markup({}, []))).toContain('There is no laboratory in this run.');
  });

  test('opens nothing that nobody answers', () => {
    expect(markup()).not.toContain('cap-section');
    expect(markup({ onOpen: () => {} }).match(/cap-section/g)).toHaveLength(1);
  });
});

describe('the panel in use', () => {
  let root: Root;
  let host: HTMLElement;
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
  });
  afterEach(() => {
    act(() => root.unmount());
    host.remove();
    vi.unstubAllGlobals();
  });
  const mount = (given: Partial<CapPanelProps>) =>
    act(() => root.render(<CapPanel {...props(given)} />));
  const find = (selector: string) => {
    const found = host.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const click = (selector: string) =>
    act(() => {
      find(selector).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });

  test('a bar selects its event, a node and a point select themselves', () => {
    const onSelect = vi.fn();
    mount({ onSelect });
    click('[data-lane="always"] g[data-event="6031"] .body');
    click('[data-lane="etcd"] g[data-entity="lab/etcd/n4"] .body');
    click('.cap-scatter g[data-entity="lab/always"] .body');
    expect(onSelect.mock.calls.map(([id]) => id)).toEqual([
      'event/6031',
      'lab/etcd/n4',
      'lab/always',
    ]);
  });

  test('has every node and every operation in the table view', async () => {
    mount({ tableView: true });
    const rows = (selector: string) => host.querySelectorAll(`tr${selector}`);
    // The tables are fetched with the first one that is asked for.
    await vi.waitFor(async () => {
      await act(async () => {});
      expect(rows('[data-event]')).toHaveLength(14 + 20);
    });
    expect(rows('[data-entity^="lab/etcd/n"], tr[data-entity^="lab/always/n"]')).toHaveLength(10);
    expect(host.querySelector('.cap-strip')).toBeNull();
  });

  test('each drawing is one Tab stop, and every mark in it has a name', () => {
    mount({ selection: 'event/6031' });
    for (const drawing of host.querySelectorAll('svg[role="group"]')) {
      const marks = [...drawing.querySelectorAll('[role="button"]')];
      expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
      for (const mark of marks) expect(mark.getAttribute('aria-label')).toMatch(/\S/);
    }
    expect(find('g[data-event="6031"]').getAttribute('aria-pressed')).toBe('true');
  });

  test('the second tab shows both scatters', () => {
    mount({});
    expect(host.querySelectorAll('.cap-scatter')).toHaveLength(1);
    click('.cap-tabs button:last-child');
    expect(host.querySelectorAll('.cap-scatter')).toHaveLength(2);
  });

  test('a letter says what it means when it has the focus, and Escape closes that', () => {
    mount({});
    const button = find('.cap-letters dd .cap-term button');
    const meaning = find('.cap-letters dd .cap-definition');
    expect(meaning.hidden).toBe(true);
    act(() => button.focus());
    expect(meaning.hidden).toBe(false);
    expect(meaning.textContent).toContain('linearizable');
    act(() => {
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(meaning.hidden).toBe(true);
  });

  test('corners of the note open their scenarios', async () => {
    const onOpen = vi.fn();
    mount({ onOpen });
    click('.cap-section > button');
    // Fetched when it is opened.
    await act(async () => void (await import('../../../src/panels/cap/note/NoteIndex')));
    for (const corner of ['C', 'A', 'CA', 'EL', 'etcd']) click(`g[data-entity="${corner}"] .body`);
    expect(onOpen.mock.calls.map(([id]) => id)).toEqual([
      'cap-side-by-side',
      'cap-side-by-side',
      'ca-illusion',
      'pacelc-else',
      'pacelc-point',
    ]);
  });
});
