import { otherLang } from '../../store/view';
import { claimOf } from '../note/claims';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';

/** The study note's claim that this step shows, and what practice adds to it. */
export function NoteMargin({ code }: { code: string }) {
  const say = useSay();
  const lang = useOrreryState(({ view }) => view.lang);
  const claim = claimOf(code);
  if (claim === null) return null;
  const other = otherLang(lang);
  return (
    <aside className="note-margin" data-note={claim.code}>
      <p>
        <b>{say('note.says', { topic: claim.topic[lang] })}</b> {claim.claim[lang]}
      </p>
      <p lang={other}>{claim.claim[other]}</p>
      {claim.margin !== null && (
        <p className="practice">
          <b>{say('note.margin')}</b> {claim.margin[lang]}
        </p>
      )}
    </aside>
  );
}
