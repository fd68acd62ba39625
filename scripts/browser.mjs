// Finds the Chromium that the browser tests drive, and fetches it where it is missing.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

// The headless shell first: it is the same browser without windows, and opens a page in a quarter of the time.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function found() {
  const named = process.env.FRONTDESK_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return (
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ??
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(existsSync)
  );
}

/** The path of a Chromium; ends the process with a sentence when none can be had. */
export function ensureBrowser() {
  const there = found();
  if (there) return there;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from the distribution, for the browser tests ...');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { mayFail: true, quiet: true });
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-liberation'], { env, mayFail: true, quiet: true });
      const installed = found();
      if (installed) return installed;
    }
  }
  say('The browser tests need Chromium or Chrome, and none was found. Install it (on Debian, as root: apt-get install chromium),');
  say('or set FRONTDESK_CHROMIUM to its path. The other tests have run: see above.');
  process.exit(1);
}
