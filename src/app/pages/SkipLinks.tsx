import type { MouseEvent } from 'react';
import { useSay } from '../texts/i18n';

/** The first Tab stops of the page. They move the focus and leave the address alone: it is our router. */
export function SkipLinks({ onStage }: { onStage: boolean }) {
  const say = useSay();
  return (
    <>
      {onStage && <Skip to="narration" text={say('skip.narration')} />}
      <Skip to="stage" text={say('skip.stage')} />
      {onStage && <Skip to="timeline" text={say('skip.timeline')} />}
    </>
  );
}

function Skip({ to, text }: { to: string; text: string }) {
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event: MouseEvent) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {text}
    </a>
  );
}
