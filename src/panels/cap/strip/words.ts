import type { LabNodeView, LaneView } from '../../../sim/consistency/view';
import type { CapTexts } from '../texts';

/**
 * What can be said of one side from the states of its nodes and the configuration alone: who leads there and
 * whether it holds a majority, or how many copies run of those that a read and a write need.
 */
export function sideWords(
  lane: Pick<LaneView, 'nodes' | 'protocol'>,
  side: string,
  { strip }: CapTexts,
): string {
  const { protocol, nodes } = lane;
  const running = nodes.filter((node) => node.side === side && node.status === 'running');
  const leads = running.some((node) => node.leads);
  const plain = strip.running(running.length, nodes.filter((node) => node.side === side).length);
  switch (protocol.kind) {
    case 'single':
      return leads ? strip.holds : strip.noCopy;
    case 'leaderless': {
      // With fewer replicas than nodes it depends on the key which of them count.
      if (protocol.n !== nodes.length || protocol.sloppy) return plain;
      return strip.quorum(running.length, Math.max(protocol.r, protocol.w));
    }
    case 'multiMaster':
      return plain;
    case 'raft':
      return leadership('raft', leads, running, nodes, strip);
    case 'timeline':
      return leads ? strip.leads.timeline : strip.nobody.timeline;
    case 'primary2pc':
    case 'primary':
      return leadership('primary', leads, running, nodes, strip);
  }
}

function leadership(
  word: 'raft' | 'primary',
  leads: boolean,
  running: readonly LabNodeView[],
  all: readonly LabNodeView[],
  strip: CapTexts['strip'],
): string {
  const isMajority = running.length > all.length / 2;
  if (leads) return strip.both(strip.leads[word], isMajority ? strip.majority : strip.noMajority);
  return isMajority ? strip.both(strip.majority, strip.nobody[word]) : strip.nobody[word];
}
