import { useState } from 'react';
import { currentBranch } from '../../store/branches';
import { useToolbar } from '../keyboard/useToolbar';
import { useOrrery, useOrreryState } from '../orrery';
import { BranchName } from './BranchName';
import { texts } from './texts';
import { byLetter, deedWords, titleOf, wordsOf } from './words';
import './branches.css';

/** The futures of this run: which one is on the stage, the others, and what can be taken back. */
export default function BranchBar() {
  const { session } = useOrrery();
  const lang = useOrreryState(({ view }) => view.lang);
  const branches = useOrreryState((state) => state.branches);
  const isSplit = useOrreryState(({ beside }) => beside !== null);
  const { ref, ...handlers } = useToolbar();
  const [renaming, setRenaming] = useState<string | null>(null);
  const words = texts[lang];
  const { list, past, future } = branches;
  const current = currentBranch(branches);
  const other = list.findLast(({ name }) => name !== current.name);
  const [last, next] = [past.at(-1), future.at(-1)];
  const gaveWay = last?.deed.kind === 'act' ? last.deed.gaveWay : null;
  return (
    <section className="branch-bar" aria-label={words.branches} data-branches={list.length}>
      <div
        ref={ref}
        className="branch-tools"
        role="toolbar"
        aria-label={words.branches}
        {...handlers}
      >
        <b className="branch-title">{words.branches}</b>
        {byLetter(list).map((branch) =>
          renaming === branch.name ? (
            <BranchName
              key={branch.name}
              branch={branch}
              label={words.nameOf(branch.name)}
              onDone={() => setRenaming(null)}
            />
          ) : (
            <button
              key={branch.name}
              type="button"
              data-tool
              data-branch={branch.name}
              className="branch"
              aria-current={branch.name === current.name ? 'true' : undefined}
              onClick={() => void session.switchBranch(branch.name)}
            >
              <b>{branch.name}</b> <span>{wordsOf(branch, list, lang)}</span>
            </button>
          ),
        )}
        {current.parent !== null && renaming === null && (
          <>
            <button
              type="button"
              data-tool
              className="minor"
              title={words.renameTitle(current.name)}
              onClick={() => setRenaming(current.name)}
            >
              {words.rename}
            </button>
            <button
              type="button"
              data-tool
              className="minor"
              title={words.dropTitle(current.name)}
              onClick={() => void session.dropBranch(current.name)}
            >
              {words.drop}
            </button>
          </>
        )}
        <span className="branch-gap" />
        {last !== undefined && (
          <button
            type="button"
            data-tool
            data-undo
            title="Ctrl+Z"
            onClick={() => void session.undo()}
          >
            {words.undo(deedWords(last.deed, last.forest.list, lang))}
          </button>
        )}
        {next !== undefined && (
          <button
            type="button"
            data-tool
            data-redo
            title="Ctrl+Shift+Z"
            onClick={() => void session.redo()}
          >
            {words.redo(deedWords(next.deed, next.forest.list, lang))}
          </button>
        )}
        {other !== undefined && (
          <button
            type="button"
            data-tool
            data-compare
            aria-pressed={isSplit}
            title={isSplit ? words.alone : words.compareWith(titleOf(other, list, lang))}
            onClick={() => void session.compareWith(isSplit ? null : other.name)}
          >
            {isSplit ? words.alone : words.compare} <kbd>D</kbd>
          </button>
        )}
      </div>
      {other === undefined && last === undefined && next === undefined && (
        <p className="branch-note" role="status">
          {words.onlyOne}
        </p>
      )}
      {gaveWay !== null && (
        <p className="branch-note" role="status">
          {words.gaveWay(titleOf(gaveWay, last?.forest.list ?? list, lang))}
        </p>
      )}
    </section>
  );
}
