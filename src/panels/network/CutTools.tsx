import type { Action } from '../../sim/config';
import { type CutTool, type Cutting, cutActions, groupsOf } from './cutting';
import type { NetworkTexts } from './texts';

const TOOLS: readonly CutTool[] = ['line', 'lasso', 'tap'];

/** While the network is being cut: how, whom, and the way out. */
export function CutTools({
  members,
  cutting,
  texts,
  onCutting,
  onCut,
}: {
  members: readonly string[];
  cutting: Cutting;
  texts: NetworkTexts;
  onCutting: (cutting: Cutting | null) => void;
  onCut: (actions: readonly Action[]) => void;
}) {
  const { tool, group, oneWay = false } = cutting;
  const actions = cutActions(members, group, oneWay);
  const groups = groupsOf(members, group);
  return (
    <div className="net-tools">
      <p className={cutting.missed === true ? 'net-hint missed' : 'net-hint'} role="status">
        {cutting.missed === true
          ? texts.missed
          : groups === null
            ? texts.cutting[tool]
            : oneWay
              ? texts.oneWaySays(group)
              : texts.sides(groups)}
      </p>
      <fieldset className="net-choice">
        <legend className="unseen">{texts.tools}</legend>
        {TOOLS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === tool}
            onClick={() => onCutting({ tool: one, group, oneWay })}
          >
            {texts.tool[one]}
          </button>
        ))}
      </fieldset>
      <div className="net-buttons">
        <button
          type="button"
          className="btn"
          aria-pressed={oneWay}
          title={texts.oneWayTitle}
          onClick={() => onCutting({ tool, group, oneWay: !oneWay })}
        >
          {texts.oneWay}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={actions === null}
          onClick={() => actions !== null && onCut(actions)}
        >
          {groups === null ? texts.doCutNobody : texts.doCut(group)}
        </button>
        <button type="button" className="btn" onClick={() => onCutting(null)}>
          {texts.stopCutting}
        </button>
      </div>
    </div>
  );
}
