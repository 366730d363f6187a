import fc from 'fast-check';

/** Properties draw the same examples on every machine; the full run draws more. */
const full = process.env.ORRERY_FULL === '1';
fc.configureGlobal({ seed: 20_260_101, numRuns: full ? 1_000 : 60 });
