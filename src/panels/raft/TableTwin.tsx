import { TableHead } from '../TableHead';
import { lookOf, lookWord } from './ring/members';
import type { RaftTexts } from './texts';
import { millis, type RaftWorld } from './world';

/** The same world as a table, for screen readers and for copying. */
export default function TableTwin({
  world,
  now,
  texts,
  onSelect,
}: {
  world: RaftWorld;
  now: number;
  texts: RaftTexts;
  onSelect: (id: string) => void;
}) {
  return (
    <div className="raft-table">
      <table>
        <caption>{texts.ring}</caption>
        <TableHead columns={texts.columns} />
        <tbody>
          {world.members.map((member) => (
            <tr key={member.id} data-entity={member.id} data-state={lookOf(member)}>
              <th scope="row">
                <button type="button" onClick={() => onSelect(member.id)}>
                  {member.name}
                </button>
              </th>
              <td>{lookWord(lookOf(member), texts)}</td>
              <td>{member.term}</td>
              <td>{member.vote ?? '–'}</td>
              <td>{member.lead ?? '–'}</td>
              <td>{member.commit}</td>
              <td>{member.applied}</td>
              <td>{member.last}</td>
              <td>{member.timer === null ? '–' : millis(member.timer.dueAt - now)}</td>
              <td>
                {member.log
                  .slice(-8)
                  .map(({ index, term }) => `${index}:${term}`)
                  .join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
