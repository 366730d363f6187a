import './mini.css';
import { miniSize } from './miniLayout';
import type { Poster } from './poster';

/** A real instant of a real run, too small for words: decorative, the card's text says the same. */
export function MiniFrame({ poster, id }: { poster: Poster; id: string }) {
  const { layout } = poster;
  const hatch = `hatch-${id}`;
  const { width, height } = miniSize;
  const { ground } = layout;
  return (
    <svg
      className="mini"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      data-time={poster.at}
    >
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line y2="6" className="hatch" />
        </pattern>
        <clipPath id={`${hatch}-ground`}>
          <rect width={ground} height={height} />
        </clipPath>
      </defs>
      <rect x={ground} width={width - ground} height={height} className="paper" />
      {layout.cut !== null && (
        <g clipPath={`url(#${hatch}-ground)`}>
          <polygon
            points={layout.cut.side.map(({ x, y }) => `${x},${y}`).join(' ')}
            fill={`url(#${hatch})`}
          />
          <line
            x1={layout.cut.from.x}
            y1={layout.cut.from.y}
            x2={layout.cut.to.x}
            y2={layout.cut.to.y}
            className="cut"
          />
        </g>
      )}
      {layout.links.map(({ key, from, to }) => (
        <line key={key} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="wire" />
      ))}
      {layout.members.map(({ key, appearance, text, x, y }) => (
        <g key={key} className={`member ${appearance}`} transform={`translate(${x} ${y})`}>
          <circle r="12" className="body" />
          {appearance === 'leader' && <circle r="15" className="ring" />}
          <text y="4">{text}</text>
        </g>
      ))}
      {layout.cells.map(({ key, x, y, term, isCommitted }) => (
        <g
          key={key}
          className={`cell ${term % 2 === 1 ? 'odd' : 'even'} ${isCommitted ? '' : 'open'}`}
        >
          <rect x={x} y={y} width={layout.cellSize.width} height={layout.cellSize.height} rx="2" />
          <text x={x + layout.cellSize.width / 2} y={y + 13}>
            {term}
          </text>
        </g>
      ))}
      <path d={layout.stair} className="stair" />
    </svg>
  );
}
