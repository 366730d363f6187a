import type { RaftTexts } from './texts';
import type { RaftWorld } from './world';

/** Only for the shapes that are there and cannot carry words. */
export function Legend({ world, texts }: { world: RaftWorld; texts: RaftTexts }) {
  const { legend } = texts;
  const uncommitted = world.members.some(({ log, commit }) =>
    log.some(({ index }) => index > commit),
  );
  const timers = world.members.some(({ timer }) => timer !== null);
  return (
    <p className="raft-legend">
      <span>
        <i className="swatch odd" />
        <i className="swatch even" />
        {legend.term}
      </span>
      {uncommitted && (
        <span>
          <i className="swatch dashed" />
          {legend.uncommitted}
        </span>
      )}
      <span>
        <i className="stroke" />
        {legend.commit}
      </span>
      <span>
        <i className="dot" />
        {legend.applied}
      </span>
      {timers && (
        <span>
          <i className="arc" />
          {legend.timer}
        </span>
      )}
    </p>
  );
}
