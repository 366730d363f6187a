import { digestOf } from '../kv/auth';
import type { CtlProblem, CtlUser } from './types';
import { isProblem, problem } from './values';

/** Flags that every command of etcdctl knows, wherever they stand; both take a value. */
const GLOBAL = ['user', 'password'] as const;

/** A line without them, and as whom it is to be carried out. */
export interface Unsigned {
  readonly words: readonly string[];
  /** null = as nobody. */
  readonly user: CtlUser | null;
}

/** Takes `--user name:password`, or `--user name --password password`, out of a line (etcdctl global.go, authCfgFromCmd). */
export function takeUser(line: readonly string[]): Unsigned | CtlProblem {
  const words: string[] = [];
  const given: Partial<Record<(typeof GLOBAL)[number], string>> = {};
  for (let i = 0; i < line.length; i += 1) {
    const word = line[i] ?? '';
    const flag = GLOBAL.find((name) => word === `--${name}` || word.startsWith(`--${name}=`));
    if (flag === undefined) {
      words.push(word);
      continue;
    }
    const value = word.includes('=') ? word.slice(word.indexOf('=') + 1) : line[++i];
    if (value === undefined)
      return problem(`flag needs an argument: --${flag}`, 'write --user name:password');
    given[flag] = value;
  }
  const user = userOf(given.user ?? '', given.password ?? '');
  return isProblem(user) ? user : { words, user };
}

function userOf(user: string, password: string): CtlUser | null | CtlProblem {
  if (user === '') return null;
  if (password !== '') return { name: user, digest: digestOf(password) };
  const colon = user.indexOf(':');
  if (colon < 0)
    return problem('there is nobody to type a password', `write --user ${user}:password`);
  return { name: user.slice(0, colon), digest: digestOf(user.slice(colon + 1)) };
}
