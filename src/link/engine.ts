/**
 * Number of the engine: raised whenever the same scenario, seed and actions give another trace than before.
 * Links carry it, so that a reader can tell a changed engine from a changed link.
 */
export const ENGINE = '2';
