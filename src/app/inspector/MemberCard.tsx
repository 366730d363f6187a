import { lazy, Suspense } from 'react';
import type { MemberView } from '../../sim/view';
import { membersOf, networkOf } from '../../store/selectors';
import { useOrreryState } from '../orrery';
import { type Say, useSay } from '../texts/i18n';
import { Why } from '../why/Why';
import { dueOf } from './due';
import { MemberFields } from './MemberFields';
import { Ballots, ProgressTable } from './MemberTables';
import { CardHead } from './parts';
import { RawState } from './RawState';
import { Recent } from './Recent';
import { appearanceOf, roleSentence } from './roleSentence';
import { StateLine } from './StateLine';
import { useChart } from './useChart';
import { useFire } from './useFire';
import { useIsStill } from './useMoment';
import { type DueRow, WhatNext } from './WhatNext';

// Brings the layout library along.
const StatechartFigure = lazy(() => import('../chart/StatechartFigure'));

/** Everything the simulation knows about one etcd member at this instant. */
export function MemberCard({ member }: { member: MemberView }) {
  const say = useSay();
  const network = useOrreryState(({ instant }) => networkOf(instant.objects));
  const lang = useOrreryState(({ view }) => view.lang);
  const isLed = useOrreryState(({ instant }) => membersOf(instant.objects).some(leads));
  const isStill = useIsStill();
  const chart = useChart(member.id, `${member.status} ${member.role}`);
  const fire = useFire(member.name);
  const role = <StateLine role={member.role} />;
  return (
    <article data-entity={member.id} data-state={appearanceOf(member)}>
      <CardHead
        glyph={appearanceOf(member)}
        name={member.id}
        sentence={roleSentence(member, network, say)}
      />
      {chart === null ? (
        role
      ) : (
        <Suspense fallback={role}>
          <StatechartFigure
            key={member.id}
            chart={chart}
            lang={lang}
            isStill={isStill}
            onFire={fire}
          />
        </Suspense>
      )}
      <MemberFields member={member} />
      <Why selection={isLed ? member.id : 'leader'} />
      <Ballots member={member} />
      <ProgressTable member={member} />
      {member.status !== 'stopped' && (
        <WhatNext dues={duesOf(member, say)} chart={chart} onFire={fire} />
      )}
      <Recent entity={member.id} />
      <RawState entity={member.id} />
    </article>
  );
}

function duesOf(member: MemberView, say: Say): readonly DueRow[] {
  return dueOf(member).map(({ at, text, values, tone }) => ({
    key: `${text} ${at}`,
    at,
    text: say(text, values),
    tone,
  }));
}

function leads({ role, status }: MemberView): boolean {
  return role === 'leader' && status === 'running';
}
