import type { JudgedHistory } from '../../../sim/consistency/checker/judged';
import type { KeyVerdict } from '../../../sim/consistency/checker/types';
import { printCount } from '../print';
import type { CheckTexts } from './texts';
import { becauseOf, operationWords } from './words';

const LABELS = ['stale', 'inversion', 'phantom', 'readYourWrites', 'monotonicReads'] as const;
/** Of a legal order so many operations are listed. */
const LISTED = 500;

/** What the checker says of one history: the verdict, the labels of its reads, and why, key by key. */
export function Judgement({
  history,
  isOpen,
  texts,
}: {
  readonly history: JudgedHistory;
  readonly isOpen: boolean;
  readonly texts: CheckTexts;
}) {
  const { id, operations, clients, verdict } = history;
  const { linearizable, keys } = verdict;
  const tone = linearizable === 'unknown' ? 'unknown' : linearizable ? 'yes' : 'no';
  const counts = texts.counts(printCount(operations), printCount(clients), printCount(keys.length));
  return (
    <details className="check-history" open={isOpen} data-verdict={tone}>
      <summary>
        <b className={tone}>
          {tone === 'yes' ? '✓' : '?'} {texts.verdict[tone]}
        </b>{' '}
        <code>{id}</code> <span>{counts}</span>
      </summary>
      <Labels history={history} texts={texts} />
      <ul>
        {keys.map((key) => (
          <Key key={key.key} verdict={key} history={history} texts={texts} />
        ))}
      </ul>
    </details>
  );
}

function Labels({ history, texts }: { history: JudgedHistory; texts: CheckTexts }) {
  const { anomalies, staleness, culprits } = history.verdict;
  if (anomalies === null) return <p>{texts.noLabels}</p>;
  const found = LABELS.filter((label) => anomalies[label].length > 0);
  if (found.length === 0) return <p>{texts.clean}</p>;
  const late = staleness ?? [];
  return (
    <>
      <p>
        {found
          .map((label) => `${printCount(anomalies[label].length)} ${texts.labels[label]}`)
          .join(' · ')}
      </p>
      {late.length > 0 && (
        <p>
          {texts.staleness(
            String(Math.max(...late.map(({ versionsBehind }) => versionsBehind))),
            String(Math.max(...late.map(({ staleForMs }) => staleForMs))),
          )}
        </p>
      )}
      <ul>
        {(culprits ?? []).map(({ read, missed, seenBy }) => (
          <li key={read}>
            {texts.culprit(
              operationWords(read, history.mentioned, texts),
              operationWords(missed ?? seenBy, history.mentioned, texts),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Key({
  verdict,
  history,
  texts,
}: {
  verdict: KeyVerdict;
  history: JudgedHistory;
  texts: CheckTexts;
}) {
  const { key, engine, configurations, certificate, linearizable } = verdict;
  const how = engine === 'zones' ? texts.zones : texts.search(printCount(configurations));
  const { says, points } = becauseOf(verdict, history, texts);
  const order = 'order' in certificate ? certificate.order : [];
  return (
    <li>
      <p>
        <b>{texts.key(key)}</b> {linearizable === true && '✓ '}({how})
      </p>
      {says !== '' && <p>{says}</p>}
      {points.length > 0 && (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {certificate.kind === 'witness' && (
        <details>
          <summary>{texts.witness(printCount(order.length))}</summary>
          <code>
            {order
              .slice(0, LISTED)
              .map(({ op }) => op)
              .join(' ')}
            {order.length > LISTED && ' …'}
          </code>
        </details>
      )}
    </li>
  );
}
