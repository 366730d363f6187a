import { History } from '../../player/history';
import { resolveMoment } from '../../player/moments';
import { actionsOf } from '../../scenario/added';
import type { Scenario } from '../../scenario/types';
import { observe } from '../../sim/observe/observe';
import { openParts } from '../../sim/parts';
import { labMini } from './labMini';
import { type MiniLayout, miniLayout } from './miniLayout';

/** A scenario's frame for its card: a real instant of a real run, with its own seed. */
export interface Poster {
  /** Virtual microseconds. */
  readonly at: number;
  readonly layout: MiniLayout;
}

/** Events between two looks whether the poster's moment has come. */
const SLICE = 2_000;

/**
 * Runs a scenario up to its poster's moment. Done once for each, while the page is built: a visitor of the gallery
 * then needs neither the simulation nor any scenario.
 */
export async function posterOf(scenario: Scenario): Promise<Poster> {
  const input = { scenario, seed: scenario.seed, actions: [] };
  await openParts(scenario.cluster, actionsOf(input));
  const history = new History(input);
  for (;;) {
    const { at = 0 } = resolveMoment(history, scenario.poster) ?? { at: Number.POSITIVE_INFINITY };
    if (history.isComplete || history.last.at > at) break;
    history.extend(SLICE);
  }
  const at = resolveMoment(history, scenario.poster)?.at ?? 0;
  const objects = [
    ...observe(
      history.worldAt(history.stepAt(at)),
      at,
      (id) => history.event(id),
      history.watched,
    ).values(),
  ];
  const lanes = objects.filter((object) => object.kind === 'lane');
  const network = objects.find((object) => object.kind === 'network') ?? null;
  const members = objects
    .filter((object) => object.kind === 'member')
    .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  return { at, layout: lanes.length > 0 ? labMini(lanes) : miniLayout(members, network) };
}
