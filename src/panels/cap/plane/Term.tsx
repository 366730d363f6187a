import { type ReactNode, useId, useState } from 'react';

/** A letter that says what it means when one points at it or comes to it by keyboard; Escape closes. */
export function Term({
  children,
  name,
  definition,
}: {
  readonly children: ReactNode;
  readonly name: string;
  readonly definition: string;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <span
      className="cap-term"
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
    >
      <button
        type="button"
        aria-label={name}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        {children}
      </button>
      <span role="tooltip" id={id} className="cap-definition" hidden={!isOpen}>
        {definition}
      </span>
    </span>
  );
}
