import { type CSSProperties, lazy, memo, Suspense, useCallback, useRef, useState } from 'react';
import type { EtcdView, StoreView } from '../../sim/observe/etcd/view';
import { HatchPattern } from '../raft/Drawing';
import { RevisionAxis, Slider } from './axis/RevisionAxis';
import { isUntouched, keyToShow, NEWEST, placeAt, type StorePlace, storeOf } from './place';
import { printCount } from './print';
import { Refusal } from './Refusal';
import { Leases } from './store/Leases';
import { MemberTabs } from './store/MemberTabs';
import { Quota } from './store/Quota';
import { KeyTree } from './tree/KeyTree';
import { Transactions } from './txn/Transactions';
import { type AskKey, KeyDetail } from './value/KeyDetail';
import type { ToYaml } from './value/Value';
import { texts as allTexts, type EtcdTexts, type Lang } from './words';
import './etcd.css';

export interface EtcdPanelProps {
  /** null = the run has no etcd; undefined = it was not heard yet. */
  readonly view: EtcdView | null | undefined;
  /** What was asked for; the view may still be of another place. */
  readonly place: StorePlace;
  readonly onPlace: (place: StorePlace) => void;
  /** Names the run with everything that was done in it. */
  readonly run: string;
  readonly askKey: AskKey;
  readonly toYaml: ToYaml;
  /** Moves the clock to the event in which a member came to a revision; false = there is none. */
  readonly onGoTo: (member: string, revision: number) => Promise<boolean>;
  /** Opens the field for a write; null = nobody can write. */
  readonly onWrite: (() => void) | null;
  /** Virtual microseconds. */
  readonly now: number;
  /** `etcd/e1`, `client/c1`, `event/118`. */
  readonly selection: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly lang: Lang;
  readonly variant: 'study' | 'projector' | 'article';
  readonly tableView: boolean;
  readonly onTableView: (on: boolean) => void;
  /** CSS pixels that the panel may use; it is as tall as it needs to be. */
  readonly width: number;
}

// Fetched with the first table that is asked for.
const AxisTable = lazy(() => import('./axis/AxisTable'));

/** Everything is half as large again on a projector, so that nothing is smaller than 18 px. */
const PROJECTOR = 1.5;
/** With less than this, in reference pixels, tree and value stand below one another. */
const SLIM = 520;

/** The store of one member of etcd, at any revision it still has. */
export const EtcdPanel = memo(function EtcdPanel(props: EtcdPanelProps) {
  const { view, lang, variant, width } = props;
  const texts = allTexts[lang];
  const scale = variant === 'projector' ? PROJECTOR : 1;
  const store = view == null ? null : storeOf(view);
  return (
    <div
      className={`etcd ${variant}${width / scale < SLIM ? ' slim' : ''}`}
      lang={lang}
      // A property of our own, which React's types do not know.
      style={{ '--etcd-scale': scale } as CSSProperties}
    >
      <svg width="0" height="0" aria-hidden="true" className="fills">
        <HatchPattern id="etcd-hatch" />
      </svg>
      {view == null || store === null ? (
        <p className="look">{view === null ? texts.noEtcd : texts.loading}</p>
      ) : (
        <Browser {...props} view={view} store={store} scale={scale} texts={texts} />
      )}
    </div>
  );
});

interface BrowserProps extends EtcdPanelProps {
  readonly view: EtcdView;
  readonly store: StoreView;
  readonly scale: number;
  readonly texts: EtcdTexts;
}

function Browser(props: BrowserProps) {
  const { view, store, texts, onPlace, onSelect, tableView } = props;
  const { member, revision, watches } = view;
  const [chosen, setChosen] = useState<string | null>(null);
  const name = keyToShow(chosen, view.keys);
  // The same function for every answer, or nothing that hears it could stay as it is.
  const shown = useRef(store);
  shown.current = store;
  const onRevision = useCallback(
    (to: number) => onPlace(placeAt(to, shown.current.name, shown.current)),
    [onPlace],
  );
  const onMark = useCallback(
    (id: string | null) => {
      if (id?.startsWith('revision/')) onRevision(Number(id.slice('revision/'.length)));
      else if (id?.startsWith('watch/')) onSelect(whatOfWatch(id, watches));
    },
    [onRevision, onSelect, watches],
  );
  const axis = { view, store, texts, onRevision };
  return (
    <>
      <header className="etcd-head">
        <span className="label">{texts.title}</span>
        <MemberTabs
          stores={view.stores}
          member={member}
          onMember={(to) => onPlace({ ...props.place, member: to })}
          texts={texts}
        />
        <button
          type="button"
          className="etcd-tool"
          aria-pressed={tableView}
          onClick={() => props.onTableView(!tableView)}
        >
          {tableView ? texts.drawing : texts.table}
        </button>
      </header>
      {isUntouched(view) ? (
        <Empty texts={texts} onWrite={props.onWrite} />
      ) : (
        <>
          <Where {...props} />
          {tableView ? (
            <Suspense fallback={null}>
              <div className="etcd-axis bare">
                <Slider {...axis} />
              </div>
              <AxisTable view={view} onRevision={onRevision} onSelect={onMark} texts={texts} />
            </Suspense>
          ) : (
            <RevisionAxis
              {...axis}
              width={props.width}
              scale={props.scale}
              selection={props.selection}
              onSelect={onMark}
            />
          )}
          {view.error !== '' ? (
            <Refusal view={view} store={store} texts={texts} />
          ) : (
            <div className="etcd-keys">
              <div>
                <KeyTree view={view} chosen={name} onChoose={setChosen} texts={texts} />
              </div>
              {name === null ? (
                <p className="look">{texts.pickKey}</p>
              ) : (
                <KeyDetail
                  name={name}
                  member={member}
                  revision={revision}
                  moment={`${props.run} ${store.revision} ${store.compacted}`}
                  askKey={props.askKey}
                  toYaml={props.toYaml}
                  onRevision={onRevision}
                  texts={texts}
                />
              )}
            </div>
          )}
          <Transactions txns={view.txns} onSelect={onSelect} texts={texts} />
        </>
      )}
      <Leases
        leases={view.leases}
        now={props.now}
        onKey={setChosen}
        onSelect={onSelect}
        texts={texts}
      />
      <Quota store={store} texts={texts} />
    </>
  );
}

/** The event in which a watch last heard something, else its client. */
function whatOfWatch(id: string, watches: EtcdView['watches']): string | null {
  const watch = watches.find((one) => `watch/${one.id}` === id);
  if (watch === undefined) return null;
  return watch.event === null ? watch.client : `event/${watch.event}`;
}

/** Which revision of whose store this is, the way back to the newest, and to where it was written. */
function Where({ view, store, place, onPlace, onGoTo, texts }: BrowserProps) {
  const { member, revision } = view;
  const [missing, setMissing] = useState<string | null>(null);
  const here = `${member} ${revision}`;
  const isReached = revision > 1 && revision <= store.revision;
  return (
    <p className="etcd-where" data-revision={revision} data-member={member}>
      <b>{texts.look(member, printCount(revision))}</b>
      {place.revision !== null && (
        <button
          type="button"
          className="etcd-tool"
          onClick={() => onPlace({ ...NEWEST, member: place.member })}
        >
          {texts.follow}
        </button>
      )}
      {isReached && (
        <button
          type="button"
          className="etcd-tool"
          title={texts.goToTitle(member, printCount(revision))}
          onClick={() =>
            void onGoTo(member, revision).then((found) => setMissing(found ? null : here))
          }
        >
          {texts.goTo}
        </button>
      )}
      <span className="look" role="status">
        {missing === here ? texts.noEvent : ''}
      </span>
    </p>
  );
}

function Empty({ texts, onWrite }: { texts: EtcdTexts; onWrite: (() => void) | null }) {
  return (
    <div className="etcd-empty">
      <p>{texts.empty}</p>
      {onWrite !== null && (
        <button type="button" className="btn" onClick={onWrite}>
          {texts.write}
        </button>
      )}
      <p className="look">{texts.emptyHow}</p>
    </div>
  );
}
