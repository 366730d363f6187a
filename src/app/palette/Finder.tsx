import { CommandEmpty, CommandGroup, CommandInput, CommandList, CommandRoot } from 'cmdk';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useOrrery, useOrreryState } from '../orrery';
import { entriesOf, matching } from './entries';
import type { Entry, Group } from './entry';
import { Line } from './Line';
import { texts } from './texts';
import { useCatalogue } from './useCatalogue';

interface Props {
  readonly onClose: () => void;
  readonly onPick: (entry: Entry) => void;
}

/** The field and what fits it. cmdk moves the mark and speaks to screen readers; what fits is decided here. */
export function Finder({ onClose, onPick }: Props) {
  const { store } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const words = texts[lang];
  const [query, setQuery] = useState('');
  // The moment at which it was opened: a list that changes under one's fingers cannot be chosen from.
  const [state] = useState(() => store.getState());
  const onStage = state.run !== null;
  const catalogue = useCatalogue();
  const entries = useMemo(() => entriesOf(state, catalogue), [state, catalogue]);
  const groups = useMemo(() => byGroup(matching(entries, query, state)), [entries, query, state]);
  const list = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState('');
  // Another list begins at its head.
  useLayoutEffect(() => {
    setMarked(groups[0]?.[1][0]?.id ?? '');
    list.current?.scrollTo(0, 0);
  }, [groups]);

  function onKeyDown(event: KeyboardEvent): void {
    const isToggle = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isToggle) return;
    event.preventDefault();
    onClose();
  }

  return (
    // Ctrl+J, Ctrl+N and the like belong to the browser.
    <CommandRoot
      label={words.label}
      shouldFilter={false}
      vimBindings={false}
      loop
      value={marked}
      onValueChange={setMarked}
      onKeyDown={onKeyDown}
    >
      <div className="palette-field">
        <CommandInput
          value={query}
          onValueChange={setQuery}
          placeholder={onStage ? words.placeholder : words.placeholderHome}
          data-first-focus=""
          lang={lang}
        />
        <button type="button" className="quiet" aria-label={words.close} onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      <CommandList label={words.label} ref={list}>
        <CommandEmpty>
          <Nothing query={query} onStage={onStage} />
        </CommandEmpty>
        {groups.map(([group, found]) => (
          <CommandGroup key={group} heading={words.groups[group]}>
            {found.map((entry) => (
              <Line key={entry.id} entry={entry} onPick={() => onPick(entry)} />
            ))}
          </CommandGroup>
        ))}
      </CommandList>
      <Foot onStage={onStage} />
    </CommandRoot>
  );
}

function Foot({ onStage }: { readonly onStage: boolean }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  return (
    <p className="palette-foot">
      <span className="palette-typed">
        {onStage && words.examples.slice(0, 3).map(({ type }) => <code key={type}>{type}</code>)}
      </span>
      <span className="with-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> {words.keys.move}
      </span>
      <span className="with-keys">
        <kbd>Enter</kbd> {words.keys.choose}
      </span>
      <span className="with-keys">
        <kbd>Esc</kbd> {words.keys.close}
      </span>
    </p>
  );
}

/** Instead of a blank: what would be understood. */
function Nothing({ query, onStage }: { readonly query: string; readonly onStage: boolean }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  return (
    <>
      <p>{words.none(query)}</p>
      <p className="label">{words.typed}</p>
      <dl className="palette-examples">
        {(onStage ? words.examples : words.examplesHome).map(({ type, does }) => (
          <div key={type}>
            <dt>
              <code>{type}</code>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Groups in the order of their best entry. */
function byGroup(entries: readonly Entry[]): readonly (readonly [Group, readonly Entry[]])[] {
  const groups = new Map<Group, Entry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups];
}
