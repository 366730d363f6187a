/** The hatch of what cannot be read; in a picture of no size of its own, so that all drawings share it. */
export function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="etcd-patterns">
      <defs>
        <pattern
          id="etcd-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
    </svg>
  );
}
