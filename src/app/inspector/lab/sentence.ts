/** One line that says what something of a laboratory is now, from what the frame carries. */
import type { LabNodeView, LaneView } from '../../../sim/consistency/view';
import type { LabInspectorTexts } from './texts';

export function sentenceOf(
  lane: LaneView,
  id: string,
  register: string,
  words: LabInspectorTexts,
): string {
  const [, , name = '', machine] = id.split('/');
  const node = lane.nodes.find((one) => one.name === name);
  if (machine !== undefined) return words.request(machine, name);
  if (node !== undefined) return nodeSentence(node, register, words);
  const beside = `n${name.slice(1)}`;
  if (name.startsWith('w')) return words.watcher(beside);
  if (name.startsWith('r')) return words.roaming;
  const side = lane.nodes.find((one) => one.name === beside)?.side ?? '';
  const kind = name.startsWith('s') ? words.setClient(beside) : words.client(beside);
  return side === '' ? kind : `${kind}, ${words.side(side)}`;
}

function nodeSentence(
  { status, role, term, side, values }: LabNodeView,
  register: string,
  words: LabInspectorTexts,
): string {
  return [
    status === 'running' ? role : words.status[status],
    term === null ? '' : words.term(term),
    side === '' ? '' : words.side(side),
    values.length === 0 ? '' : `${register}=${values.join(' | ')}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The word of its chart as the frame tells it; '' = the frame does not. */
export function stateOf(lane: LaneView, id: string): string {
  const name = id.slice(lane.id.length + 1);
  const node = lane.nodes.find((one) => one.name === name);
  if (node !== undefined) return node.status === 'running' ? node.role : node.status;
  const client = lane.recent.clients.find((one) => one.name === name);
  if (client === undefined) return '';
  return client.operations.at(-1)?.outcome === 'open' ? 'waiting' : 'idle';
}
