import { lazy, Suspense } from 'react';
import type { MemberView } from '../../sim/view';
import { membersOf, networkOf } from '../../store/selectors';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { Why } from '../why/Why';
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
import { WhatNext } from './WhatNext';

// Brings the layout library along.
const StatechartFigure = lazy(() => import('../chart/StatechartFigure'));

/** Everything the simulation knows about one etcd member at this instant. */
export function MemberCard({ member }: { member: MemberView }) {
  const say = useSay();
  const network = useOrreryState(({ instant }) => networkOf(instant.objects));
  const lang = useOrreryState(({ view }) => view.lang);
  const isLed = useOrreryState(({ instant }) => membersOf(instant.objects).some(leads));
  const isStill = useIsStill();
  const chart = useChart(member);
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
      <WhatNext member={member} chart={chart} onFire={fire} />
      <Recent entity={member.id} />
      <RawState entity={member.id} />
    </article>
  );
}

function leads({ role, status }: MemberView): boolean {
  return role === 'leader' && status === 'running';
}
