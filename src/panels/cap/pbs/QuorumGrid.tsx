import { overlaps, type Quorum } from './ask';

const CELL = 18;

/** All pairs of R and W for N replicas: where they overlap is hatched, the chosen one is filled. */
export function QuorumGrid({ quorum, caption }: { quorum: Quorum; caption: string }) {
  const { n, r, w } = quorum;
  const numbers = Array.from({ length: n }, (_, i) => i + 1);
  return (
    <table className="pbs-grid" aria-label={caption}>
      <tbody>
        {[...numbers].reverse().map((write) => (
          <tr key={write} style={{ height: CELL }}>
            <th scope="row">{write}</th>
            {numbers.map((read) => (
              <td
                key={read}
                data-overlaps={overlaps({ n, r: read, w: write })}
                aria-current={read === r && write === w}
                style={{ width: CELL }}
              >
                <span className="unseen">
                  {`R=${read} W=${write} R+W${overlaps({ n, r: read, w: write }) ? '>' : '≤'}N`}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {numbers.map((read) => (
            <th key={read} scope="col">
              {read}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
