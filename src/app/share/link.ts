/** What a link that is shared says: the moment or the whole run, and what the viewer wants it to carry. */
import type { Link } from '../../link/link';
import type { Lang, Theme } from '../../store/view';

export interface Wishes {
  readonly what: 'moment' | 'run';
  /** What was done, its branches and bookmarks. */
  readonly changes: boolean;
  /** null = the reader's own. */
  readonly lang: Lang | null;
  readonly theme: Theme | null;
}

/** `link` = the link of the moment, complete with its proof. */
export function sharedLink({ route, view }: Link, { what, changes, lang, theme }: Wishes): Link {
  const { t, k, fingerprint, engine, way, focus, lang: _lang, theme: _theme, ...rest } = view;
  const { actions, branch, beside, bookmarks, ...plain } = rest;
  // Without what was done it is another run: its events have other numbers and other proofs.
  const isSameRun = changes || actions === undefined;
  // Branches that are the scenario's own are there without anybody's doing.
  const untouched = {
    ...plain,
    ...(isSameRun && branch !== undefined && { branch }),
    ...(isSameRun && beside !== undefined && { beside }),
  };
  const carried = changes ? rest : untouched;
  const moment = {
    ...(t !== undefined && { t }),
    ...(focus !== undefined && { focus }),
    ...(isSameRun && k !== undefined && { k }),
    ...(isSameRun && fingerprint !== undefined && { fingerprint }),
    ...(isSameRun && engine !== undefined && { engine }),
    ...(isSameRun && way !== undefined && { way }),
  };
  return {
    route,
    view: {
      ...carried,
      ...(what === 'moment' && moment),
      ...(lang !== null && { lang }),
      ...(theme !== null && { theme }),
    },
  };
}

/** Whether there is anything that "my changes" would leave out. */
export function hasChanges({ view }: Link): boolean {
  return view.actions !== undefined || view.bookmarks !== undefined;
}

/** What chats, mails and browsers do with a link of this length (experience.md §1). */
export type Reach = 'everywhere' | 'perhaps' | 'fileFirst' | 'fileOnly';

export function reachOf(length: number): Reach {
  if (length <= 2_000) return 'everywhere';
  if (length <= 8_000) return 'perhaps';
  return length <= 64_000 ? 'fileFirst' : 'fileOnly';
}

/** Codes with more in them do not scan from a projector. */
export const QR_MAX = 300;
