import { memo, useEffect, useState } from 'react';
import type { KeyAnswer, KeyView } from '../../../sim/observe/etcd/view';
import { TableHead } from '../../TableHead';
import { glanceOf } from '../bytes';
import { printCount, printLease } from '../print';
import type { EtcdTexts } from '../words';
import { type ToYaml, Value } from './Value';
import './value.css';

export type AskKey = (ask: {
  readonly member: string;
  readonly revision: number;
  readonly key: string;
}) => Promise<KeyAnswer | null>;

interface KeyDetailProps {
  readonly name: string;
  readonly member: string;
  readonly revision: number;
  /** Changes whenever the answer may be another one. */
  readonly moment: string;
  readonly askKey: AskKey;
  readonly toYaml: ToYaml;
  readonly onRevision: (revision: number) => void;
  readonly texts: EtcdTexts;
}

/** One key at a revision: its value, what etcd keeps beside it, and every version that is still there. */
export const KeyDetail = memo(function KeyDetail(props: KeyDetailProps) {
  const { name, member, revision, moment, askKey, toYaml, onRevision, texts } = props;
  const answer = useKey({ name, member, revision, moment, askKey });
  return (
    <div className="etcd-key" data-key={name}>
      <h4>{name}</h4>
      {answer?.now == null ? (
        <p className="look">{answer == null ? texts.loading : texts.gone}</p>
      ) : (
        <>
          <Facts kv={answer.now} />
          <Value key={name} kv={answer.now} toYaml={toYaml} texts={texts} />
        </>
      )}
      {answer != null && answer.versions.length > 0 && (
        <Versions
          versions={answer.versions}
          shown={answer.now?.mod ?? revision}
          onRevision={onRevision}
          texts={texts}
        />
      )}
    </div>
  );
});

/** Asks for the whole value; what was heard of the same key stays until the next answer is there. */
function useKey(wanted: Omit<KeyDetailProps, 'toYaml' | 'onRevision' | 'texts'>): KeyAnswer | null {
  const { name, member, revision, moment, askKey } = wanted;
  const [heard, setHeard] = useState<{ name: string; answer: KeyAnswer | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment may have another answer.
  useEffect(() => {
    let isCurrent = true;
    askKey({ member, revision, key: name }).then(
      (answer) => isCurrent && setHeard({ name, answer }),
      // A broken run says so itself.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [name, member, revision, moment, askKey]);
  return heard?.name === name ? heard.answer : null;
}

/** As `etcdctl get -w json` names them. */
function Facts({ kv }: { kv: KeyView }) {
  const facts: readonly (readonly [string, string])[] = [
    ['create_revision', printCount(kv.create)],
    ['mod_revision', printCount(kv.mod)],
    ['version', printCount(kv.version)],
    ['lease', printLease(kv.lease)],
  ];
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-fact={name}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface VersionsProps {
  readonly versions: readonly KeyView[];
  /** Revision of the version that stands above. */
  readonly shown: number;
  readonly onRevision: (revision: number) => void;
  readonly texts: EtcdTexts;
}

function Versions({ versions, shown, onRevision, texts }: VersionsProps) {
  return (
    <div className="etcd-scroll">
      <table className="etcd-twin etcd-versions">
        <caption>{texts.versions}</caption>
        <TableHead columns={texts.columns.version} />
        <tbody>
          {versions.map(({ mod, version, value }) => (
            <VersionRow
              key={mod}
              mod={mod}
              version={version}
              value={value}
              isShown={mod === shown}
              onRevision={onRevision}
              texts={texts}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A version never changes: of hundreds only the newest is made. */
const VersionRow = memo(function VersionRow({
  mod,
  version,
  value,
  isShown,
  onRevision,
  texts,
}: Pick<KeyView, 'mod' | 'version' | 'value'> &
  Pick<VersionsProps, 'onRevision' | 'texts'> & { readonly isShown: boolean }) {
  return (
    <tr aria-current={isShown ? 'true' : undefined}>
      <th scope="row">
        <button type="button" onClick={() => onRevision(mod)}>
          {printCount(mod)}
        </button>
      </th>
      <td>{version === 0 ? '–' : version}</td>
      <td className="mono">{version === 0 ? texts.delete : glanceOf(value)}</td>
    </tr>
  );
});
