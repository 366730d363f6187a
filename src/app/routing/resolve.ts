/** From what a link says to what is to be shown. Never throws and never leads to nothing. */
import type { LinkView, ParsedLink } from '../../link/link';
import type { LinkProblem } from '../../link/payload';
import type { UnpackedBranch } from '../../scenario/forest';
import type { Scenario } from '../../scenario/types';
import { openKeyValueFor } from '../../sim/keyValue';
import { currentBranch } from '../../store/branches';
import { openingForest } from '../../store/forest';
import type { Notice, NoticedProblem, Place, StageRoute } from '../../store/place';
import { selectionOfName } from '../../store/selection';
import type { View } from '../../store/view';
import type { CatalogueEntry } from '../gallery/catalogueEntry';
import type { Library } from '../gallery/library';
import type { Opening } from '../playback/session';
import { readPanels } from './panelNames';

export interface Resolution {
  readonly place: Place;
  readonly view: Partial<View>;
  /** null = there is no run to open. */
  readonly opening: Opening | null;
}

export async function resolve(
  parsed: ParsedLink,
  raw: string,
  library: Library,
): Promise<Resolution> {
  const { route, view } = parsed.link;
  const problems = parsed.problems.map(noticed);
  const notice = brokenNotice(problems, raw);
  switch (route.kind) {
    case 'gallery':
      return gallery(notice, view);
    case 'unknown':
      return gallery(notice ?? (await missing(route.path, await library.list())), view);
    case 'custom':
      return custom(route, view, problems, raw);
    case 'scenario': {
      const scenario = await library.find(route.id);
      if (scenario === null) return gallery(await missing(route.id, await library.list()), view);
      return stage(route, scenario, view, problems, raw);
    }
  }
}

async function custom(
  route: Extract<StageRoute, { kind: 'custom' }>,
  view: LinkView,
  problems: readonly NoticedProblem[],
  raw: string,
): Promise<Resolution> {
  const { readDocument } = await import('../../scenario/read');
  await openKeyValueFor(route.document);
  const read = readDocument(route.document);
  if ('scenario' in read) return stage(route, read.scenario, view, problems, raw);
  const found = read.findings.map(
    ({ message, remedy }): NoticedProblem => ({
      kind: 'invalid',
      part: 'scenario',
      detail: `${message}; ${remedy}`,
    }),
  );
  return gallery(brokenNotice([...problems, ...found], raw), view);
}

async function stage(
  route: StageRoute,
  scenario: Scenario,
  view: LinkView,
  problems: readonly NoticedProblem[],
  raw: string,
): Promise<Resolution> {
  const { branches, findings } = await readBranches(view.actions, scenario);
  const forest = openingForest(scenario, view.lang ?? 'en', branches, view.branch);
  const found = findings.map(
    ({ message, remedy }): NoticedProblem => ({
      kind: 'invalid',
      part: 'a',
      detail: `${message}; ${remedy}`,
    }),
  );
  const { panels, strange } = readPanels(view.panels ?? []);
  const unknown = strange.map(
    (name): NoticedProblem => ({
      kind: 'invalid',
      part: 'p',
      detail: `there is no panel ${name}; write raft or net`,
    }),
  );
  const explicit = {
    lang: view.lang !== undefined,
    theme: view.theme !== undefined,
    rate: view.rate !== undefined,
  };
  return {
    place: {
      page: 'stage',
      route,
      explicit,
      ...(panels.length > 0 && { panels }),
      notice: brokenNotice([...problems, ...unknown, ...found], raw),
    },
    view: { ...asked(view), rate: view.rate ?? scenario.rate, free: view.free ?? false },
    opening: {
      input: {
        scenario,
        seed: view.seed ?? scenario.seed,
        actions: currentBranch(forest).actions,
      },
      forest,
      bookmarks: (view.bookmarks ?? []).map((at, i) => ({
        at,
        label: view.bookmarkNames?.[i] ?? '',
      })),
      beside:
        view.beside ?? (scenario.branches.length > 0 && view.branch === undefined ? 'B' : null),
      proof: proofOf(view),
      moment: momentOf(view),
      selection: selectionOfName(view.focus ?? scenario.focus),
    },
  };
}

type Unpacked = {
  readonly branches: readonly UnpackedBranch[];
  readonly findings: readonly { readonly message: string; readonly remedy: string }[];
};

/** The reader of actions knows every verb; it is fetched only for links that carry some. */
async function readBranches(packed: unknown, scenario: Scenario): Promise<Unpacked> {
  if (packed === undefined) return { branches: [], findings: [] };
  const { unpackBranches } = await import('../../scenario/forest');
  await openKeyValueFor(packed);
  return unpackBranches(packed, scenario);
}

/** What a link says that its moment looks like; null = nothing. */
function proofOf({ fingerprint, engine, way }: LinkView): Opening['proof'] {
  return fingerprint === undefined ? null : { fingerprint, engine: engine ?? '', way: way ?? '' };
}

/** `k` wins over `t`, `t` over the lesson step; a link that names no moment opens on the poster. */
export function momentOf({ k, t, step }: LinkView): Opening['moment'] {
  if (k !== undefined) return { step: k };
  if (t !== undefined) return { at: t };
  if (step !== undefined) return { lessonStep: step - 1 };
  return 'poster';
}

function asked({ lang, theme }: LinkView): Partial<View> {
  return { ...(lang !== undefined && { lang }), ...(theme !== undefined && { theme }) };
}

function gallery(notice: Notice | null, view: LinkView): Resolution {
  return { place: { page: 'gallery', notice }, view: asked(view), opening: null };
}

async function missing(id: string, entries: readonly CatalogueEntry[]): Promise<Notice> {
  const { nearest } = await import('../../scenario/suggest');
  const ids = entries.map((entry) => entry.id);
  const near = nearest(id, ids);
  const inside = ids.filter((each) => each.includes(id) || id.includes(each));
  return { kind: 'missing', id, near: [...new Set([...(near === null ? [] : [near]), ...inside])] };
}

function brokenNotice(problems: readonly NoticedProblem[], raw: string): Notice | null {
  return problems.length === 0 ? null : { kind: 'broken', problems, raw };
}

function noticed({ kind, part, message }: LinkProblem): NoticedProblem {
  return { kind, part, detail: message };
}
