import { memo } from 'react';
import { RATES } from '../../player/pace';
import { formatRate } from './format';
import { texts } from './texts';
import type { TimelineProps } from './types';

type Props = Pick<
  TimelineProps,
  'rate' | 'realRate' | 'compress' | 'lang' | 'onRate' | 'onCompress'
>;

/** A native select: its list works with every keyboard, finger and screen reader. */
export const PaceControls = memo(function PaceControls(props: Props) {
  const { rate, realRate, compress, lang, onRate, onCompress } = props;
  const words = texts[lang];
  const isSlower = realRate !== null && realRate < rate * 0.95;
  const rates = [...new Set([...RATES, rate])].sort((one, other) => one - other);
  return (
    <div className="tl-pace">
      <span className="tl-rate">
        <select
          aria-label={words.rate}
          title={words.rate}
          value={rate}
          onChange={(event) => onRate(Number(event.target.value))}
        >
          {rates.map((each) => (
            <option key={each} value={each}>
              {formatRate(each)}
            </option>
          ))}
        </select>
      </span>
      {isSlower ? (
        <span className="tl-real-rate">{words.realRate(formatRate(realRate))}</span>
      ) : (
        <button
          type="button"
          className="tl-compress"
          aria-pressed={compress}
          onClick={() => onCompress(!compress)}
        >
          {words.compressed}
        </button>
      )}
    </div>
  );
});
