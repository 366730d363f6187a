import type { NetworkView } from '../../sim/view';
import { printSeconds, printShare } from './print';
import type { NetworkTexts } from './texts';

/** One line on the state of the network, computed from it. */
export function networkLook(network: NetworkView, texts: NetworkTexts): string {
  const { flapping, sides, cuts, cutSince, links } = network;
  if (flapping.length > 0) return texts.flapping(flapping);
  if (sides.length > 0 && cutSince !== null) return texts.cutAt(printSeconds(cutSince));
  if (cuts.length > 0) return texts.someCut(cuts.length, links.length);
  const loss = Math.max(0, ...links.map((link) => link.loss));
  return loss > 0 ? texts.losing(printShare(loss)) : texts.whole;
}

/** There is something that healing takes back. */
export function canHeal({ cuts, flapping }: NetworkView): boolean {
  return cuts.length > 0 || flapping.length > 0;
}
