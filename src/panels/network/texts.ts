import type { CutTool } from './cutting';

/** The network panel's own words. Lists of members come as they are named, `e1, e2`. */
export interface NetworkTexts {
  readonly title: string;
  readonly empty: string;
  readonly close: string;
  readonly whole: string;
  readonly cutAt: (time: string) => string;
  readonly someCut: (cut: number, all: number) => string;
  readonly losing: (share: string) => string;
  readonly flapping: (names: readonly string[]) => string;
  readonly cutting: Readonly<Record<CutTool, string>>;
  readonly missed: string;
  readonly sides: (groups: readonly (readonly string[])[]) => string;
  readonly tools: string;
  readonly tool: Readonly<Record<CutTool, string>>;
  readonly cut: string;
  readonly cutAgain: string;
  readonly doCut: (group: readonly string[]) => string;
  readonly doCutNobody: string;
  readonly oneWay: string;
  readonly oneWayTitle: string;
  readonly oneWaySays: (group: readonly string[]) => string;
  readonly stopCutting: string;
  readonly heal: string;
  readonly presets: string;
  readonly preset: Readonly<Record<PresetName, string>>;
  readonly presetSays: {
    readonly clean: (delay: string) => string;
    readonly lossy: (loss: string, late: string) => string;
    readonly twoCentres: (near: string, far: string, delay: string) => string;
    readonly asymmetric: (target: string) => string;
    readonly flapping: (target: string, out: string, every: string) => string;
  };
  readonly editLinks: string;
  readonly columns: readonly [string, string, string, string];
  readonly all: string;
  readonly some: (links: number) => string;
  readonly inside: (letter: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly betweenAll: string;
  readonly cutWord: string;
  readonly member: (name: string, side: string) => string;
  readonly link: (a: string, b: string, state: 'open' | 'oneWay' | 'cut', words: string) => string;
  readonly canvas: string;
  readonly canvasKeys: string;
  readonly linkOf: (a: string, b: string) => string;
  readonly quality: Readonly<Record<'jitter' | 'loss' | 'duplicate', string>>;
  readonly detail: {
    readonly title: (a: string, b: string) => string;
    readonly back: string;
    readonly cut: string;
    readonly mend: string;
    readonly cutWay: (from: string, to: string) => string;
    readonly mendWay: (from: string, to: string) => string;
    readonly cutBoth: string;
    readonly mendBoth: string;
  };
  readonly editor: {
    readonly title: string;
    readonly hint: string;
    readonly columns: Readonly<Record<EditorColumn, string>>;
    readonly apply: string;
    readonly close: string;
    readonly unchanged: string;
    readonly all: string;
    readonly allHint: string;
    readonly field: (column: string, row: string) => string;
    readonly fault: Readonly<Record<FaultKind, (place: string) => string>>;
  };
}
export type PresetName = 'clean' | 'lossy' | 'twoCentres' | 'asymmetric' | 'flapping';
export type EditorColumn =
  | 'link'
  | 'from'
  | 'to'
  | 'jitter'
  | 'loss'
  | 'duplicate'
  | 'cut'
  | 'sent'
  | 'dropped';
/** What can be wrong with a field. */
export type FaultKind = 'number' | 'percent' | 'order' | 'pair';

const list = (names: readonly string[]) => names.join(', ');

export const en: NetworkTexts = {
  title: 'Network',
  empty: 'There is no network in this run.',
  close: 'Close the network panel',
  whole: 'All members reach each other',
  cutAt: (time) => `Cut at ${time}`,
  someCut: (cut, all) => `${cut} of ${all} directions cut`,
  losing: (share) => `${share} of messages are lost`,
  flapping: (names) =>
    names.length === 1 ? `${list(names)} comes and goes` : `${list(names)} come and go`,
  cutting: {
    line: 'Draw a line between members',
    lasso: 'Draw around members',
    tap: 'Tap members, then cut',
  },
  missed: 'That parts nobody. Leave members on both sides.',
  sides: (groups) => groups.map(list).join(' | '),
  tools: 'How to cut',
  tool: { line: 'Line', lasso: 'Lasso', tap: 'Tap' },
  cut: 'Cut the network',
  cutAgain: 'Cut',
  doCut: (group) => `Cut off ${list(group)}`,
  doCutNobody: 'Cut off',
  oneWay: 'One way',
  oneWayTitle:
    'Only what the group sends is cut; it hears the others still. Alt while drawing does the same.',
  oneWaySays: (group) => `nobody else hears ${list(group)}`,
  stopCutting: 'Cancel',
  heal: 'Heal the network',
  presets: 'Presets',
  preset: {
    clean: 'Clean',
    lossy: 'Lossy Wi-Fi',
    twoCentres: 'Two data centres',
    asymmetric: 'Asymmetric',
    flapping: 'Flapping',
  },
  presetSays: {
    clean: (delay) => `${delay}, nothing is lost`,
    lossy: (loss, late) => `${loss} lost, up to ${late} late, out of order`,
    twoCentres: (near, far, delay) => `${near} | ${far}, ${delay} apart`,
    asymmetric: (target) => `nobody hears ${target}, it hears everybody`,
    flapping: (target, out, every) => `${target} is out for ${out} of every ${every}`,
  },
  editLinks: 'Links, one by one',
  columns: ['links', 'delay', 'sent', 'dropped'],
  all: 'all',
  some: (links) => (links === 1 ? '1 direction' : `${links} directions`),
  inside: (letter) => `inside ${letter}`,
  between: (from, to) => `${from} to ${to}`,
  betweenAll: 'between sides',
  cutWord: 'cut',
  member: (name, side) => (side === '' ? `member ${name}` : `member ${name}, side ${side}`),
  link: (a, b, state, words) =>
    `link ${a} to ${b}, ${{ open: words, oneWay: `one way cut, ${words}`, cut: 'cut' }[state]}`,
  canvas: 'Members and their links',
  canvasKeys:
    'Arrows move. In cut mode Space takes a member into the group, Enter cuts, Escape leaves.',
  linkOf: (a, b) => `Link between ${a} and ${b}`,
  quality: { jitter: 'jitter', loss: 'loss', duplicate: 'duplicates' },
  detail: {
    title: (a, b) => `${a} and ${b}`,
    back: 'All links',
    cut: 'Cut',
    mend: 'Mend',
    cutWay: (from, to) => `Cut ${from} to ${to}`,
    mendWay: (from, to) => `Mend ${from} to ${to}`,
    cutBoth: 'Cut both ways',
    mendBoth: 'Mend both ways',
  },
  editor: {
    title: 'Links, one by one',
    hint: 'Each direction is a link of its own. What you change takes effect at this moment and becomes an action on the timeline.',
    columns: {
      link: 'link',
      from: 'delay from, ms',
      to: 'to, ms',
      jitter: 'jitter, ms',
      loss: 'loss, %',
      duplicate: 'duplicates, %',
      cut: 'cut',
      sent: 'sent',
      dropped: 'dropped',
    },
    apply: 'Apply',
    close: 'Close',
    unchanged: 'Nothing has been changed yet. Write into a field, then apply.',
    all: 'all links',
    allHint:
      'What stands here goes for every link, and single links lose what they had of their own.',
    field: (column, row) => `${column}, ${row}`,
    fault: {
      number: (place) => `${place}: write milliseconds from 0 to 600000.`,
      percent: (place) => `${place}: write a percentage from 0 to 100.`,
      order: (place) => `${place}: write a number that is not above the one in the next field.`,
      pair: (place) => `${place}: write both ends of the delay, or neither.`,
    },
  },
};
