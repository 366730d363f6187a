import { CommandItem } from 'cmdk';
import { otherLang } from '../../store/view';
import { useOrreryState } from '../orrery';
import type { Entry } from './entry';

/** One entry: its name, what there is to say about it, and the keys that do the same. */
export function Line({ entry, onPick }: { readonly entry: Entry; readonly onPick: () => void }) {
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  const { id, group, title, detail, caps = [] } = entry;
  // Names of members and clients are the machine's own; words are in the viewer's language.
  const isMono = group === 'entities' && title.en === title.ko;
  return (
    <CommandItem value={id} onSelect={onPick} data-entry={id} data-group={group}>
      <span className={isMono ? 'palette-title mono' : 'palette-title'}>{title[lang]}</span>
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
