import type { MemberView } from '../../sim/view';
import { printTime } from '../narration/quantities';
import { useSay } from '../texts/i18n';
import { dueOf } from './due';

export function WhatNext({ member }: { member: MemberView }) {
  const say = useSay();
  const dues = dueOf(member);
  if (member.status === 'stopped') return null;
  return (
    <section>
      <h3>{say('inspector.next')}</h3>
      {dues.length === 0 ? (
        <p>{say('inspector.nothingDue')}</p>
      ) : (
        <ul className="times">
          {dues.map((due) => (
            <li key={`${due.text} ${due.at}`} className={due.tone}>
              <time>{printTime(due.at)}</time>
              <span>{say(due.text, due.values)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
