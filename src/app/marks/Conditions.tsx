import type { BreakHit, BreakSpec } from '../../player/breaks';
import { isSameBreak } from '../../store/marks';
import { horizonOf } from '../../store/store';
import { useAnswer } from '../inspector/useAnswer';
import { useOrrery, useOrreryState } from '../orrery';
import { CustomCondition } from './CustomCondition';
import { nameOfBreak, texts } from './texts';

const ALWAYS: readonly BreakSpec[] = [
  { kind: 'leader' },
  { kind: 'commit' },
  { kind: 'failed' },
  { kind: 'invariant' },
];

/** What playing may stop at, how often this run meets it, and the way to the next time. */
export function Conditions() {
  const { session } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const breaks = useOrreryState(({ marks }) => marks.breaks);
  const run = useOrreryState((state) => state.run);
  const branch = useOrreryState(({ branches }) => branches.current);
  const horizon = useOrreryState(horizonOf);
  const newest = useOrreryState(({ instant }) => instant.step - 1);
  const specs = [...ALWAYS, ...breaks.filter(({ kind }) => kind === 'state')];
  const key = [run?.input.seed, branch, run?.input.actions.length, JSON.stringify(specs)].join(' ');
  const hits = useAnswer('breaks', run === null ? null : { specs }, key);
  const words = texts[lang];
  return (
    <div className="marks-conditions">
      <h2 className="label">{words.pauseWhen}</h2>
      <ul className="plain">
        {specs.map((spec, index) => {
          const name = nameOfBreak(spec, lang);
          const met = hits?.filter((hit) => hit.spec === index && isNear(hit, horizon));
          const next = met?.find(({ event }) => event > newest);
          return (
            <li key={JSON.stringify(spec)}>
              <label>
                <input
                  type="checkbox"
                  checked={breaks.some((one) => isSameBreak(one, spec))}
                  onChange={() => void session.toggleBreak(spec)}
                />
                {name}
              </label>
              <span className="look">
                {met !== undefined && words.met(met.length, horizon === null)}
              </span>
              <button
                type="button"
                className="quiet"
                aria-label={words.nextOf(name)}
                disabled={next === undefined}
                onClick={() => next !== undefined && session.step({ step: next.event + 1 })}
              >
                {words.next}
              </button>
            </li>
          );
        })}
      </ul>
      <CustomCondition />
    </div>
  );
}

/** Nothing behind an open question is counted: the number alone would tell. */
function isNear({ at }: BreakHit, horizon: number | null): boolean {
  return horizon === null || at <= horizon;
}
