import { useOrrery } from '../orrery';
import { useSay } from '../texts/i18n';

/** One bar per lesson step; each leads to its stop. */
export function StepDots({ index, total }: { index: number; total: number }) {
  const say = useSay();
  const { session } = useOrrery();
  return (
    <div className="step-line">
      <ol className="dots">
        {Array.from({ length: total }, (_, each) => {
          const label = say('narration.goto', { number: each + 1, total });
          const state = each === index ? 'now' : each < index ? 'done' : 'ahead';
          return (
            // The number of a step is its name.
            // biome-ignore lint/suspicious/noArrayIndexKey: steps never change places
            <li key={each}>
              <button
                type="button"
                className={state}
                aria-label={label}
                aria-current={state === 'now' ? 'step' : undefined}
                onClick={() => session.goToLessonStep(each)}
              />
            </li>
          );
        })}
      </ol>
      <span>{say('narration.step', { number: index + 1, total })}</span>
    </div>
  );
}
