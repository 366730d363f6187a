import { type ReactNode, useId, useMemo, useState } from 'react';
import { Drawing } from '../../raft/Drawing';
import { printShare } from '../print';
import type { Lang } from '../words';
import {
  type Estimate,
  fitted,
  LEGS,
  type LegName,
  type Measured,
  overlaps,
  type Quorum,
} from './ask';
import { type CurveInput, layoutCurve } from './curveLayout';
import { drawCurve } from './drawCurve';
import { QuorumGrid } from './QuorumGrid';
import { texts as allTexts, type PbsTexts } from './texts';
import { type Answered, useEstimate } from './useEstimate';
import './pbs.css';

export interface PbsProps {
  readonly estimate: Estimate;
  readonly measured: Measured | null;
  readonly lang: Lang;
  readonly scale: number;
  /** Of one chart, in CSS pixels. */
  readonly width: number;
}

const MOST = 7;
const HEIGHT = 208;
const ignore = () => {};

/** Probabilistically bounded staleness: what N, R and W promise before any network is cut. */
export default function PbsExplorer({ estimate, measured, lang, scale, width }: PbsProps) {
  const texts = allTexts[lang];
  const [quorum, setQuorum] = useState<Quorum>({ n: 3, r: 1, w: 1 });
  const [legs, setLegs] = useState<LegName>('disk');
  const { answer, failed } = useEstimate(estimate, quorum, legs);
  const { n, r, w } = quorum;
  const isSafe = overlaps(quorum);
  const sum = `R + W = ${r + w} ${isSafe ? '>' : '≤'} N = ${n}`;
  const set = (change: Partial<Quorum>) => setQuorum((old) => fitted({ ...old, ...change }));
  return (
    <div className="pbs">
      <div className="pbs-knobs">
        <p className="look">{texts.look}</p>
        {(['n', 'r', 'w'] as const).map((name) => (
          <Slider
            key={name}
            label={texts.slider[name]}
            value={quorum[name]}
            most={name === 'n' ? MOST : n}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
        <label className="pbs-field">
          <span>{texts.legs}</span>
          <select value={legs} onChange={({ target }) => setLegs(legOf(target.value))}>
            {namesOf(LEGS).map((name) => (
              <option key={name} value={name}>
                {texts.leg[name]}
              </option>
            ))}
          </select>
        </label>
        <div className="pbs-region">
          <QuorumGrid quorum={quorum} caption={texts.grid} />
          <div>
            <p className="pbs-sum">{isSafe ? texts.overlap(sum) : texts.apart(sum)}</p>
            <p className="look">{texts.grid}</p>
          </div>
        </div>
      </div>
      {failed && <p role="status">{texts.failed}</p>}
      {answer !== null && (
        <Charts
          answer={answer}
          measured={measured}
          isSafe={isSafe}
          width={width / scale}
          scale={scale}
          texts={texts}
        />
      )}
    </div>
  );
}

function Charts({
  answer,
  measured,
  isSafe,
  width,
  scale,
  texts,
}: {
  answer: Answered;
  measured: Measured | null;
  isSafe: boolean;
  width: number;
  scale: number;
  texts: PbsTexts;
}) {
  const share = answer.consistent[0];
  return (
    <>
      <Chart
        title={texts.consistent}
        scale={scale}
        input={{
          width,
          height: HEIGHT,
          times: answer.waits,
          curves: [{ name: 'consistent', shares: answer.consistent }],
          dots: measured?.points ?? [],
          shaded: isSafe,
          xTitle: texts.wait,
        }}
      >
        {share !== undefined && <b>{texts.at(printShare(share), '0\u00a0ms')}</b>}
        {measured !== null && <span className="look">{texts.measured(measured.title)}</span>}
      </Chart>
      <Chart
        title={texts.done}
        scale={scale}
        input={{
          width,
          height: HEIGHT,
          times: answer.latencies,
          curves: [
            { name: 'reads', shares: answer.reads },
            { name: 'writes', shares: answer.writes },
          ],
          dots: [],
          shaded: false,
          xTitle: texts.latency,
        }}
      >
        <span className="look key">
          <i className="reads" />
          {texts.reads}
        </span>
        <span className="look key">
          <i className="writes" />
          {texts.writes}
        </span>
      </Chart>
    </>
  );
}

function Chart({
  title,
  input,
  scale,
  children,
}: {
  title: string;
  input: CurveInput;
  scale: number;
  children: ReactNode;
}) {
  const marks = useMemo(() => layoutCurve(input), [input]);
  return (
    <figure>
      <figcaption>
        <span className="label">{title}</span> {children}
      </figcaption>
      <Drawing
        className="pbs-chart"
        caption={`${title}, ${input.xTitle}`}
        marks={marks}
        draw={drawCurve}
        scale={scale}
        onSelect={ignore}
      />
    </figure>
  );
}

function Slider({
  label,
  value,
  most,
  onChange,
}: {
  label: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="pbs-field">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{value}</output>
      <input
        id={id}
        type="range"
        min={1}
        max={most}
        step={1}
        value={value}
        disabled={most === 1}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}

function namesOf(legs: typeof LEGS): readonly LegName[] {
  // The keys of a constant are its names; the library types them as any string.
  return Object.keys(legs) as LegName[];
}

function legOf(value: string): LegName {
  return namesOf(LEGS).find((name) => name === value) ?? 'disk';
}
