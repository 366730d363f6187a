import { configurationOf } from '../../../panels/cap/configuration';
import type { LaneView } from '../../../sim/consistency/view';
import { printDuration } from '../../narration/quantities';
import { useOrreryState } from '../../orrery';
import { useSay } from '../../texts/i18n';
import { CardHead, Fields } from '../parts';
import { Recent } from '../Recent';
import { ActorLinks } from './ActorLinks';
import { texts } from './texts';

/** One store: the values of its configuration under their own names, and who runs in it. */
export function LaneCard({ lane }: { lane: LaneView }) {
  const say = useSay();
  const lang = useOrreryState(({ view }) => view.lang);
  const words = texts[lang];
  const { protocol, nodes, recent } = lane;
  const rows = [
    ...(lane.preset === '' ? [] : [{ name: 'preset', value: lane.preset }]),
    ...Object.entries(protocol).map(([name, value]) => ({
      name,
      value: printSetting(name, value, say('inspector.none')),
    })),
  ];
  return (
    <article data-entity={lane.id}>
      <CardHead
        glyph={null}
        name={lane.id}
        sentence={`${lane.title[lang]}: ${configurationOf(protocol, nodes.length)}`}
      />
      <section>
        <h3>{words.configuration}</h3>
        <Fields isWide rows={rows} />
      </section>
      <section>
        <h3>{words.nodes}</h3>
        <ActorLinks
          links={nodes.map(({ id, status, role }) => ({
            id,
            value: status === 'running' ? role : words.status[status],
          }))}
        />
      </section>
      <section>
        <h3>{words.clients}</h3>
        <ActorLinks
          links={recent.clients.map(({ name, operations }) => ({
            id: `${lane.id}/${name}`,
            value: operations.at(-1)?.outcome === 'open' ? 'waiting' : 'idle',
          }))}
        />
      </section>
      <Recent entity={lane.id} />
    </article>
  );
}

/** Settings that count; every other number is a length of time (`spec.ts`). */
const COUNTS = new Set(['n', 'r', 'w', 'minReplicas']);

function printSetting(name: string, value: unknown, none: string): string {
  if (value === null) return none;
  return typeof value === 'number' && !COUNTS.has(name) ? printDuration(value) : String(value);
}
