import { otherLang } from '../../store/view';
import { chapters } from '../note/claims';
import { useOrreryState } from '../orrery';
import type { CatalogueEntry } from './catalogueEntry';
import { signOf } from './sign';
import { gallerySayIn, useGallerySay } from './texts';

/** The study note's outline: each line that some scenario shows, and where. */
export function NoteMap({ scenarios }: { scenarios: readonly CatalogueEntry[] }) {
  const say = useGallerySay();
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  const sayOther = gallerySayIn(other);
  return (
    <aside className="note-map" aria-labelledby="note-map">
      <h2 id="note-map">
        {say('gallery.noteMap')}
        <span lang={other}>{sayOther('gallery.noteMap')}</span>
      </h2>
      {chapters.map(({ title, claims }) => {
        const lines = claims
          .map((claim) => ({
            claim,
            shownBy: scenarios.filter((each) => each.notes.includes(claim.code)),
          }))
          .filter(({ shownBy }) => shownBy.length > 0);
        if (lines.length === 0) return null;
        return (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map(({ claim, shownBy }) => (
                <li key={claim.code}>
                  <span>{claim.topic[lang]}</span>
                  <span className="shown-by">
                    {shownBy.map((scenario) => (
                      <a key={scenario.id} href={`#/s/${scenario.id}`} title={scenario.title[lang]}>
                        <span className="unseen">{scenario.title[lang]}</span>
                        <span aria-hidden="true">{signOf(scenarios, scenario)}</span>
                      </a>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </aside>
  );
}
