import { otherLang } from '../../store/view';
import { useOrreryState } from '../orrery';
import type { CatalogueEntry } from './catalogueEntry';
import { MiniFrame } from './MiniFrame';
import { useGallerySay } from './texts';

/** One scenario. The whole card is one link; its name is the title. */
export function Card({ scenario, sign }: { scenario: CatalogueEntry; sign: string }) {
  const say = useGallerySay();
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  const { id, title, summary, topic, minutes, level, poster } = scenario;
  return (
    <li className="card" data-scenario={id}>
      <a href={`#/s/${id}`} aria-labelledby={`title-${id}`} aria-describedby={`summary-${id}`}>
        <div className="poster">
          <MiniFrame poster={poster} id={id} />
        </div>
        <div className="card-title">
          <span className="number">{sign}</span>
          <div>
            <h3 id={`title-${id}`} lang={lang}>
              {title[lang]}
            </h3>
            <p className="other" lang={other}>
              {title[other]}
            </p>
          </div>
        </div>
        <p className="summary" id={`summary-${id}`} lang={lang}>
          {summary[lang]}
        </p>
        <p className="meta">
          <span>{say(`topic.${topic}`)}</span>
          <span>{say('gallery.minutes', { count: minutes })}</span>
          <span className="level" role="img" aria-label={say('gallery.level', { level })}>
            {[1, 2, 3].map((dot) => (
              <i key={dot} className={dot <= level ? 'full' : ''} />
            ))}
          </span>
        </p>
      </a>
    </li>
  );
}
