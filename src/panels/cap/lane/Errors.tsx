import type { LaneView } from '../../../sim/consistency/view';
import { printCount, printMillis } from '../print';
import { answeredReads } from '../tally';
import type { CapTexts } from '../texts';

/** Errors as the clients heard them, word for word. */
export function Errors({ lane, texts }: { lane: LaneView; texts: CapTexts }) {
  if (lane.errors.length === 0)
    return (
      <p className="cap-errors">
        {answeredReads(lane).stale > 0 ? texts.noErrorStale : texts.noError}
      </p>
    );
  return (
    <ul className="cap-errors">
      {lane.errors.map(({ side, text, count, after }) => (
        <li key={`${side} ${text}`}>
          <b>{printCount(count)} ×</b> <code>{text}</code>{' '}
          {texts.errorAfter(printMillis(after), side)}
        </li>
      ))}
    </ul>
  );
}
