import type { ProtocolSpec } from '../spec';

/** One product in one configuration. A label such as "CP" never belongs to a product alone. */
export interface Preset {
  readonly id: string;
  /** Product and configuration. */
  readonly title: string;
  /** The operations that a label of this preset is about. */
  readonly operation: string;
  readonly protocol: ProtocolSpec;
  /** What a label would hide. */
  readonly caveat: { readonly en: string; readonly ko: string };
  /** Where the study note files the product; null = the note does not name it. */
  readonly note: 'CA' | 'CP' | 'AP' | null;
  /** The PACELC class that Abadi's paper gives this product as it came by default; null = none. */
  readonly paper: PacelcClass | null;
  readonly sources: readonly Source[];
}

export type PacelcClass = 'PA/EL' | 'PA/EC' | 'PC/EL' | 'PC/EC';

export interface Source {
  /** The values that it is the source of. */
  readonly what: string;
  readonly url: string;
  /** The value was read in this document or in a word-for-word quote of it; false = remembered, derived or our assumption, as `what` says. */
  readonly confirmed: boolean;
}
