import { defineConfig } from 'vitest/config';

const simulation = ['kernel', 'kube', 'sim', 'scenario', 'player', 'link'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'simulation',
          include: [
            ...simulation.map((area) => `tests/${area}/**/*.test.ts`),
            'tests/conformance/*.test.ts',
          ],
          setupFiles: ['tests/setup/properties.ts', 'tests/setup/throwing.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'views',
          include: ['tests/{app,store,panels,cli,house,setup}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup/properties.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
