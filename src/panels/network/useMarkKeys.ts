import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Action } from '../../sim/config';
import { makeTabStop, neighbour, stepOf } from '../arrows';
import { type Cutting, cutActions, toggled } from './cutting';

export interface MarkKeysProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly cutting: Cutting | null;
  readonly onCutting: (cutting: Cutting) => void;
  readonly onCut: (actions: readonly Action[]) => void;
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
    makeTabStop(marksOf(svg.current, false), stop ?? reachable[0]);
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
    const step = stepOf(event.key);
    if (step !== undefined && !event.shiftKey) {
      moveTo(neighbour(marksOf(svg.current, isCutting), mark, step, REACH));
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
    makeTabStop(marksOf(svg.current, false), next);
    next.focus();
  }

  function take(before: Cutting, id: string): void {
    const member = members.find((one) => one.id === id);
    const names = members.map(({ name }) => name);
    if (member === undefined) return;
    const { missed: _missed, ...kept } = before;
    onCutting({ ...kept, group: toggled(names, before.group, member.name) });
  }

  function cut(drawn: Cutting): void {
    const names = members.map(({ name }) => name);
    const actions = cutActions(names, drawn.group, drawn.oneWay === true);
    if (actions === null) onCutting({ ...drawn, missed: true });
    else onCut(actions);
  }

  function onClick({ target }: { readonly target: EventTarget }): void {
    const mark = target instanceof Element ? target.closest<SVGGElement>('g[data-entity]') : null;
    if (mark === null || isCutting) return;
    current.current = mark.dataset.entity ?? null;
    onSelect(current.current);
  }

  return { onKeyDown, onClick };
}

const REACH = { body: '.body, .line', aside: 2 };

function marksOf(svg: SVGSVGElement | null, membersOnly: boolean): SVGGElement[] {
  const wanted = membersOnly ? '.node[data-entity]' : '[data-entity]';
  return svg === null ? [] : [...svg.querySelectorAll<SVGGElement>(wanted)];
}
