import type { LinkView, NetworkView } from '../../sim/view';
import { printLatencies, printLatency } from './print';
import type { NetworkTexts } from './texts';

/** A row of the table: some links summed up. */
export interface LinkRow {
  readonly id: string;
  readonly name: string;
  readonly delay: string;
  readonly sent: number;
  readonly dropped: number;
}

/** More sides than this are told as "inside" and "between". */
const SIDES = 2;
/** More delays than this are told as a range. */
const DELAYS = 3;

/** The links summed up: by side while the network is split, else by whether they are cut. */
export function rowsOf(network: NetworkView, texts: NetworkTexts): LinkRow[] {
  const { sides, links } = network;
  if (sides.length === 0) {
    const cut = links.filter((link) => link.cut);
    if (cut.length === 0) return byDelay(links, texts.all, texts);
    const open = links.filter((link) => !link.cut);
    return [
      ...byDelay(open, texts.some(open.length), texts),
      rowOf('cut', texts.some(cut.length), cut, texts),
    ];
  }
  const letters = sides.map(({ letter }) => letter);
  const letterOf = (name: string) =>
    sides.find(({ members }) => members.includes(name))?.letter ?? '';
  const between = (a: string, b: string) =>
    links.filter(({ from, to }) => letterOf(from) === a && letterOf(to) === b);
  const inside = letters
    .map((letter) => rowOf(letter, texts.inside(letter), between(letter, letter), texts))
    .filter((row) => row.links > 0);
  const across =
    letters.length > SIDES
      ? [
          rowOf(
            'between',
            texts.betweenAll,
            links.filter(({ from, to }) => letterOf(from) !== letterOf(to)),
            texts,
          ),
        ]
      : letters.flatMap((a) =>
          letters
            .filter((b) => b !== a)
            .map((b) => rowOf(`${a}${b}`, texts.between(a, b), between(a, b), texts)),
        );
  return [...inside, ...across];
}

/** Links in one row under their common name, or a row for each delay where there are a few. */
function byDelay(links: readonly LinkView[], name: string, texts: NetworkTexts): LinkRow[] {
  const delays = [...new Set(links.map(({ latency }) => printLatency(latency)))];
  if (delays.length === 1 || delays.length > DELAYS) return [rowOf('all', name, links, texts)];
  return delays.map((delay) => {
    const some = links.filter(({ latency }) => printLatency(latency) === delay);
    return rowOf(delay, texts.some(some.length), some, texts);
  });
}

/** Both directions of one link. */
export function directionsOf(network: NetworkView, link: string, texts: NetworkTexts) {
  const [a = '', b = ''] = link.split('-');
  return [
    [a, b],
    [b, a],
  ].flatMap(([from = '', to = '']) =>
    network.links
      .filter((one) => one.from === from && one.to === to)
      .map((one) => ({
        link: one,
        row: rowOf(`${from}>${to}`, `${from} → ${to}`, [one], texts),
      })),
  );
}

function rowOf(
  id: string,
  name: string,
  links: readonly LinkView[],
  texts: NetworkTexts,
): LinkRow & { readonly links: number } {
  const open = links.filter(({ cut }) => !cut);
  return {
    id,
    name,
    links: links.length,
    delay: open.length === 0 ? texts.cutWord : printLatencies(open.map(({ latency }) => latency)),
    sent: links.reduce((sum, { sent }) => sum + sent, 0),
    dropped: links.reduce((sum, { dropped }) => sum + dropped, 0),
  };
}
