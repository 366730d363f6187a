import type { RuleName } from '../../sim/config';
import type { LampView } from '../../sim/view';
import type { State } from '../../store/store';
import { useOrreryState } from '../orrery';
import { texts } from './texts';
import { useActing } from './useActing';

const RULES: readonly RuleName[] = [
  'ownTermCommit',
  'oneVotePerTerm',
  'persistBeforeAnswer',
  'preVote',
  'checkQuorum',
];

/** The rules that make Raft safe and quiet: five switches, each with what it does. */
export function RulesSheet() {
  const words = texts[useOrreryState(({ view }) => view.lang)];
  const { act, obstacle } = useActing();
  const lamp = useOrreryState(lampOf);
  if (lamp === null) return null;
  return (
    <fieldset className="rules-sheet">
      <legend className="look">
        {obstacle === 'none' ? words.rulesLook : words.obstacle[obstacle]}
      </legend>
      {RULES.map((rule) => (
        <label key={rule} data-rule={rule}>
          <input
            type="checkbox"
            checked={lamp.rules[rule]}
            disabled={obstacle !== 'none'}
            onChange={({ target }) => act({ do: 'set', rule, to: target.checked, target: null })}
          />
          <span>
            <code>{rule}</code>
            {words.rule[rule]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function lampOf({ instant }: State): LampView | null {
  const lamp = instant.objects.get('lamp');
  return lamp?.kind === 'lamp' ? lamp : null;
}
