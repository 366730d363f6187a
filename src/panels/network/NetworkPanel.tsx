import { useMemo, useState } from 'react';
import type { Action } from '../../sim/config';
import { leadersOf } from '../raft/world';
import { Canvas } from './Canvas';
import { CutTools } from './CutTools';
import type { Cutting } from './cutting';
import { LinkEditor } from './editor/LinkEditor';
import { LinkDetail } from './LinkDetail';
import { canHeal, networkLook } from './look';
import { PresetMenu } from './PresetMenu';
import { rowsOf } from './rows';
import { SummaryTable } from './SummaryTable';
import { texts as allTexts, type Lang } from './words';
import { type ObjectSource, readNetwork } from './world';
import './network.css';
import './draft.css';

export interface NetworkPanelProps {
  readonly objects: ObjectSource;
  /** `etcd/e1`, or `link/e1-e2`. */
  readonly selection: string | null;
  readonly onSelect: (id: string | null) => void;
  /** null = nothing is being cut. */
  readonly cutting: Cutting | null;
  readonly onCutting: (cutting: Cutting | null) => void;
  /** Does something to the network, now. */
  readonly onAct: (actions: readonly Action[]) => void;
  readonly onClose: () => void;
  readonly lang: Lang;
  readonly variant: 'study' | 'projector' | 'article';
  /** CSS pixels that the panel may use. An article is as tall as it needs to be. */
  readonly width: number;
  readonly height: number;
}

/** Radius of a member, height of the drawing, and its enlargement, by where the panel stands. */
const FORMS = {
  study: { r: 13, scale: 1, least: 150, most: 230 },
  projector: { r: 13, scale: 1.5, least: 150, most: 230 },
  article: { r: 20, scale: 1, least: 260, most: 260 },
} as const;
/** What stands below the drawing: five rows of a table and a row of buttons. */
const BELOW = 24 + 4 + 154 + 32;

/** The network between the members: what it is like, what it has carried, and where it is cut. */
export function NetworkPanel(props: NetworkPanelProps) {
  const { objects, selection, onSelect, cutting, onCutting, onAct, lang, variant } = props;
  const [isEditing, setEditing] = useState(false);
  const texts = allTexts[lang];
  const world = useMemo(() => readNetwork(objects), [objects]);
  const { network } = world;
  if (network === null) return <p className="look">{texts.empty}</p>;
  const { r, scale, least, most } = FORMS[variant];
  const room = (props.height - BELOW * scale) / scale;
  const members = world.members.map(({ name }) => name);
  const target = leadersOf(world)[0]?.name ?? members[0] ?? '';
  const link = selection?.startsWith('link/') === true ? selection.slice('link/'.length) : null;
  const look = networkLook(network, texts);
  const onCut = (actions: readonly Action[]) => {
    onCutting(null);
    onAct(actions);
  };
  const startCutting = () => onCutting({ tool: variant === 'article' ? 'tap' : 'line', group: [] });
  const healable = canHeal(network);
  return (
    <figure className={`net ${variant}`} data-figure="network">
      <figcaption className="net-head">
        <span className="label">{texts.title}</span>
        <span className="look" title={look}>
          {look}
        </span>
        <button
          type="button"
          className="net-close"
          aria-label={texts.close}
          title={texts.close}
          onClick={props.onClose}
        >
          ✕
        </button>
      </figcaption>
      <Canvas
        world={world}
        width={props.width / scale}
        height={Math.round(Math.min(most, Math.max(least, room)))}
        r={r}
        selection={selection}
        cutting={cutting}
        texts={texts}
        lang={lang}
        scale={scale}
        caption={`${texts.canvas}: ${look}`}
        onCutting={onCutting}
        onCut={onCut}
        onSelect={onSelect}
      />
      {cutting !== null ? (
        <CutTools
          members={members}
          cutting={cutting}
          texts={texts}
          onCutting={onCutting}
          onCut={onCut}
        />
      ) : link !== null ? (
        <LinkDetail
          network={network}
          link={link}
          texts={texts}
          onAct={onAct}
          onBack={() => onSelect(null)}
        />
      ) : (
        <>
          <div className="net-rows">
            <SummaryTable rows={rowsOf(network, texts)} texts={texts} />
            <button type="button" className="net-more" onClick={() => setEditing(true)}>
              {texts.editLinks}
            </button>
          </div>
          <div className="net-buttons">
            {healable && (
              <button type="button" className="btn primary" onClick={() => onAct([{ do: 'heal' }])}>
                {texts.heal}
              </button>
            )}
            <button
              type="button"
              className={healable ? 'btn' : 'btn primary'}
              onClick={startCutting}
            >
              {healable ? texts.cutAgain : texts.cut}
            </button>
            <PresetMenu
              place={{ members, target, isBroken: healable }}
              texts={texts}
              onAct={onAct}
            />
          </div>
        </>
      )}
      {isEditing && (
        <LinkEditor
          links={network.links}
          texts={texts}
          onAct={onAct}
          onClose={() => setEditing(false)}
        />
      )}
    </figure>
  );
}
