import type { MemberView } from '../../sim/view';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { memberFields } from './memberFields';
import { Fields } from './parts';
import { useAnswer } from './useAnswer';
import { useIsStill, useMoment } from './useMoment';

/** What a member remembers; what the newest event changed is told with its old value, the rest stays quiet. */
export function MemberFields({ member }: { member: MemberView }) {
  const say = useSay();
  const isStill = useIsStill();
  const moment = useMoment();
  const hasEvent = useOrreryState(({ instant }) => instant.event !== null);
  const ask = isStill && hasEvent ? { entity: member.id } : null;
  const answer = useAnswer('before', ask, `${moment} ${member.id}`);
  const before = isStill && answer?.kind === 'member' ? answer : null;
  return (
    <section>
      <h3>{say('inspector.fields')}</h3>
      <Fields
        rows={memberFields(member, before, say('inspector.none')).map(({ label, value, old }) => ({
          name: say(label),
          value,
          old,
        }))}
      />
    </section>
  );
}
