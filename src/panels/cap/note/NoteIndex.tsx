import { useCallback, useMemo } from 'react';
import { Drawing } from '../../raft/Drawing';
import type { Lang } from '../words';
import { drawNote } from './drawNote';
import { layoutNote, SCENARIOS } from './noteLayout';
import { texts as allTexts } from './texts';
import './note.css';

/** The study note's two pictures as an index: every corner leads to the scenario that measures it. */
export default function NoteIndex({
  lang,
  width,
  scale,
  onOpen,
}: {
  readonly lang: Lang;
  readonly width: number;
  readonly scale: number;
  readonly onOpen: (scenarioId: string) => void;
}) {
  const texts = allTexts[lang];
  const isNarrow = width / scale < 620;
  const marks = useMemo(() => layoutNote(isNarrow, texts), [isNarrow, texts]);
  const onSelect = useCallback(
    (id: string | null) => {
      if (id !== null && id in SCENARIOS) onOpen(SCENARIOS[id as keyof typeof SCENARIOS]); // Just asked.
    },
    [onOpen],
  );
  return (
    <div className="cap-note">
      <p className="look">{texts.look}</p>
      <Drawing
        className="cap-index"
        caption={texts.caption}
        marks={marks}
        draw={drawNote}
        scale={scale}
        onSelect={onSelect}
      />
    </div>
  );
}
