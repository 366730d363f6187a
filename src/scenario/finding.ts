import type { Finding } from './issues';

export type Path = readonly (string | number)[];

/** A problem at a value. */
export function finding(path: Path, message: string, remedy: string): Finding {
  return { path, message, remedy, atKey: false };
}
