import type { Lang } from '../../store/view';
import type { Segment } from '../narration/renderNarration';
import { useSayIn } from '../texts/i18n';

/** A rendered narration. Facts carry the dotted line that says: this number comes from the run. */
export function Sentence({ segments, lang }: { segments: readonly Segment[]; lang: Lang }) {
  const say = useSayIn(lang);
  return (
    <p lang={lang}>
      {segments.map((segment, index) => {
        // Segments have no names of their own and never move.
        const key = `${index} ${segment.kind}`;
        switch (segment.kind) {
          case 'text':
            return segment.text;
          case 'code':
            return <code key={key}>{segment.text}</code>;
          case 'fact':
            return (
              <b key={key} className="fact" data-fact={segment.name}>
                {segment.text}
              </b>
            );
          case 'missing':
            return (
              <i key={key} data-missing={segment.name}>
                {say('narration.missing')}
              </i>
            );
        }
        return null;
      })}
    </p>
  );
}
