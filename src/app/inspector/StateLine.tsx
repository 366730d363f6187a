import { useSay } from '../texts/i18n';

/** The active state in a word, where the chart is not there yet. */
export function StateLine({ role }: { role: string }) {
  const say = useSay();
  return (
    <p className="states">
      <span className="unseen">{say('inspector.state')}: </span>
      <span className="state mono">{role}</span>
    </p>
  );
}
