import { changeView } from '../../store/store';
import { useOrrery, useOrreryState } from '../orrery';
import { useSay } from '../texts/i18n';

/** Led by the lesson, or left alone with the cluster: no narration, no questions, nothing sealed. */
export function ModeSwitch() {
  const say = useSay();
  const { store } = useOrrery();
  const hasLesson = useOrreryState(({ run }) => (run?.input.scenario.lesson.length ?? 0) > 0);
  const free = useOrreryState(({ view }) => view.free);
  if (!hasLesson) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a bar's row
    <div className="mode-switch" role="group" aria-label={say('bar.mode')}>
      {[false, true].map((to) => (
        <button
          key={String(to)}
          type="button"
          aria-pressed={free === to}
          onClick={() => changeView(store, { free: to })}
        >
          {say(to ? 'bar.free' : 'bar.lesson')}
        </button>
      ))}
    </div>
  );
}
