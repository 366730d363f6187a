/** A broken invariant. It stops the run; the kernel adds the event that broke it. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/** States an invariant in the positive; it stays on in production. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** The same for what every event asks: the text is put together only when it is needed. */
export function broken(message: string): never {
  throw new AssertionError(message);
}

/** Marks a branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new AssertionError(`unexpected value ${JSON.stringify(value)}`);
}
