import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { type Cutting, groupsOf, toggled } from './cutting';

export interface MarkKeysProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly cutting: Cutting | null;
  readonly onCutting: (cutting: Cutting) => void;
  readonly onCut: (groups: readonly (readonly string[])[]) => void;
  readonly onSelect: (id: string | null) => void;
}

/**
 * One Tab stop for the canvas. Arrows go to the nearest mark in their direction: members and links, and
 * members only while the network is being cut. Then Space takes a member into the group and Enter cuts.
 */
export function useMarkKeys({ svg, members, cutting, onCutting, onCut, onSelect }: MarkKeysProps) {
  const current = useRef<string | null>(null);
  const isCutting = cutting !== null;
  const wasCutting = useRef(false);

  // After every drawing exactly one mark can be reached with Tab.
  useEffect(() => {
    const reachable = marksOf(svg.current, isCutting);
    const stop = reachable.find(({ dataset }) => dataset.entity === current.current);
    for (const mark of marksOf(svg.current, false)) mark.setAttribute('tabindex', '-1');
    (stop ?? reachable[0])?.setAttribute('tabindex', '0');
  });

  // Whoever begins to cut goes on with the arrows; whoever is done must not be left nowhere.
  useEffect(() => {
    const begins = isCutting && !wasCutting.current;
    const isLost = wasCutting.current && !isCutting && document.activeElement === document.body;
    wasCutting.current = isCutting;
    if (begins || isLost) svg.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus();
  }, [isCutting, svg]);

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>): void {
    const mark = event.target instanceof Element ? event.target.closest('g[data-entity]') : null;
    if (!(mark instanceof SVGGElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step !== undefined && !event.shiftKey) {
      moveTo(neighbour(marksOf(svg.current, isCutting), mark, step));
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (cutting === null) onSelect(mark.dataset.entity ?? null);
      else if (event.key === ' ') take(cutting, mark.dataset.entity ?? '');
      else cut(cutting);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function moveTo(next: SVGGElement | null): void {
    if (next === null) return;
    current.current = next.dataset.entity ?? null;
    for (const mark of marksOf(svg.current, false)) mark.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }

  function take({ tool, group }: Cutting, id: string): void {
    const member = members.find((one) => one.id === id);
    const names = members.map(({ name }) => name);
    if (member !== undefined) onCutting({ tool, group: toggled(names, group, member.name) });
  }

  function cut({ tool, group }: Cutting): void {
    const groups = groupsOf(
      members.map(({ name }) => name),
      group,
    );
    if (groups === null) onCutting({ tool, group, missed: true });
    else onCut(groups);
  }

  function onClick({ target }: { readonly target: EventTarget }): void {
    const mark = target instanceof Element ? target.closest<SVGGElement>('g[data-entity]') : null;
    if (mark === null || isCutting) return;
    current.current = mark.dataset.entity ?? null;
    onSelect(current.current);
  }

  return { onKeyDown, onClick };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function marksOf(svg: SVGSVGElement | null, membersOnly: boolean): SVGGElement[] {
  const wanted = membersOnly ? '.node[data-entity]' : '[data-entity]';
  return svg === null ? [] : [...svg.querySelectorAll<SVGGElement>(wanted)];
}

/** The nearest mark in a direction; what lies off the axis counts twice. */
function neighbour(
  marks: readonly SVGGElement[],
  from: SVGGElement,
  [dx, dy]: readonly [number, number],
): SVGGElement | null {
  const a = middleOf(from);
  let best: { readonly mark: SVGGElement; readonly cost: number } | null = null;
  for (const mark of marks) {
    if (mark === from) continue;
    const b = middleOf(mark);
    const ahead = (b.x - a.x) * dx + (b.y - a.y) * dy;
    const aside = Math.abs((b.x - a.x) * dy) + Math.abs((b.y - a.y) * dx);
    const cost = ahead + 2 * aside;
    if (ahead > 1 && (best === null || cost < best.cost)) best = { mark, cost };
  }
  return best?.mark ?? null;
}

function middleOf(mark: SVGGElement): { readonly x: number; readonly y: number } {
  const shape = mark.querySelector('.body, .line') ?? mark;
  const { left, right, top, bottom } = shape.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
