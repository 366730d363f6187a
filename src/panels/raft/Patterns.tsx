/** Fills that the drawings refer to. */
export function Patterns() {
  return (
    <defs>
      <pattern
        id="raft-hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}
