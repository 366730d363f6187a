/** How the viewer wants to see it. Outlives a scenario; only rate and table view start anew. */

export type Lang = 'en' | 'ko';
export type Theme = 'light' | 'dark' | 'projector';

export interface View {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly rate: number;
  /** Long stretches without events pass quickly. */
  readonly compress: boolean;
  readonly reducedMotion: boolean;
  readonly tableView: boolean;
  /** null = what the width of the window suggests: a column when it fits, else closed. */
  readonly inspectorOpen: boolean | null;
  readonly keysOpen: boolean;
  readonly paletteOpen: boolean;
  readonly shareOpen: boolean;
  /** The why sentence stands under the chain. */
  readonly whyOpen: boolean;
  /** The list of bookmarks and conditions to pause at is open. */
  readonly marksOpen: boolean;
  /** The field for a write to etcd is open. */
  readonly proposing: boolean;
  /** The row of branches is asked for, even if there is only one. */
  readonly branchesOpen: boolean;
  /** The first panel has the stage to itself. */
  readonly maximized: boolean;
  /** Keys that print something do something. */
  readonly letterKeys: boolean;
  /** The network panel is on the stage; null = where the scenario names it. */
  readonly networkOpen: boolean | null;
  /** What a drag, a tap or an arrow does in the network editor. */
  readonly cutting: Cutting | null;
  /** Without the lesson: nothing is told, asked or sealed. */
  readonly free: boolean;
  /** The first-visit line is still of use. */
  readonly hint: boolean;
}

export const defaultView: View = {
  lang: 'en',
  theme: 'light',
  rate: 1,
  compress: true,
  reducedMotion: false,
  tableView: false,
  inspectorOpen: null,
  keysOpen: false,
  paletteOpen: false,
  shareOpen: false,
  whyOpen: false,
  marksOpen: false,
  proposing: false,
  branchesOpen: false,
  maximized: false,
  letterKeys: true,
  networkOpen: null,
  cutting: null,
  free: false,
  hint: false,
};

/** How a cut is being made: by a line, by a lasso, or member by member. */
export interface Cutting {
  readonly tool: 'line' | 'lasso' | 'tap';
  /** Short names of the members that shall be parted from the others. */
  readonly group: readonly string[];
  /** The last stroke parted nobody. */
  readonly missed?: boolean;
  /** Only what the group sends is to be cut. */
  readonly oneWay?: boolean;
}

const themes: readonly Theme[] = ['light', 'dark', 'projector'];
export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'light';
}

export function otherLang(lang: Lang): Lang {
  return lang === 'en' ? 'ko' : 'en';
}
