/** Where in the product the viewer is, as the link said. */
import type { PanelName } from '../scenario/types';

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
      /** Panels that the link names; absent = those of the scenario. */
      readonly panels?: readonly PanelName[];
      readonly notice: Notice | null;
    };

export interface Explicit {
  readonly lang: boolean;
  readonly theme: boolean;
  readonly rate: boolean;
}

/** What was wrong with the link that led here. */
export type Notice =
  | Mismatch
  | { readonly kind: 'missing'; readonly id: string; readonly near: readonly string[] }
  | { readonly kind: 'broken'; readonly problems: readonly NoticedProblem[]; readonly raw: string };

/** A link's proof does not fit: the replay here is not the run that the link was made from. */
export interface Mismatch {
  readonly kind: 'mismatch';
  /** Engine that made the link; '' = it does not say. */
  readonly engine: string;
  readonly own: string;
  /** Moment of the link, virtual microseconds. */
  readonly at: number;
  /** Fingerprint in the link, and the one of the replay. */
  readonly said: string;
  readonly found: string;
  /** The link holds the way to its moment. */
  readonly hasWay: boolean;
  /** Virtual times between which the replay leaves the recorded way; null = it follows it to its end. */
  readonly departs: { readonly from: number; readonly to: number } | null;
}

export interface NoticedProblem {
  readonly kind: 'truncated' | 'tampered' | 'oversized' | 'newer' | 'invalid';
  /** The part of the link. */
  readonly part: string;
  /** The reader's own words, in English. */
  readonly detail: string;
}
