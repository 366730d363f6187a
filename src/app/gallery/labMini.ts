/** A laboratory's frame: the nodes of its first lanes in a row each, and the cut through all of them. */
import type { LabNodeView, LaneView } from '../../sim/consistency/view';
import { type MiniLayout, type MiniMember, miniSize } from './miniLayout';

/** More rows than these do not fit. */
const ROWS = 2;
const MARGIN = 34;

export function labMini(lanes: readonly LaneView[]): MiniLayout {
  const shown = lanes.slice(0, ROWS);
  const { width, height } = miniSize;
  const first = shown[0]?.nodes ?? [];
  const order = [...first].sort((a, b) => (a.side < b.side ? -1 : a.side > b.side ? 1 : 0));
  const pitch = (width - 2 * MARGIN) / Math.max(1, order.length - 1);
  const rows = shown.map(({ nodes, id }, row) =>
    order.map((place, i): MiniMember & { readonly side: string } => {
      const node = nodes.find(({ name }) => name === place.name) ?? place;
      return {
        key: `${id}/${place.name}`,
        name: place.name,
        appearance: appearanceOf(node),
        text: node.term === null ? '' : String(node.term),
        x: MARGIN + i * pitch,
        y: (height * (row + 1)) / (shown.length + 1),
        side: node.side,
      };
    }),
  );
  const parts = order.findIndex((node, i) => i > 0 && node.side !== order[i - 1]?.side);
  const x = MARGIN + (parts - 0.5) * pitch;
  return {
    ground: width,
    members: rows.flat(),
    links: rows.flatMap((row) =>
      row.slice(1).flatMap((to, i) => {
        const from = row[i];
        return from === undefined || from.side !== to.side ? [] : [{ key: to.key, from, to }];
      }),
    ),
    cut:
      parts < 0
        ? null
        : {
            from: { x, y: 0 },
            to: { x, y: height },
            side: [
              { x: 0, y: 0 },
              { x, y: 0 },
              { x, y: height },
              { x: 0, y: height },
            ],
          },
    cells: [],
    cellSize: { width: 0, height: 0 },
    stair: '',
  };
}

function appearanceOf({ status, leads, role }: LabNodeView): MiniMember['appearance'] {
  if (status !== 'running') return status;
  if (leads) return 'leader';
  return role === 'candidate' || role === 'precandidate' ? role : 'follower';
}
