/** What only some members have: ballots, and a leader's view of the others. */
import type { MemberView } from '../../sim/view';
import { useSay } from '../texts/i18n';

export function Ballots({ member }: { member: MemberView }) {
  const say = useSay();
  if (member.ballots.length === 0) return null;
  const term = member.role === 'precandidate' ? member.term + 1 : member.term;
  return (
    <section>
      <h3>{say('inspector.ballots', { term })}</h3>
      <ul className="verdicts">
        {member.ballots.map((ballot) => (
          <li key={ballot.from}>
            <Verdict granted={ballot.granted} />
            <b>{ballot.from}</b>
            <span>{ballot.because}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Verdict({ granted }: { granted: boolean }) {
  const say = useSay();
  return (
    <span className={granted ? 'yes' : 'no'}>
      <span aria-hidden="true">{granted ? '✓' : '✕'}</span>
      <span className="unseen">{say(granted ? 'inspector.yes' : 'inspector.no')}</span>
    </span>
  );
}

export function ProgressTable({ member }: { member: MemberView }) {
  const say = useSay();
  if (member.progress.length === 0) return null;
  return (
    <section>
      <h3 id="progress-title">{say('inspector.progress')}</h3>
      <table className="small" aria-labelledby="progress-title">
        <thead>
          <tr>
            <th scope="col">{say('inspector.member')}</th>
            <th scope="col">{say('inspector.match')}</th>
            <th scope="col">{say('inspector.nextIndex')}</th>
            <th scope="col">{say('inspector.progressState')}</th>
            <th scope="col">{say('inspector.heard')}</th>
          </tr>
        </thead>
        <tbody>
          {member.progress.map((peer) => (
            <tr key={peer.name}>
              <th scope="row">{peer.name}</th>
              <td>{peer.match}</td>
              <td>{peer.next}</td>
              <td>{peer.paused ? `${peer.state}, paused` : peer.state}</td>
              <td>
                <Verdict granted={peer.recentActive} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
