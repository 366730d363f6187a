import type { LaneView } from '../../../sim/consistency/view';
import { TableHead } from '../../TableHead';
import { printMillis, printMoment } from '../print';
import { printValues } from '../strip/stripLayout';
import type { CapTexts } from '../texts';

interface TwinProps {
  readonly lane: LaneView;
  readonly texts: CapTexts;
  readonly onSelect: (id: string | null) => void;
}

/** The node strip as a table, for screen readers and for copying. */
export function NodeTable({
  lane,
  register,
  texts,
  onSelect,
}: TwinProps & { readonly register: string }) {
  const { strip } = texts;
  return (
    <table className="cap-twin" aria-label={strip.caption(lane.name)}>
      <TableHead columns={strip.columns} />
      <tbody>
        {lane.nodes.map(({ id, name, side, status, role, term, values }) => (
          <tr key={id} data-entity={id}>
            <th scope="row">
              <button type="button" onClick={() => onSelect(id)}>
                {name}
              </button>
            </th>
            <td>{side === '' ? '–' : side}</td>
            <td>{status === 'running' ? role : strip.status[status]}</td>
            <td>{term ?? '–'}</td>
            <td>{values.length === 0 ? strip.absent : `${register}=${printValues(values)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What clients did lately as a table. */
export function OperationTable({ lane, texts, onSelect }: TwinProps) {
  const { clients, f } = texts;
  return (
    <table className="cap-twin" aria-label={clients.caption(lane.name)}>
      <TableHead columns={clients.columns} />
      <tbody>
        {lane.recent.clients.flatMap(({ operations }) =>
          operations.map((operation) => {
            const { id, client, value, call, ret, outcome, mark, event } = operation;
            return (
              <tr key={id} data-event={event}>
                <th scope="row">{client}</th>
                <td>
                  <button type="button" onClick={() => onSelect(`event/${event}`)}>
                    {f[operation.f]}
                  </button>
                </td>
                <td>{value ?? '–'}</td>
                <td>{printMoment(call)}</td>
                <td>{ret === null ? '–' : printMillis(ret - call)}</td>
                <td>
                  {clients.outcome[outcome]}
                  {mark !== null && <b className="suspect"> ? {clients.mark[mark]}</b>}
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}
