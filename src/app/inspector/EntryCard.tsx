import type { LogCell, MemberView } from '../../sim/view';
import { membersOf } from '../../store/selectors';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { Why } from '../why/Why';
import { entryOf, type Holder, holdersOf } from './holders';
import { CardHead, Fields } from './parts';

/** One log entry of one member, and who else holds it: the reason why it is or is not committed. */
export default function EntryCard({ member, index }: { member: MemberView; index: number }) {
  const say = useSay();
  const entry = entryOf(member, index);
  const title = say('entry.title', { index });
  const sentence = say('entry.ofMember', { member: member.id });
  if (entry === null) {
    return (
      <article data-entity={member.id}>
        <CardHead glyph={null} name={title} sentence={sentence} />
        <p>{say('entry.gone', { index })}</p>
      </article>
    );
  }
  const isCommitted = index <= member.commit;
  return (
    <article data-entity={member.id} data-cell={`${member.name}/${index}`}>
      <CardHead glyph={null} name={title} sentence={sentence} />
      <section>
        <Fields
          rows={[
            { name: say('inspector.term'), value: String(entry.term) },
            { name: say('entry.kind'), value: say(`entry.kind.${entry.kind}`) },
            {
              name: say('entry.says'),
              value: entry.label === '' ? say('inspector.none') : entry.label,
            },
          ]}
        />
      </section>
      <section>
        <h3>{say('entry.status')}</h3>
        <ul className="plain">
          <li>{say(isCommitted ? 'entry.committed' : 'entry.notCommitted')}</li>
          <li>{say(index <= member.applied ? 'entry.applied' : 'entry.notApplied')}</li>
          <li>{say(index <= member.durable ? 'entry.durable' : 'entry.notDurable')}</li>
        </ul>
      </section>
      <HolderList entry={entry} isCommitted={isCommitted} />
      <Why selection={`${member.id}/${index}`} />
    </article>
  );
}

function HolderList({ entry, isCommitted }: { entry: LogCell; isCommitted: boolean }) {
  const say = useSay();
  const objects = useOrreryState(({ instant }) => instant.objects);
  const { holders, count, total, needed } = holdersOf(entry, membersOf(objects));
  return (
    <section>
      <h3>{say('entry.holders', { index: entry.index })}</h3>
      <ul className="verdicts">
        {holders.map((holder) => (
          <HolderRow key={holder.name} holder={holder} />
        ))}
      </ul>
      <p className="sum">
        {isCommitted
          ? say('entry.sumCommitted', { count, total })
          : say('entry.sum', { count, total, needed })}
      </p>
    </section>
  );
}

function HolderRow({ holder: { name, holding } }: { holder: Holder }) {
  const say = useSay();
  const holds = holding.kind === 'same' || holding.kind === 'compacted';
  const term = 'term' in holding ? holding.term : 0;
  return (
    <li>
      <span className={holds ? 'yes' : 'no'} aria-hidden="true">
        {holds ? '✓' : '✕'}
      </span>
      <b>{name}</b>
      <span>{say(`entry.${holding.kind}`, { term })}</span>
    </li>
  );
}
