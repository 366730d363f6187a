import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Finds a Chromium or Chrome; installs the system's package when there is none and it may. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function found() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && existsSync(named)) return named;
  return PLACES.find((path) => existsSync(path)) ?? null;
}

function run(command, args) {
  return (
    spawnSync(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

function install() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const root = process.getuid?.() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (!root && !sudo) return;
  const apt = (...args) => (root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  if (apt('update', '-qq')) apt('install', '-y', '-qq', 'chromium');
}

/** Path of a browser, or null. */
export function chromium({ mayInstall = false } = {}) {
  const known = found();
  if (known !== null || !mayInstall) return known;
  install();
  return found();
}

if (process.argv[1]?.endsWith('chromium.mjs')) {
  const path = chromium({ mayInstall: true });
  if (path === null) {
    process.stderr.write(
      'The browser tests need Chromium or Chrome: install the package "chromium" or set CHROME_PATH.\n',
    );
    process.exit(1);
  }
  process.stdout.write(
    `${path} ${execFileSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })}`,
  );
}
