import { type DragEvent, useId, useState } from 'react';
import { printCount } from '../print';
import type { Lang } from '../words';
import type { CheckFile } from './ask';
import { Judgement } from './Judgement';
import { texts as allTexts, type CheckTexts } from './texts';
import { type Checking, useCheck } from './useCheck';
import './check.css';

/** Configurations that the search may look at for each key; the middle one takes a second at the worst. */
const BUDGETS = [50_000, 500_000, 5_000_000] as const;
/** So many are shown with everything that was found; of more, only the verdicts at first. */
const OPEN = 3;

/** A recorded history, judged by the checker that judges the stores. */
export default function CheckHistory({ check, lang }: { check: CheckFile; lang: Lang }) {
  const texts = allTexts[lang];
  const id = useId();
  const { checking, start, stop } = useCheck(check);
  const [budget, setBudget] = useState<number>(BUDGETS[1]);
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (first === undefined) return;
    setFile(first);
    void start(first, budget);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={`check${isOver ? ' over' : ''}`}
      aria-label={texts.choose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p className="look">{texts.look}</p>
      <div className="check-tools">
        <label className="btn" htmlFor={`${id}-file`}>
          {texts.choose}
        </label>
        <input
          id={`${id}-file`}
          className="unseen"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        <span className="look">{texts.drop}</span>
        <label htmlFor={`${id}-budget`}>{texts.budget}</label>
        <select
          id={`${id}-budget`}
          value={budget}
          onChange={(event) => setBudget(Number(event.target.value))}
        >
          {BUDGETS.map((one) => (
            <option key={one} value={one}>
              {texts.configurations(printCount(one))}
            </option>
          ))}
        </select>
        {checking?.state === 'running' ? (
          <button type="button" className="btn" onClick={stop}>
            {texts.stop}
          </button>
        ) : (
          file !== null && (
            <button type="button" className="btn" onClick={() => void start(file, budget)}>
              {texts.again}
            </button>
          )
        )}
      </div>
      {checking !== null && <Result checking={checking} texts={texts} />}
    </section>
  );
}

function Result({ checking, texts }: { checking: Checking; texts: CheckTexts }) {
  const { judged, problems, state } = checking;
  return (
    <>
      <p className="check-state" role="status" data-state={state}>
        {stateWords(checking, texts)}
      </p>
      {problems.length > 0 && (
        <ul className="check-problems">
          {problems.map(({ path, message, remedy }) => (
            <li key={`${path} ${message}`}>
              {path !== '' && <code>{path}</code>} {message}; {remedy}
            </li>
          ))}
        </ul>
      )}
      {judged.map((history) => (
        <Judgement
          key={history.position}
          history={history}
          isOpen={(checking.count ?? 0) <= OPEN}
          texts={texts}
        />
      ))}
    </>
  );
}

function stateWords(
  { name, state, count, judged, problems, message }: Checking,
  texts: CheckTexts,
) {
  switch (state) {
    case 'running':
      return texts.running(name, judged.length, count);
    case 'done':
      return count === 0 ? texts.empty : name;
    case 'stopped':
      return texts.stopped(judged.length, count);
    case 'refused':
      return texts.refused(name, problems.length);
    case 'tooLarge':
      return texts.tooLarge(name);
    case 'failed':
      return texts.failed(name, message);
  }
}
