import { memo, useState } from 'react';
import type { TxnView } from '../../../sim/observe/etcd/view';
import { printCount, printMoment } from '../print';
import type { EtcdTexts } from '../words';
import './txn.css';

interface TransactionsProps {
  readonly txns: readonly TxnView[];
  readonly onSelect: (id: string | null) => void;
  readonly texts: EtcdTexts;
}

/** The newest transactions, one at a time: what was compared, and which of the two lists was carried out. */
export const Transactions = memo(function Transactions(props: TransactionsProps) {
  const { txns, onSelect, texts } = props;
  const [picked, setPicked] = useState<string | null>(null);
  const found = txns.findIndex(({ id }) => id === picked);
  const at = found >= 0 ? found : txns.length - 1;
  const txn = txns[at];
  if (txn === undefined) return null;
  const go = (to: number) => setPicked(to === txns.length - 1 ? null : (txns[to]?.id ?? null));
  return (
    <section className="etcd-part etcd-txn" data-txn={txn.id} data-took={txn.took ?? 'neither'}>
      <h3>
        <span className="label">{texts.txn}</span>
        {txns.length > 1 && (
          <span className="etcd-pager">
            <button
              type="button"
              aria-label={texts.previous}
              disabled={at === 0}
              onClick={() => go(at - 1)}
            >
              ◂
            </button>
            <span>
              {at + 1} / {txns.length}
            </span>
            <button
              type="button"
              aria-label={texts.next}
              disabled={at === txns.length - 1}
              onClick={() => go(at + 1)}
            >
              ▸
            </button>
          </span>
        )}
        <span className="look">{outcomeOf(txn, texts)}</span>
        <button
          type="button"
          className="etcd-tool"
          onClick={() => onSelect(`event/${txn.event ?? txn.asked}`)}
        >
          {texts.event(txn.event ?? txn.asked)}
        </button>
      </h3>
      <div className="etcd-boxes">
        <Compare txn={txn} texts={texts} />
        {(['success', 'failure'] as const).map((branch) => (
          <div
            key={branch}
            className={`etcd-box${txn.took === branch ? ' taken' : txn.took === null ? '' : ' receded'}`}
            data-branch={branch}
            data-taken={txn.took === branch}
          >
            <h4>
              {texts.boxes[branch]}
              {txn.took === branch && <span> · {texts.taken}</span>}
            </h4>
            <ul>
              {txn[branch].length === 0 && <li className="none">{texts.nothing}</li>}
              {txn[branch].map((words, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: operations have no other name, and never move
                <li key={i}>{words}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {txn.error !== '' && <p className="etcd-error">{txn.error}</p>}
    </section>
  );
});

function Compare({ txn, texts }: { txn: TxnView; texts: EtcdTexts }) {
  return (
    <div className={`etcd-box${txn.took === null ? '' : ' taken'}`} data-branch="compare">
      <h4>{texts.boxes.compare}</h4>
      <ul>
        {txn.compare.length === 0 && <li className="none">{texts.noCompare}</li>}
        {txn.compare.map(({ text, holds }) => (
          <li key={text} data-holds={String(holds)}>
            {holds !== null && (
              <>
                <span className={holds ? 'yes' : 'no'} aria-hidden="true">
                  {holds ? '✓' : '✕'}
                </span>
                <span className="unseen">{holds ? texts.holds : texts.fails}</span>{' '}
              </>
            )}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

function outcomeOf(txn: TxnView, texts: EtcdTexts): string {
  const { client, at, member, askedAt, revision, wrote, error } = txn;
  const asked = texts.txnAt(client.slice('client/'.length), at ?? member, printMoment(askedAt));
  if (revision === null) return error === '' ? `${asked}, ${texts.txnOpen}` : asked;
  const number = printCount(revision);
  return `${asked}, ${wrote ? texts.txnWrote(number) : texts.txnRead(number)}`;
}
