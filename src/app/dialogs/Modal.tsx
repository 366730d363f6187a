import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly className: string;
  /** Id of the heading, or a name where none is shown. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDialogElement>) => void;
  /** `close` gives the focus back to where it was. */
  readonly children: (close: () => void) => ReactNode;
}

/** A native dialog: focus trap, Escape and backdrop are the browser's; a click beside it closes it. */
export function Modal({ className, labelledBy, label, onClose, onKeyDown, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  // There is no attribute for it; without a wish the browser picks the first thing that takes the focus.
  useEffect(() => {
    ref.current?.showModal();
    ref.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  }, []);
  const close = () => ref.current?.close();

  function closeFromOutside(event: MouseEvent<HTMLDialogElement>): void {
    // What lies inside covers the dialog completely: only the backdrop is the dialog itself.
    if (event.target === event.currentTarget) close();
  }

  return (
    <dialog
      ref={ref}
      className={`framed ${className}`}
      aria-labelledby={labelledBy}
      aria-label={label}
      onClose={onClose}
      onClick={closeFromOutside}
      onKeyDown={onKeyDown}
    >
      <div className="inside">{children(close)}</div>
    </dialog>
  );
}
