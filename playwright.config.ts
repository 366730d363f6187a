import { defineConfig } from '@playwright/test';
import { chromium } from './scripts/chromium.mjs';

const executablePath = chromium();
const asRoot = process.getuid?.() === 0;
/** Another port lets two checkouts be tested at the same time. */
const port = process.env.ORRERY_PORT ?? '4173';

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A machine that others keep busy takes its time; what fails then is no fault.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  snapshotPathTemplate: '{testDir}/reference/{arg}{ext}',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--font-render-hinting=none',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --configLoader runner --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
    // A server that is already there may serve another build.
    reuseExistingServer: false,
  },
});
