import type { Branch } from '../../store/branches';
import { printTime } from '../narration/quantities';
import { useOrrery, useOrreryState } from '../orrery';
import { texts } from './texts';
import { byLetter, titleOf, wordsOf } from './words';

interface SideHeadProps {
  readonly branch: Branch;
  readonly list: readonly Branch[];
  readonly side: 'own' | 'other';
  /** The time that is shown: while the run plays, the other side may be a moment behind. */
  readonly at: number;
  /** Only one side has room: its head is what brings it up. */
  readonly isTab: boolean;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onChoose?: (name: string) => void;
}

/** Which branch a side shows; of the other side one may choose it. */
export function SideHead(props: SideHeadProps) {
  const { branch, list, side, at, isTab, isShown, onShow, onChoose } = props;
  const { store } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const words = texts[lang];
  const name = (
    <>
      <b>{branch.name}</b> <span>{wordsOf(branch, list, lang)}</span>
    </>
  );
  const others = byLetter(list).filter((one) => one.name !== store.getState().branches.current);
  return (
    <div className="side-head" data-side-head={side}>
      {isTab ? (
        <button type="button" className="side-name" aria-pressed={isShown} onClick={onShow}>
          {name}
        </button>
      ) : (
        <h2 className="side-name">{name}</h2>
      )}
      <time className="look">{printTime(at)}</time>
      {onChoose !== undefined && others.length > 1 && (
        <select
          aria-label={words.beside}
          value={branch.name}
          onChange={(event) => onChoose(event.target.value)}
        >
          {others.map((one) => (
            <option key={one.name} value={one.name}>
              {titleOf(one, list, lang)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
