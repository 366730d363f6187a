import { lazy, Suspense, useMemo, useState } from 'react';
import type { LaneView } from '../../../sim/consistency/view';
import { Drawing } from '../../raft/Drawing';
import type { CapTexts } from '../texts';
import type { Lang } from '../words';
import { drawPlane } from './drawPlane';
import { layoutPlane, missingWords, type View } from './planeLayout';

export interface PlaneProps {
  readonly lanes: readonly LaneView[];
  readonly width: number;
  readonly scale: number;
  readonly selection: string | null;
  readonly tableView: boolean;
  readonly lang: Lang;
  readonly texts: CapTexts;
  readonly onSelect: (id: string | null) => void;
}

// Fetched with the first table that is asked for.
const PlaneTable = lazy(async () => ({ default: (await import('./PlaneTable')).PlaneTable }));

const TABS = ['plane', 'scatter'] as const;
const HEIGHT = 322;
const SCATTER = 216;

/** Where the stores stand: measured points, never stickers. */
export function Plane(props: PlaneProps) {
  const [tab, setTab] = useState<(typeof TABS)[number]>('plane');
  const { texts, tableView } = props;
  const { plane } = texts;
  return (
    <figure className="cap-plane" data-figure="pacelc">
      <figcaption>
        <h3>{plane.title}</h3>
        <div className="cap-plane-head">
          <p className="look">{plane.look}</p>
          {!tableView && (
            <div className="cap-tabs">
              {TABS.map((name) => (
                <button
                  key={name}
                  type="button"
                  aria-pressed={tab === name}
                  onClick={() => setTab(name)}
                >
                  {plane.tabs[name]}
                </button>
              ))}
            </div>
          )}
        </div>
      </figcaption>
      {tableView ? (
        <Suspense fallback={null}>
          <PlaneTable {...props} />
        </Suspense>
      ) : tab === 'plane' ? (
        <Scatter {...props} view="pacelc" height={HEIGHT} title={plane.answered} />
      ) : (
        <>
          <p className="label">{plane.scatterTitle.partition}</p>
          <Scatter {...props} view="partition" height={SCATTER} title={plane.fresh} />
          <p className="label">{plane.scatterTitle.healthy}</p>
          <Scatter {...props} view="healthy" height={SCATTER} title={plane.stale} />
        </>
      )}
    </figure>
  );
}

function Scatter(
  props: PlaneProps & {
    readonly view: View;
    readonly height: number;
    /** What the upright axis counts; it stands above it. */
    readonly title: string;
  },
) {
  const { lanes, view, width, height, scale, selection, lang, texts, title, onSelect } = props;
  const marks = useMemo(
    () =>
      layoutPlane({
        lanes,
        view,
        width: width / scale,
        height,
        selection,
        lang,
        texts: texts.plane,
      }),
    [lanes, view, width, height, scale, selection, lang, texts],
  );
  return (
    <>
      <p className="cap-axis">{title}</p>
      <Drawing
        className="cap-scatter"
        caption={`${title}, ${marks.xTitle}`}
        marks={marks}
        draw={drawPlane}
        scale={scale}
        onSelect={onSelect}
      />
      <ul className="cap-missing">
        {missingWords(lanes, view, lang, texts.plane).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
