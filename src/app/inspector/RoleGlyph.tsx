import type { Appearance } from './roleSentence';

/** The shapes of experience.md §7: role by form, colour only repeats it. Decorative: words stand beside it. */
export function RoleGlyph({ appearance, size = 24 }: { appearance: Appearance; size?: number }) {
  return (
    <svg
      className={`glyph glyph-${appearance}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {appearance === 'leader' && <circle className="ring" cx="12" cy="12" r="10.5" />}
      <circle className="body" cx="12" cy="12" r="7" />
      {appearance === 'candidate' && <path className="fill" d="M12 5a7 7 0 0 0 0 14z" />}
      {appearance === 'learner' && <circle className="fill" cx="12" cy="12" r="2.5" />}
      {appearance === 'stopped' && <path className="cross" d="M5 5l14 14M19 5L5 19" />}
    </svg>
  );
}
