import {
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
  CommandRoot,
} from 'cmdk';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { changeView } from '../../store/store';
import { otherLang } from '../../store/view';
import { Modal } from '../dialogs/Modal';
import type { CatalogueEntry } from '../gallery/catalogueEntry';
import type { Command } from '../keyboard/keymap';
import { useOrrery, useOrreryState } from '../orrery';
import { entriesOf, matching } from './entries';
import type { Entry, Group } from './entry';
import { texts } from './texts';
import './palette.css';

interface Props {
  readonly onCommand: (command: Command) => void;
}

/**
 * Every action, entity and scenario by its name. `Command` only lists and moves; the dialog is our own, because
 * cmdk's brings a scroll lock that writes style elements, which our policy refuses.
 */
export default function PaletteDialog({ onCommand }: Props) {
  const { store, session, address } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const words = texts[lang];
  const hands = {
    store,
    session,
    address,
    command: onCommand,
    follow: (fragment: string) => {
      window.location.hash = fragment;
    },
  };
  return (
    <Modal
      className="palette"
      label={words.label}
      onClose={() => changeView(store, { paletteOpen: false })}
    >
      {(close) => (
        <Finder
          onClose={close}
          onPick={(entry) => {
            // The focus is back where it was before the entry moves it.
            close();
            entry.run(hands);
          }}
        />
      )}
    </Modal>
  );
}

function Finder(props: { readonly onClose: () => void; readonly onPick: (entry: Entry) => void }) {
  const { onClose, onPick } = props;
  const { store } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const words = texts[lang];
  const [query, setQuery] = useState('');
  // The moment at which it was opened: a list that changes under one's fingers cannot be chosen from.
  const [state] = useState(() => store.getState());
  const catalogue = useCatalogue();
  const entries = useMemo(() => entriesOf(state, catalogue), [state, catalogue]);
  const groups = useMemo(() => byGroup(matching(entries, query, state)), [entries, query, state]);

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
      onKeyDown={onKeyDown}
    >
      <div className="palette-field">
        <CommandInput
          value={query}
          onValueChange={setQuery}
          placeholder={words.placeholder}
          autoFocus
          lang={lang}
        />
        <button type="button" className="quiet" aria-label={words.close} onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      <CommandList label={words.label}>
        <CommandEmpty>
          <Nothing query={query} />
        </CommandEmpty>
        {groups.map(([group, found]) => (
          <CommandGroup key={group} heading={words.groups[group]}>
            {found.map((entry) => (
              <Line key={entry.id} entry={entry} onPick={() => onPick(entry)} />
            ))}
          </CommandGroup>
        ))}
      </CommandList>
      <p className="palette-foot">
        <span className="palette-typed">
          {words.examples.slice(0, 3).map(({ type }) => (
            <code key={type}>{type}</code>
          ))}
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
    </CommandRoot>
  );
}

function Line({ entry, onPick }: { readonly entry: Entry; readonly onPick: () => void }) {
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  const { id, group, title, detail, caps = [] } = entry;
  return (
    <CommandItem value={id} onSelect={onPick} data-entry={id}>
      <span className={group === 'entities' ? 'palette-title mono' : 'palette-title'}>
        {title[lang]}
      </span>
      {group === 'scenarios' && title[other] !== title[lang] && (
        <span className="palette-other" lang={other}>
          {title[other]}
        </span>
      )}
      {detail !== undefined && <span className="palette-detail">{detail[lang]}</span>}
      {caps.length > 0 && (
        <span className="palette-caps">
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      )}
    </CommandItem>
  );
}

/** Instead of a blank: what would be understood. */
function Nothing({ query }: { readonly query: string }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  return (
    <>
      <p>{words.none(query)}</p>
      <p className="label">{words.typed}</p>
      <dl className="palette-examples">
        {words.examples.map(({ type, does }) => (
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

/** The scenarios arrive a moment later than everything else; without them the rest works. */
function useCatalogue(): readonly CatalogueEntry[] {
  const { library } = useOrrery();
  const [catalogue, setCatalogue] = useState<readonly CatalogueEntry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    library.list().then(
      (entries) => isCurrent && setCatalogue(entries),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [library]);
  return catalogue;
}
