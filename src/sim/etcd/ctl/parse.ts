import type { CtlArgs, CtlCall, CtlProblem, CtlUser, CtlVerb } from './types';
import { takeUser } from './user';
import { isProblem, problem } from './values';
import { CTL_VERBS } from './verbs';
import { parseTxn } from './verbs/txn';
import { wordsOfLine } from './words';

/**
 * Reads what one types behind `etcdctl` (which may be there). Returns what is to be sent, or why the line cannot
 * be carried out and what to write instead.
 */
export function parseCtl(command: string): CtlCall | CtlProblem {
  const [first = '', ...lines] = command.trim().split('\n');
  const split = wordsOfLine(first);
  if ('unfinished' in split)
    return problem('a quote is not closed', `write another ${split.unfinished} at its end`);
  const unsigned = takeUser(split[0] === 'etcdctl' ? split.slice(1) : split);
  if (isProblem(unsigned)) return unsigned;
  const { words, user } = unsigned;
  const call = /^txn( (-i|--interactive))?$/.test(words.join(' '))
    ? parseTxn(lines, parseCtl)
    : lines.some((line) => line.trim() !== '')
      ? problem('only txn has more than one line', 'write each command on its own')
      : parseWords(words);
  return user === null || isProblem(call) ? call : signed(call, user);
}

/** Only requests carry a token here: who may watch, and who may renew a lease, is not modelled. */
function signed(call: CtlCall, user: CtlUser): CtlCall | CtlProblem {
  if (call.to === 'member' && call.kv.op !== 'watch') return { ...call, user };
  return problem(
    'there is no --user for this command here',
    'leave --user out; get, put, del, txn, lease, compact, alarm, auth, user and role take it',
  );
}

function parseWords(words: readonly string[]): CtlCall | CtlProblem {
  if (words.length === 0) return problem('nothing to do', 'write for instance get foo');
  const verb = verbOf(words);
  if (verb === undefined) return unknown(words);
  const given = argsOf(verb, words.slice(verb.name.split(' ').length));
  if (isProblem(given)) return given;
  const [least, most] = verb.takes;
  const { length } = given.args;
  if (length < least || length > most)
    return problem(
      `${verb.name} command needs ${least === most ? least : `${least} to ${most}`} argument${most === 1 ? '' : 's'}, not ${length}`,
      `write ${verb.usage}`,
    );
  return verb.parse(given);
}

function verbOf(words: readonly string[]): CtlVerb | undefined {
  return CTL_VERBS.find(({ name }) => name.split(' ').every((word, i) => words[i] === word));
}

function argsOf(verb: CtlVerb, words: readonly string[]): CtlArgs | CtlProblem {
  const args: string[] = [];
  const flags: Record<string, string | true> = {};
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (!word.startsWith('--')) {
      args.push(word);
      continue;
    }
    const [name = '', ...rest] = word.slice(2).split('=');
    if (verb.flags.includes(name)) {
      if (rest.join('=') !== 'false') flags[name] = true;
    } else if (verb.flags.includes(`${name}=`)) {
      const value = rest.length > 0 ? rest.join('=') : words[++i];
      if (value === undefined) return problem(`flag needs an argument: --${name}`, verb.usage);
      flags[name] = value;
    } else return problem(`unknown flag: --${name}`, `write ${verb.usage}`);
  }
  return { args, flags };
}

/** Says what is near to what was written. */
function unknown(words: readonly string[]): CtlProblem {
  const [first = ''] = words;
  const family = CTL_VERBS.filter(({ name }) => name.split(' ')[0] === first);
  const near = family.length > 0 ? family : CTL_VERBS.filter(({ name }) => name[0] === first[0]);
  const names = (near.length > 0 ? near : CTL_VERBS).map(({ name }) => name).join(', ');
  return problem(
    `unknown command "${words.slice(0, 2).join(' ')}" for "etcdctl"`,
    `there is ${names}`,
  );
}
