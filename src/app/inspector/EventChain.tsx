import type { EventView } from '../../sim/view';
import { useOrreryState } from '../orrery';
import { shownChain } from '../why/shownChain';
import { EventLinks } from './EventLinks';
import { texts } from './texts';

/** What led straight to an event, and what came straight of it; while a question is open nothing behind it. */
export function EventChain(props: {
  readonly event: EventView;
  readonly causes: readonly EventView[];
}) {
  const { event, causes } = props;
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const chain = useOrreryState(shownChain);
  // The chain of what was selected before may still stand for a moment.
  const own = chain?.event === event.id ? chain : null;
  return (
    <>
      <section data-causes={event.id}>
        <h3>{words.causes}</h3>
        {causes.length === 0 ? <p>{words.noCauses}</p> : <EventLinks events={causes} />}
      </section>
      {own !== null && (
        <section data-effects={event.id}>
          <h3>{words.effects}</h3>
          {own.effects.length === 0 ? (
            <p>{words.noEffects}</p>
          ) : (
            <EventLinks events={own.effects} />
          )}
          {own.downstream.length > own.effects.length && (
            <p>{words.allEffects(own.downstream.length)}</p>
          )}
        </section>
      )}
    </>
  );
}
