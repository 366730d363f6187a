import { jsonFault } from './jsonFault';
import { type Parsed, parseHistories } from './parse';

/** Reads a file of histories. What is no JSON is a problem with its line and column, as everything else. */
export function readHistories(text: string): Parsed {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const { line, column } = jsonFault(text);
    return {
      problems: [
        {
          path: `line ${line}, column ${column}`,
          message: 'this is no JSON',
          remedy: 'save the history as JSON',
        },
      ],
    };
  }
  return parseHistories(document);
}
