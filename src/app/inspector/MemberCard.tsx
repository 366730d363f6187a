import type { MemberView } from '../../sim/view';
import { networkOf } from '../../store/selectors';
import { printDuration } from '../narration/quantities';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { Ballots, ProgressTable } from './MemberTables';
import { CardHead, Fields } from './parts';
import { Recent } from './Recent';
import { appearanceOf, roleSentence } from './roleSentence';
import { StateLine } from './StateLine';
import { WhatNext } from './WhatNext';

/** Everything the simulation knows about one etcd member at this instant. */
export function MemberCard({ member }: { member: MemberView }) {
  const say = useSay();
  const network = useOrreryState(({ instant }) => networkOf(instant.objects));
  const now = useOrreryState(({ instant }) => instant.at);
  const none = say('inspector.none');
  return (
    <article data-entity={member.id} data-state={appearanceOf(member)}>
      <CardHead
        glyph={appearanceOf(member)}
        name={member.id}
        sentence={roleSentence(member, network, say)}
      />
      <StateLine entity={member.id} role={member.role} />
      <section>
        <h3>{say('inspector.fields')}</h3>
        <Fields
          rows={[
            [say('inspector.term'), String(member.term)],
            [say('inspector.vote'), member.vote ?? none],
            [say('inspector.commit'), String(member.commit)],
            [say('inspector.applied'), String(member.applied)],
            [say('inspector.last'), `${member.last} (T${member.lastTerm})`],
            [say('inspector.lead'), member.lead ?? none],
            [say('inspector.durable'), String(member.durable)],
            [
              say('inspector.timer'),
              member.timer === null ? none : printDuration(Math.max(0, member.timer.dueAt - now)),
            ],
          ]}
        />
      </section>
      <Ballots member={member} />
      <ProgressTable member={member} />
      <WhatNext member={member} />
      <Recent entity={member.id} />
    </article>
  );
}
