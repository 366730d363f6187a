import type { CheckAsk, CheckNews } from '../../../sim/consistency/checker/news';

/** Judges the histories of a file and tells on the way; returns what stops it at once. */
export type CheckFile = (ask: CheckAsk, hear: (news: CheckNews) => void) => () => void;
