import { texts } from './texts';
import type { TimelineProps } from './types';

type Props = Pick<TimelineProps, 'lang' | 'onMarks' | 'marksOpen' | 'conditions'>;

/** Opens the list of bookmarks and conditions; says how many conditions are set. */
export function PauseWhen({ lang, onMarks, marksOpen = false, conditions = 0 }: Props) {
  const words = texts[lang];
  if (onMarks === undefined) return null;
  return (
    <button
      type="button"
      className="tl-pause-when"
      aria-expanded={marksOpen}
      aria-haspopup="dialog"
      onClick={onMarks}
    >
      <svg className="tl-octagon" viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
        <path d="M-3 -7.2h6l4.2 4.2v6l-4.2 4.2h-6l-4.2 -4.2v-6z" />
      </svg>
      {words.pauseWhen}
      {conditions > 0 && (
        <b>
          <span aria-hidden="true">{conditions}</span>
          <span className="unseen">{words.conditions(conditions)}</span>
        </b>
      )}
    </button>
  );
}
