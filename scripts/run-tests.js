import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageBin } from './package-bin.js';

/** Runs the whole suite and ends with the plain line `N passed, N failed`. Arguments go to vitest. */
const vitest = packageBin('vitest');
const folder = mkdtempSync(join(tmpdir(), 'risk-check-tests-'));
const results = join(folder, 'results.json');
// What tests leave behind, which is hundreds of megabytes, goes with the folder.
const temporary = join(folder, 'tmp');
mkdirSync(temporary);
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary } },
);
let passed = 0;
let failed = 0;
let skipped = 0;
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  passed = numPassedTests;
  // A file that cannot be loaded has no tests of its own and must not pass for that.
  failed =
    numFailedTests +
    testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  skipped = numPendingTests + numTodoTests;
} catch (error) {
  console.error(`The test run left no result: ${error.message}`);
}
rmSync(folder, { recursive: true, force: true });
if (status !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
