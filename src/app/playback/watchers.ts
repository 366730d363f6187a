/** What follows the cursor by itself: the causal chain of the selection, and the branch beside. */
import { isPlaying } from '../../store/playback';
import { nameOfSelection } from '../../store/selection';
import type { State, Store } from '../../store/store';
import type { Session } from './session';

/** Starts following; returns how to stop. */
export function followCursor(store: Store, session: Session): () => void {
  let asked = '';
  const look = (state: State) => {
    if (state.beside !== null && state.beside.at !== state.instant.at) void session.followBeside();
    const wanted = chainName(state);
    if (wanted === asked) return;
    asked = wanted;
    void ask(wanted, state);
  };
  async function ask(wanted: string, { selection }: State): Promise<void> {
    const name = nameOfSelection(selection);
    if (wanted === '' || name === null) {
      if (store.getState().chain !== null) store.setState({ chain: null });
      return;
    }
    const chain = await session.query('chain', { selection: name }).catch(() => null);
    if (asked === wanted) store.setState({ chain });
  }
  look(store.getState());
  return store.subscribe(look);
}

/** Changes of this make another chain; '' = what is selected has none. */
function chainName({ selection, run, instant, playback, branches }: State): string {
  if (run === null || selection === null || selection.kind === 'entity') return '';
  const branch = `${run.input.seed} ${branches.current} ${run.input.actions.length}`;
  if (selection.kind === 'event') return `${branch} event/${selection.id}`;
  // What a log entry stands for may change with every event; while the run plays nobody can read it.
  const step = isPlaying(playback) ? 'playing' : instant.step;
  return `${branch} ${nameOfSelection(selection)} ${step}`;
}
