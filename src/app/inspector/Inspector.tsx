import { lazy, Suspense, useState } from 'react';
import { clientOf, memberOf } from '../../store/selectors';
import { changeView } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { MemberCard } from './MemberCard';
import './inspector.css';

// A scenario opens on a member; the other cards are fetched with the first thing of their kind.
const LinkCard = lazy(() => import('./LinkCard'));
const ClientCard = lazy(() => import('./ClientCard'));
const EntryCard = lazy(() => import('./EntryCard'));
const LabCard = lazy(() => import('./lab/LabCard'));
const EventCard = lazy(() => import('./EventCard'));

/** What is selected, in full. A column where there is room, else a sheet over the stage. */
export function Inspector({ form }: { form: 'column' | 'sheet' }) {
  const say = useSay();
  const { store } = useOrrery();
  const [isTall, setTall] = useState(false);
  return (
    <aside
      className={`inspector ${form} ${isTall ? 'tall' : ''}`}
      aria-label={say('inspector.label')}
      data-panel="inspector"
    >
      {form === 'sheet' && (
        <div className="sheet-buttons">
          <button
            type="button"
            className="quiet stretch"
            aria-label={say(isTall ? 'inspector.shorter' : 'inspector.taller')}
            aria-pressed={isTall}
            onClick={() => setTall(!isTall)}
          >
            {isTall ? '▾' : '▴'}
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={say('inspector.close')}
            onClick={() => changeView(store, { inspectorOpen: null })}
          >
            ✕
          </button>
        </div>
      )}
      <Suspense fallback={null}>
        <Selected />
      </Suspense>
    </aside>
  );
}

function Selected() {
  const say = useSay();
  const selection = useOrreryState((state) => state.selection);
  if (selection === null) return <p className="hint">{say('inspector.empty')}</p>;
  if (selection.kind === 'event') return <EventCard id={selection.id} />;
  if (selection.kind === 'entry') return <SelectedEntry {...selection} />;
  return <SelectedEntity id={selection.id} />;
}

function SelectedEntry({ entity, index }: { entity: string; index: number }) {
  const say = useSay();
  const member = useOrreryState(({ instant }) => memberOf(instant.objects, entity));
  if (member === null) return <p className="hint">{say('inspector.gone')}</p>;
  return <EntryCard member={member} index={index} />;
}

function SelectedEntity({ id }: { id: string }) {
  const say = useSay();
  const member = useOrreryState(({ instant }) => memberOf(instant.objects, id));
  const client = useOrreryState(({ instant }) => clientOf(instant.objects, id));
  if (member !== null) return <MemberCard member={member} />;
  if (client !== null) return <ClientCard client={client} />;
  if (id.startsWith('lab/')) return <LabCard id={id} />;
  if (id.startsWith('link/')) return <LinkCard id={id} />;
  return <p className="hint">{say('inspector.gone')}</p>;
}
