import type { RunningView } from '../../sim/observe/running';
import { useOrreryState } from '../orrery';
import { clientTexts } from './clientTexts';

/** What a client of etcdctl has running: its watches, and the leases that it keeps alive. */
export function Running({ running }: { running: readonly RunningView[] }) {
  const words = clientTexts[useOrreryState(({ view }) => view.lang)];
  return (
    <section>
      <h3>{words.running}</h3>
      <ul className="times">
        {running.map((one) => (
          <li key={one.id}>
            <span>{words.state[one.state]}</span>
            <span className="mono">
              {one.label} → {one.member}
              <span className="answer">
                {one.error !== '' ? one.error : one.heard > 0 ? words.heard(one) : ''}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
