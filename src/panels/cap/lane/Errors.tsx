import type { LabError, LaneView } from '../../../sim/consistency/view';
import { printCount, printMillis } from '../print';
import { answeredReads } from '../tally';
import type { CapTexts } from '../texts';

/** The clients' rows must stay in sight; the rarer kinds are there on demand. */
const FIRST = 2;

/** Errors as the clients heard them, word for word, the most frequent first. */
export function Errors({
  lane,
  isWhole,
  texts,
}: {
  lane: LaneView;
  /** All at once. */
  isWhole: boolean;
  texts: CapTexts;
}) {
  const { errors } = lane;
  if (errors.length === 0)
    return (
      <p className="cap-errors">
        {answeredReads(lane).stale > 0 ? texts.noErrorStale : texts.noError}
      </p>
    );
  // A single one more is as long as the word for it.
  const shown = isWhole || errors.length === FIRST + 1 ? errors.length : FIRST;
  const rest = errors.slice(shown);
  return (
    <div className="cap-errors">
      <List errors={errors.slice(0, shown)} texts={texts} />
      {rest.length > 0 && (
        <details>
          <summary>{texts.moreErrors(rest.length)}</summary>
          <List errors={rest} texts={texts} />
        </details>
      )}
    </div>
  );
}

function List({ errors, texts }: { errors: readonly LabError[]; texts: CapTexts }) {
  return (
    <ul>
      {errors.map(({ side, text, count, after }) => (
        <li key={`${side} ${text}`}>
          <b>{printCount(count)} ×</b> <code>{text}</code>{' '}
          {texts.errorAfter(printMillis(after), side)}
        </li>
      ))}
    </ul>
  );
}
