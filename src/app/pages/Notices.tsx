/** What was wrong with the link that led here. Calm, and never in the way. */
import type { Notice } from '../../store/place';
import { useOrrery, useOrreryState } from '../orrery';
import { useCopy } from '../stage/useCopy';
import { useSay } from '../texts/i18n';
import { MismatchNotice } from './MismatchNotice';
import './notices.css';

export default function Notices({ notice }: { notice: Notice }) {
  switch (notice.kind) {
    case 'broken':
      return <Broken notice={notice} />;
    case 'missing':
      return <Missing notice={notice} />;
    case 'mismatch':
      return <MismatchNotice notice={notice} />;
  }
}

function Broken({ notice }: { notice: Extract<Notice, { kind: 'broken' }> }) {
  const say = useSay();
  const { address } = useOrrery();
  const isOnStage = useOrreryState(({ place }) => place.page === 'stage');
  const [copied, copy] = useCopy();
  return (
    <section className="notice" role="status">
      <p>
        <b>{say('broken.title')}</b> {say(isOnStage ? 'broken.kept' : 'broken.nothing')}
      </p>
      <ul>
        {notice.problems.map((problem) => (
          <li key={`${problem.part} ${problem.detail}`}>
            {say(`broken.problem.${problem.kind}`, { part: problem.part })}{' '}
            <span lang="en" className="look">
              {problem.detail}
            </span>
          </li>
        ))}
      </ul>
      <label>
        <span className="label">{say('broken.raw')}</span>
        <textarea readOnly rows={2} value={notice.raw} className="mono" />
      </label>
      <p className="buttons">
        <button type="button" className="btn" onClick={() => copy(notice.raw)}>
          {say(copied === 'copied' ? 'broken.copied' : 'broken.copy')}
        </button>
        <button type="button" className="btn" onClick={() => address.dismissNotice()}>
          {say('broken.dismiss')}
        </button>
      </p>
    </section>
  );
}

function Missing({ notice }: { notice: Extract<Notice, { kind: 'missing' }> }) {
  const say = useSay();
  return (
    <section className="notice" role="status">
      <p>
        <b>{say('missing.title', { id: notice.id })}</b>{' '}
        {notice.near.length > 0 && (
          <>
            {say('missing.near')}{' '}
            {notice.near.map((id) => (
              <a key={id} className="link" href={`#/s/${id}`}>
                {id}
              </a>
            ))}{' '}
          </>
        )}
      </p>
      <p className="look">{say('missing.below')}</p>
    </section>
  );
}
