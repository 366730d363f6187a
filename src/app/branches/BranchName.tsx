import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type Branch, LABEL_MAX } from '../../store/branches';
import { useOrrery } from '../orrery';

/** A branch's name while it is being written; Enter or leaving keeps it, Escape does not. */
export function BranchName({
  branch,
  label,
  onDone,
}: {
  branch: Branch;
  label: string;
  onDone: () => void;
}) {
  const { session } = useOrrery();
  const ref = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => ref.current?.select(), []);

  function end(isKept: boolean): void {
    if (isOver.current) return;
    isOver.current = true;
    if (isKept) session.renameBranch(branch.name, ref.current?.value ?? '');
    onDone();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter');
  }

  return (
    <span className="branch-name">
      <b>{branch.name}</b>
      <input
        ref={ref}
        aria-label={label}
        defaultValue={branch.label}
        maxLength={LABEL_MAX}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onBlur={() => end(true)}
      />
    </span>
  );
}
