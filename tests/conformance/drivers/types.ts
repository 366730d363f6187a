/** What a driver says of one case; `null` = it passed. */
export interface CaseFailure {
  readonly expected: unknown;
  readonly actual: unknown;
  readonly message: string;
}

/** Plays one case of a vector file. Throws only for a case that does not follow its README. */
export type Driver = (
  testCase: Record<string, unknown>,
  file: Record<string, unknown>,
) => CaseFailure | null;
