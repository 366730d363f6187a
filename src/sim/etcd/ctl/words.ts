/** Splits a command line as a shell would: blanks part, quotes hold together, a backslash takes the next as it is. */
export function wordsOfLine(line: string): readonly string[] | Unfinished {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let i = 0; i < line.length; i += 1) {
    const char = line.charAt(i);
    if (char === '\\' && quote !== "'" && i + 1 < line.length) {
      i += 1;
      word = (word ?? '') + line.charAt(i);
    } else if (quote !== null) {
      if (char === quote) quote = null;
      else word = (word ?? '') + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + char;
  }
  if (quote !== null) return { unfinished: quote };
  if (word !== null) words.push(word);
  return words;
}

/** A quote that is never closed. */
export interface Unfinished {
  readonly unfinished: string;
}
