import { printLatency, printMillis, printShare } from '../../panels/network/print';
import { texts } from '../../panels/network/words';
import type { LinkView } from '../../sim/view';
import { networkOf } from '../../store/selectors';
import { useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';
import { CardHead, Fields } from './parts';

/** A link between two members, both directions in full; it is edited in the network panel. */
export default function LinkCard({ id }: { id: string }) {
  const say = useSay();
  const network = useOrreryState(({ instant }) => networkOf(instant.objects));
  const lang = useOrreryState(({ view }) => view.lang);
  const [a = '', b = ''] = id.slice('link/'.length).split('-');
  const links = [
    [a, b],
    [b, a],
  ].flatMap(
    ([from, to]) => network?.links.filter((link) => link.from === from && link.to === to) ?? [],
  );
  if (links.length === 0) return <p className="hint">{say('inspector.gone')}</p>;
  const { columns } = texts[lang].editor;
  const rows = ({ latency, jitter, loss, duplicate, sent, dropped, cut }: LinkView) => [
    { name: texts[lang].columns[1], value: cut ? texts[lang].cutWord : printLatency(latency) },
    { name: texts[lang].quality.jitter, value: printMillis(jitter) },
    { name: texts[lang].quality.loss, value: printShare(loss) },
    { name: texts[lang].quality.duplicate, value: printShare(duplicate) },
    { name: columns.sent, value: String(sent) },
    { name: columns.dropped, value: String(dropped) },
  ];
  return (
    <article data-entity={id}>
      <CardHead glyph={null} name={`${a} ↔ ${b}`} sentence={texts[lang].linkOf(a, b)} />
      {links.map((link) => (
        <section key={link.from}>
          <h3>
            {link.from} → {link.to}
          </h3>
          <Fields rows={rows(link)} />
        </section>
      ))}
    </article>
  );
}
