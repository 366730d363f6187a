import { useEffect, useState } from 'react';
import type { Topic } from '../../scenario/types';
import { otherLang } from '../../store/view';
import { useOrrery, useOrreryState } from '../orrery';
import { Notice } from '../pages/Notice';
import { FindButton, KeysButton, LangButton, ThemeButton } from '../stage/ViewButtons';
import { useSay, useSayIn } from '../texts/i18n';
import { Card } from './Card';
import type { CatalogueEntry } from './catalogueEntry';
import { Mark } from './Mark';
import { NoteMap } from './NoteMap';
import { signOf } from './sign';
import { Topics } from './Topics';
import { gallerySayIn, useGallerySay } from './texts';
import './gallery.css';

/** Home: what there is to see, each with a frame of its own run. */
export function Gallery() {
  const shelf = useScenarios();
  return (
    <div className="page gallery" data-panel="gallery" data-busy={shelf.state === 'reading'}>
      <Masthead />
      <Notice />
      {shelf.state === 'ready' ? <Shelf scenarios={shelf.scenarios} /> : <Waiting shelf={shelf} />}
    </div>
  );
}

function Masthead() {
  const say = useSay();
  const sayHere = useGallerySay();
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  const sayOther = useSayIn(other);
  return (
    <header className="mast">
      <div>
        <h1>
          <Mark />
          {say('product.name')}
        </h1>
        <p className="tag">
          <span lang={lang}>{say('product.tag')}</span>
          <span lang={other} className="other">
            {sayOther('product.tag')}
          </span>
        </p>
      </div>
      <nav aria-label={sayHere('gallery.view')}>
        <LangButton />
        <ThemeButton />
        <FindButton />
        <KeysButton />
      </nav>
    </header>
  );
}

function Shelf({ scenarios }: { scenarios: readonly CatalogueEntry[] }) {
  const say = useGallerySay();
  const lang = useOrreryState(({ view }) => view.lang);
  const other = otherLang(lang);
  const sayOther = gallerySayIn(other);
  const [topic, setTopic] = useState<Topic | null>(null);
  const shown = scenarios.filter((scenario) => topic === null || scenario.topic === topic);
  return (
    <>
      <Topics scenarios={scenarios} topic={topic} onTopic={setTopic} />
      <div className="shelf">
        <main id="stage" tabIndex={-1}>
          <h2>
            {say('gallery.begin')}
            <span lang={other}>{sayOther('gallery.begin')}</span>
          </h2>
          <ul className="cards">
            {shown.map((scenario) => (
              <Card key={scenario.id} scenario={scenario} sign={signOf(scenarios, scenario)} />
            ))}
          </ul>
        </main>
        <NoteMap scenarios={scenarios} />
      </div>
    </>
  );
}

type ShelfState =
  | { readonly state: 'reading' }
  | { readonly state: 'ready'; readonly scenarios: readonly CatalogueEntry[] }
  | { readonly state: 'failed'; readonly retry: () => void };

function Waiting({ shelf }: { shelf: Exclude<ShelfState, { state: 'ready' }> }) {
  const say = useGallerySay();
  if (shelf.state === 'reading') return <p className="look waiting">{say('gallery.loading')}</p>;
  return (
    <p className="waiting" role="alert">
      {say('gallery.failed')}{' '}
      <button type="button" className="btn" onClick={shelf.retry}>
        {say('gallery.retry')}
      </button>
    </p>
  );
}

function useScenarios(): ShelfState {
  const { library } = useOrrery();
  const [attempt, setAttempt] = useState(0);
  const [shelf, setShelf] = useState<ShelfState>({ state: 'reading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is the wish to read again.
  useEffect(() => {
    let isCurrent = true;
    const retry = () => {
      setShelf({ state: 'reading' });
      setAttempt((number) => number + 1);
    };
    library.list().then(
      (scenarios) => isCurrent && setShelf({ state: 'ready', scenarios }),
      () => isCurrent && setShelf({ state: 'failed', retry }),
    );
    return () => {
      isCurrent = false;
    };
  }, [library, attempt]);
  return shelf;
}
