// npm test: installs, builds, and runs every test: unit, component and contract tests with Vitest, then journeys in a real browser, then faults.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { ofPlaywright, ofVitest } from './name-failures.mjs';
import { root, run, say, tool } from './run.mjs';
import './share-models.mjs';
import { ensureServices } from './services.mjs';

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

build();

ensureServices();
say('Unit, component and contract tests ...');
const unitFile = join(results, 'unit.json');
const unitCode = tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`, ...process.argv.slice(2)], { mayFail: true });
const unit = JSON.parse(readFileSync(unitFile, 'utf8'));
const failures = ofVitest(unit, root);
let [passed, failed] = [unit.numPassedTests, failures.length];

const browser = ensureBrowser();
say(`Journeys in a browser (${browser}) ...`);
const e2eFile = join(results, 'e2e.json');
const e2eCode = run('node', [join(root, 'e2e/node_modules/@playwright/test/cli.js'), 'test'], {
  cwd: join(root, 'e2e'),
  env: { FRONTDESK_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eFile },
  mayFail: true,
});
const journeys = JSON.parse(readFileSync(e2eFile, 'utf8'));
passed += journeys.stats.expected + journeys.stats.flaky;
failed += journeys.stats.unexpected;
failures.push(...ofPlaywright(journeys, 'unexpected'));

say('Faults in their short form ...');
const faultsFile = join(results, 'faults.json');
// Whoever runs tests does other things meanwhile: times may be longer, and nothing may be lost.
const faultsCode = run('node', [join(root, 'scripts/faults.mjs'), '--short', '--patience', '3', '--json', faultsFile], { mayFail: true });
const faults = existsSync(faultsFile) ? JSON.parse(readFileSync(faultsFile, 'utf8')) : { passed: 0, failed: 1 };
passed += faults.passed;
failed += faults.failed;

for (const name of ofPlaywright(journeys, 'flaky')) say(`Passed only when tried again: ${name}`);
for (const name of failures) say(`Failed: ${name}`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = unitCode || e2eCode || faultsCode;
