import type { LinkView, NetworkView } from '../../sim/view';
import { printLatencies } from './print';
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

/** The links summed up: by side while the network is split, else by whether they are cut. */
export function rowsOf(network: NetworkView, texts: NetworkTexts): LinkRow[] {
  const { sides, links } = network;
  if (sides.length === 0) {
    const cut = links.filter((link) => link.cut);
    const open = links.filter((link) => !link.cut);
    return cut.length === 0
      ? [rowOf('all', texts.all, links, texts)]
      : [rowOf('open', texts.open, open, texts), rowOf('cut', texts.cutLinks, cut, texts)];
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
