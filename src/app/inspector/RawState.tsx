import { useState } from 'react';
import { useOrreryState } from '../orrery';
import { useCopy } from '../stage/useCopy';
import { texts } from './texts';
import { useAnswer } from './useAnswer';
import { useIsStill, useMoment } from './useMoment';

/** Everything the running machine holds, as it is; asked for only when somebody opens it. */
export function RawState({ entity }: { entity: string }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const [isOpen, setOpen] = useState(false);
  const [copied, copy] = useCopy();
  const isStill = useIsStill();
  const moment = useMoment();
  const answer = useAnswer(
    'snapshot',
    isOpen && isStill ? { entity } : null,
    `${moment} ${entity}`,
  );
  const json = answer == null ? null : JSON.stringify(answer, null, 2);
  return (
    <details className="raw" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.raw}</summary>
      {json === null ? (
        <p aria-busy="true">{words.loading}</p>
      ) : (
        <>
          <button type="button" className="btn" onClick={() => copy(json)}>
            {copied === 'copied' ? words.copied : words.copy}
          </button>
          {copied === 'failed' && <p role="alert">{words.notCopied}</p>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre lang="en" tabIndex={0} data-raw={entity}>
            {json}
          </pre>
        </>
      )}
    </details>
  );
}
