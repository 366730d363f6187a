/** Where in the product the viewer is, as the link said. */

/** What is on the stage: a shipped scenario, or a document that came in the link. */
export type StageRoute =
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'custom'; readonly document: unknown };

export type Place =
  /** The link has not been read yet. */
  | { readonly page: 'opening' }
  | { readonly page: 'gallery'; readonly notice: Notice | null }
  | {
      readonly page: 'stage';
      readonly route: StageRoute;
      /** What the link said about the view, so that links made from here say it too. */
      readonly explicit: Explicit;
      /** The viewer's actions as the link packs them; undefined = none. */
      readonly actions: unknown;
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

export interface NoticedProblem {
  readonly kind: 'truncated' | 'tampered' | 'oversized' | 'newer' | 'invalid';
  /** The part of the link. */
  readonly part: string;
  /** The reader's own words, in English. */
  readonly detail: string;
}
