import { addedMembers } from '../../scenario/added';
import type { Action } from '../../sim/config';
import { majorityOf, membersOf, votersOf } from '../../store/selectors';
import { useOrreryState } from '../orrery';
import { belonging, nextName } from './deeds';
import { texts } from './texts';
import { useActing } from './useActing';

/** Who belongs to the cluster; adding, promoting and removing, one change at a time, as Raft wants it. */
export function MembersSheet({ onDone }: { onDone: () => void }) {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const { act, obstacle } = useActing();
  const objects = useOrreryState(({ instant }) => instant.objects);
  const run = useOrreryState((state) => state.run);
  const all = membersOf(objects);
  const members = belonging(all);
  const voters = votersOf(members).length;
  const scripted = run?.input.scenario.timeline.map(({ action }) => action) ?? [];
  const name = nextName([...all.map((one) => one.name), ...addedMembers(scripted)]);
  const isOff = obstacle !== 'none';
  const tool = (label: string, spoken: string, action: Action) => (
    <button
      type="button"
      className="btn"
      aria-label={spoken}
      disabled={isOff}
      onClick={() => {
        act(action);
        onDone();
      }}
    >
      {label}
    </button>
  );
  return (
    <div className="members-sheet">
      <p className="look">
        {isOff ? words.obstacle[obstacle] : words.voters(voters, majorityOf(voters))}
      </p>
      <ul className="member-rows">
        {members.map((member) => (
          <li key={member.id}>
            <b>{member.name}</b>
            <span>{words.membership[member.membership]}</span>
            {member.membership === 'learner' &&
              tool(words.promote, words.whichMember(words.promote, member.name), {
                do: 'promote',
                member: member.name,
              })}
            {tool(words.remove, words.whichMember(words.remove, member.name), {
              do: 'removeMember',
              member: member.name,
            })}
          </li>
        ))}
      </ul>
      <div className="sheet-foot">
        {tool(words.addVoter(name), words.addVoter(name), {
          do: 'addMember',
          member: name,
          learner: false,
        })}
        {tool(words.addLearner(name), words.addLearner(name), {
          do: 'addMember',
          member: name,
          learner: true,
        })}
      </div>
    </div>
  );
}
