import { defineConfig } from 'vitest/config';

/** The full counts take as long as they take: a slow machine is no failed test. */
const testTimeout = process.env.ORRERY_FULL === '1' ? 900_000 : 120_000;
const simulation = ['kernel', 'kube', 'sim', 'scenario', 'player', 'link'];

export default defineConfig({
  test: {
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'simulation',
          // Its modules hold no state but code that was fetched: files may share them, and what they have run.
          isolate: false,
          include: [
            ...simulation.map((area) => `tests/${area}/**/*.test.ts`),
            'tests/conformance/*.test.ts',
          ],
          setupFiles: [
            'tests/setup/properties.ts',
            'tests/setup/throwing.ts',
            'tests/setup/laboratory.ts',
          ],
          testTimeout,
        },
      },
      {
        test: {
          name: 'views',
          include: ['tests/{app,store,panels,cli,house,setup}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup/properties.ts'],
          testTimeout,
        },
      },
    ],
  },
});
