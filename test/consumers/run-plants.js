import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runNpm } from '../../scripts/npm.js';
import { packPackages } from '../../scripts/pack-packages.js';
import { checkConsumer } from './check-consumer.js';
import { consumers } from './consumers.js';
import { expectedLine } from './expected-line.js';
import { plants } from './plants.js';

/** Packs each deliberately broken package and demands that the consumers named for it fail. */
const folder = mkdtempSync(join(tmpdir(), 'risk-check-plants-'));
const packed = packPackages(join(folder, 'tarballs'));
const expected = expectedLine();

/** The package's packed files in a folder of their own, broken there, packed again. */
function packBroken({ package: name, edit }, place) {
  const { folder: source, files } = packed.find((one) => one.name === name);
  for (const file of files) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    cpSync(join(source, file), join(place, file));
  }
  edit(place);
  const { stdout } = runNpm(['pack', '--json', '--ignore-scripts'], { cwd: place });
  const answer = JSON.parse(stdout);
  return join(place, (Array.isArray(answer) ? answer : Object.values(answer))[0].filename);
}

let missed = 0;
for (const [index, plant] of plants.entries()) {
  const place = join(folder, `plant-${index}`);
  const broken = packBroken(plant, place);
  const tarballs = packed.map(({ name, tarball }) => (name === plant.package ? broken : tarball));
  const notNoticed = [];
  for (const name of plant.caughtBy) {
    const consumer = consumers.find((one) => one.name === name);
    if (!(await checkConsumer(consumer, place, tarballs, expected))) notNoticed.push(name);
  }
  if (notNoticed.length > 0) missed += 1;
  console.log(
    `${notNoticed.length > 0 ? `MISSED by ${notNoticed.join(', ')}:` : `caught by ${plant.caughtBy.join(', ')}:`} ${plant.name}`,
  );
}
rmSync(folder, { recursive: true, force: true });
console.log(`broken packages: ${plants.length - missed} caught, ${missed} missed`);
process.exitCode = missed > 0 ? 1 : 0;
