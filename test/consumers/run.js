import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackages } from '../../scripts/pack-packages.js';
import { checkConsumer } from './check-consumer.js';
import { consumers } from './consumers.js';
import { expectedLine } from './expected-line.js';
import { installPackages } from './install-packages.js';

/** Every consumer with the packages as they would be published. Arguments: names of consumers, none for all. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !consumers.some((consumer) => consumer.name === name));
if (unknown.length > 0) {
  console.error(
    `No consumer ${unknown.join(', ')}; there are: ${consumers.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'risk-check-consumers-'));
const tarballs = packPackages(join(folder, 'tarballs')).map(({ tarball }) => tarball);
const packages = installPackages(join(folder, 'installed'), tarballs);
const expected = expectedLine();
console.log(`expected everywhere: ${expected}`);

let failed = 0;
const chosen = consumers.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
for (const consumer of chosen) {
  const start = performance.now();
  const problem = await checkConsumer(consumer, folder, packages, expected);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${problem ? 'FAILED' : 'ok    '} ${consumer.name} (${seconds} s)${problem ? `\n${problem}` : ''}`,
  );
  if (problem) failed += 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`consumers: ${chosen.length - failed} as expected, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
