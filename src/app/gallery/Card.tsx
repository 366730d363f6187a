import { useEffect, useState } from 'react';
import type { Instant } from '../../store/frame';
import { otherLang } from '../../store/view';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import type { CatalogueEntry } from './catalogueEntry';
import { MiniFrame } from './MiniFrame';

/** One scenario. The whole card is one link; its name is the title. */
export function Card({ scenario, sign }: { scenario: CatalogueEntry; sign: string }) {
  const say = useSay();
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  const { id, title, summary, topic, minutes, level } = scenario;
  return (
    <li className="card" data-scenario={id}>
      <a href={`#/s/${id}`} aria-labelledby={`title-${id}`} aria-describedby={`summary-${id}`}>
        <Poster id={id} />
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

type PosterState = Instant | 'taking' | 'failed';

function Poster({ id }: { id: string }) {
  const say = useSay();
  const { posters } = useOrrery();
  const [poster, setPoster] = useState<PosterState>('taking');
  useEffect(() => {
    let isCurrent = true;
    posters.of(id).then(
      (instant) => isCurrent && setPoster(instant),
      () => isCurrent && setPoster('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [posters, id]);
  return (
    <div className="poster" data-busy={poster === 'taking'}>
      {poster === 'failed' && <p className="look">{say('gallery.frameFailed')}</p>}
      {typeof poster === 'object' && <MiniFrame instant={poster} id={id} />}
    </div>
  );
}
