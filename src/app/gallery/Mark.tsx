/** The product's mark: one body, its orbit, and what goes round. */
export function Mark() {
  return (
    <svg className="mark" width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
      <circle cx="15" cy="15" r="12.5" className="line" />
      <ellipse cx="15" cy="15" rx="12.5" ry="5" transform="rotate(-28 15 15)" className="line" />
      <circle cx="15" cy="15" r="3.4" className="core" />
      <circle cx="25.4" cy="8.6" r="2.6" className="moon" />
    </svg>
  );
}
