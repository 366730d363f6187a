/** Where in the product the viewer is, as the link said. */
import type { LinkProblem } from '../link/payload';
import type { Route } from '../link/link';

export type Place =
  /** The link has not been read yet. */
  | { readonly page: 'opening' }
  | { readonly page: 'gallery'; readonly notice: Notice | null }
  | {
      readonly page: 'stage';
      readonly route: Route;
      /** What the link said about the view, so that links made from here say it too. */
      readonly explicit: Explicit;
      readonly notice: Notice | null;
    };

export interface Explicit {
  readonly lang: boolean;
  readonly theme: boolean;
  readonly rate: boolean;
}

/** What was wrong with the link that led here. */
export type Notice =
  | { readonly kind: 'missing'; readonly id: string; readonly near: readonly string[] }
  | { readonly kind: 'broken'; readonly problems: readonly NoticedProblem[]; readonly raw: string };

export type NoticedProblem = Pick<LinkProblem, 'kind' | 'part'> & {
  /** The reader's own words, in English, where there are any. */
  readonly detail: string;
};
