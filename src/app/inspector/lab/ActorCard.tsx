import { lazy, Suspense } from 'react';
import type { ActorAnswer } from '../../../player/actors';
import type { LaneView } from '../../../sim/consistency/view';
import { useOrreryState } from '../../orrery';
import { useSay } from '../../texts/i18n';
import { EventLinks } from '../EventLinks';
import { CardHead, Fields } from '../parts';
import { RawState } from '../RawState';
import { StateLine } from '../StateLine';
import { useAnswer } from '../useAnswer';
import { useChart } from '../useChart';
import { useFire } from '../useFire';
import { useIsStill, useMoment } from '../useMoment';
import { WhatNext } from '../WhatNext';
import { ActorLinks } from './ActorLinks';
import { Operations } from './Operations';
import { duesOf, fieldRows } from './rows';
import { sentenceOf, stateOf } from './sentence';
import { texts } from './texts';
import { useRegister } from './useRegister';

// Brings the layout library along.
const StatechartFigure = lazy(() => import('../../chart/StatechartFigure'));

/** What runs in a laboratory: its chart, its state, what it will do by itself, and what it has under way. */
export function ActorCard({ id, lane }: { id: string; lane: LaneView }) {
  const say = useSay();
  const lang = useOrreryState(({ view }) => view.lang);
  const words = texts[lang];
  const register = useRegister();
  const isStill = useIsStill();
  const moment = useMoment();
  const answer = useAnswer('actor', isStill ? { entity: id } : null, `${moment} ${id}`);
  const chart = useChart(id, stateOf(lane, id));
  const fire = useFire(id);
  const client = lane.recent.clients.find(({ name }) => id === `${lane.id}/${name}`);
  const isRequest = id.split('/').length > 3;
  if (answer === null) return <Gone id={id} isRequest={isRequest} />;
  const state = <StateLine role={answer?.value ?? stateOf(lane, id)} />;
  return (
    <article data-entity={id} data-state={answer?.value ?? ''}>
      <CardHead glyph={null} name={id} sentence={sentenceOf(lane, id, register, words)} />
      {/* A request lives for moments: what it was does not stand beside what it is. */}
      {chart === null || (isRequest && !isStill) ? (
        state
      ) : (
        <Suspense fallback={state}>
          <StatechartFigure key={id} chart={chart} lang={lang} isStill={isStill} onFire={fire} />
        </Suspense>
      )}
      {answer === undefined ? (
        !isStill && <p>{words.pause}</p>
      ) : (
        <Told answer={answer} entity={id} />
      )}
      {client !== undefined && <Operations lane={lane} client={client} />}
      {answer !== undefined && <WhatNext dues={duesOf(answer, say)} chart={chart} onFire={fire} />}
      {answer !== undefined && !isRequest && answer.recent.length > 0 && (
        <section>
          <h3>{say('inspector.recent')}</h3>
          <EventLinks events={answer.recent} />
        </section>
      )}
      <RawState entity={id} />
    </article>
  );
}

function Told({ answer, entity }: { answer: ActorAnswer; entity: string }) {
  const say = useSay();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const { fields, others, request } = answer;
  return (
    <>
      <section>
        <h3>{say('inspector.fields')}</h3>
        <Fields isWide rows={fieldRows(fields, say('inspector.none'))} />
      </section>
      {request !== null && (
        <section>
          <h3>{words.belongs}</h3>
          <ActorLinks
            links={[
              { id: request.slice(0, request.indexOf('#')), value: null },
              { id: entity.split('/').slice(0, 3).join('/'), value: null },
            ]}
          />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3>{words.underWay}</h3>
          <ActorLinks links={others} />
        </section>
      )}
    </>
  );
}

function Gone({ id, isRequest }: { id: string; isRequest: boolean }) {
  const say = useSay();
  const words = texts[useOrreryState(({ view }) => view.lang)];
  return (
    <article data-entity={id}>
      <CardHead
        glyph={null}
        name={id}
        sentence={isRequest ? words.forgotten : say('inspector.gone')}
      />
    </article>
  );
}
