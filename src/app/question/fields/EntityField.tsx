import { useEffect, useRef, useState } from 'react';
import type { Guess } from '../../../store/guesses';
import { membersOf } from '../../../store/selectors';
import { useOrreryState } from '../../orrery';
import { texts } from '../texts';

/** A member, picked on the stage or from the list; picking is not yet answering. */
export default function EntityField({ onGuess }: { onGuess(guess: Guess): void }) {
  const lang = useOrreryState(({ view }) => view.lang);
  const objects = useOrreryState(({ instant }) => instant.objects);
  const selection = useOrreryState((state) => state.selection);
  const [picked, setPicked] = useState<string | null>(null);
  const first = useRef(selection);
  const words = texts[lang];
  // What was selected before the question is no answer to it.
  useEffect(() => {
    if (selection === first.current) return;
    if (selection?.kind === 'entity' && selection.id.startsWith('etcd/')) setPicked(selection.id);
  }, [selection]);
  const members = [...membersOf(objects)].sort(
    (a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
  );
  return (
    <div className="pick">
      <p>{picked === null ? words.pick : words.picked(picked.slice('etcd/'.length))}</p>
      <div className="pick-members">
        {members.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="btn mono"
            aria-pressed={picked === id}
            onClick={() => setPicked(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="btn primary"
        disabled={picked === null}
        onClick={() => picked !== null && onGuess({ kind: 'entity', entity: picked })}
      >
        {words.submit}
      </button>
    </div>
  );
}
