import type { Action } from '../../sim/config';
import type { LinkView, NetworkView } from '../../sim/view';
import { printMillis, printShare } from './print';
import { directionsOf } from './rows';
import { SummaryTable } from './SummaryTable';
import type { NetworkTexts } from './texts';

/** The link that is selected: both of its directions, and how to cut and mend each. */
export function LinkDetail({
  network,
  link,
  texts,
  onAct,
  onBack,
}: {
  network: NetworkView;
  /** `e1-e2`. */
  link: string;
  texts: NetworkTexts;
  onAct: (actions: readonly Action[]) => void;
  onBack: () => void;
}) {
  const directions = directionsOf(network, link, texts);
  const [a = '', b = ''] = link.split('-');
  const { detail } = texts;
  const isOpen = directions.every(({ link: { cut } }) => !cut);
  const toggle = ({ from, to, cut }: LinkView) =>
    onAct([{ do: cut ? 'mend' : 'cut', from, to, oneWay: true }]);
  return (
    <section className="net-detail" aria-label={detail.title(a, b)}>
      <SummaryTable
        rows={directions.map(({ row }) => row)}
        texts={texts}
        action={({ id }) => {
          const direction = directions.find(({ row }) => row.id === id)?.link;
          if (direction === undefined) return null;
          const { from, to, cut } = direction;
          return (
            <button
              type="button"
              className="net-small"
              aria-label={cut ? detail.mendWay(from, to) : detail.cutWay(from, to)}
              onClick={() => toggle(direction)}
            >
              {cut ? detail.mend : detail.cut}
            </button>
          );
        }}
      />
      <p className="look">
        {qualityOf(
          directions.map(({ link: one }) => one),
          texts,
        )}
      </p>
      <div className="net-buttons">
        <button
          type="button"
          className="btn primary"
          onClick={() => onAct([{ do: isOpen ? 'cut' : 'mend', from: a, to: b, oneWay: false }])}
        >
          {isOpen ? detail.cutBoth : detail.mendBoth}
        </button>
        <button type="button" className="btn" onClick={onBack}>
          {detail.back}
        </button>
      </div>
    </section>
  );
}

/** What the table has no column for; both values where the directions differ. */
function qualityOf(links: readonly LinkView[], texts: NetworkTexts): string {
  const both = (print: (link: LinkView) => string) => [...new Set(links.map(print))].join(' / ');
  const { jitter, loss, duplicate } = texts.quality;
  return [
    `${jitter} ${both((link) => printMillis(link.jitter))}`,
    `${loss} ${both((link) => printShare(link.loss))}`,
    `${duplicate} ${both((link) => printShare(link.duplicate))}`,
  ].join(', ');
}
