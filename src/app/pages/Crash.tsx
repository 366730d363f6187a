import { Component, type ReactNode } from 'react';
import { printTime } from '../narration/quantities';
import type { Orrery } from '../orrery';
import { useCopy } from '../stage/useCopy';
import { useSay } from '../texts/i18n';
import { report } from './report';
import './notices.css';

interface Props {
  readonly orrery: Orrery;
  readonly children: ReactNode;
}

/** Whatever a component throws ends here, as a page that still knows where the viewer was. */
export class CrashBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <CrashPage
        error={error}
        orrery={this.props.orrery}
        onRestored={() => this.setState({ error: null })}
      />
    );
  }
}

function CrashPage(props: { error: Error; orrery: Orrery; onRestored: () => void }) {
  const { error, orrery, onRestored } = props;
  const say = useSay();
  const [copied, copy] = useCopy();
  const state = orrery.store.getState();
  const cause = error.cause === undefined ? '' : String(error.cause);
  const stack = error.stack ?? '';
  function toGallery(): void {
    window.location.hash = '/';
    onRestored();
  }
  return (
    <main className="crash" role="alert">
      <h1>{say('crash.title')}</h1>
      <p>{say('crash.text')}</p>
      <pre>{error.message}</pre>
      {cause !== '' && (
        <p>
          {say('crash.cause')}: <code>{cause}</code>
        </p>
      )}
      <p className="buttons">
        {state.run !== null && (
          <button
            type="button"
            className="btn primary"
            onClick={() => void orrery.session.restore().then(onRestored)}
          >
            {say('failure.restore', { time: printTime(state.instant.at) })}
          </button>
        )}
        <button type="button" className="btn" onClick={toGallery}>
          {say('bar.gallery')}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => copy(report({ message: error.message, cause, stack }, state))}
        >
          {say(copied === 'copied' ? 'failure.reported' : 'failure.report')}
        </button>
      </p>
    </main>
  );
}
