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
    [texts[lang].columns[1], cut ? texts[lang].cutWord : printLatency(latency)] as const,
    [texts[lang].quality.jitter, printMillis(jitter)] as const,
    [texts[lang].quality.loss, printShare(loss)] as const,
    [texts[lang].quality.duplicate, printShare(duplicate)] as const,
    [columns.sent, String(sent)] as const,
    [columns.dropped, String(dropped)] as const,
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
