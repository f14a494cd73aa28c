import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runNpm } from '../../scripts/npm.js';
import { packPackages } from '../../scripts/pack-packages.js';
import { checkConsumer } from './check-consumer.js';
import { consumers } from './consumers.js';
import { expectedLine } from './expected-line.js';
import { installPackages } from './install-packages.js';
import { plants } from './plants.js';

/**
 * Demands of each deliberately broken package that the consumers named for it fail. Its files are broken where npm put them;
 * a broken manifest, which npm reads itself, is packed and installed.
 */
const folder = mkdtempSync(join(tmpdir(), 'risk-check-plants-'));
const packed = packPackages(join(folder, 'tarballs'));
const whole = installPackages(
  join(folder, 'whole'),
  packed.map(({ tarball }) => tarball),
);
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

function installBroken(plant, place) {
  const broken = packBroken(plant, join(place, 'broken'));
  return installPackages(
    join(place, 'installed'),
    packed.map(({ name, tarball }) => (name === plant.package ? broken : tarball)),
  );
}

/** The consumers that are content with `packages` and should not be. */
async function contentWith(packages, { caughtBy }, place) {
  const content = [];
  for (const name of caughtBy) {
    const consumer = consumers.find((one) => one.name === name);
    if (!(await checkConsumer(consumer, place, packages, expected))) content.push(name);
  }
  return content;
}

/** Breaks the installed package, and puts it back in the end. */
async function contentWithBrokenFiles(plant, place) {
  const kept = join(place, 'kept');
  mkdirSync(place);
  renameSync(whole.folderOf(plant.package), kept);
  cpSync(kept, whole.folderOf(plant.package), { recursive: true });
  plant.edit(whole.folderOf(plant.package));
  const content = await contentWith(whole, plant, place);
  rmSync(whole.folderOf(plant.package), { recursive: true });
  renameSync(kept, whole.folderOf(plant.package));
  return content;
}

let missed = 0;
for (const [index, plant] of plants.entries()) {
  const place = join(folder, `plant-${index}`);
  const notNoticed = plant.isOfManifest
    ? await contentWith(installBroken(plant, place), plant, place)
    : await contentWithBrokenFiles(plant, place);
  if (notNoticed.length > 0) missed += 1;
  console.log(
    `${notNoticed.length > 0 ? `MISSED by ${notNoticed.join(', ')}:` : `caught by ${plant.caughtBy.join(', ')}:`} ${plant.name}`,
  );
}
// What was put back is whole, or each plant would be noticed for the one before it.
const [left] = await contentWith(whole, { caughtBy: ['node'] }, join(folder, 'whole-again'));
if (left === undefined) throw new Error('a plant was left in the packages that were put back');
rmSync(folder, { recursive: true, force: true });
console.log(`broken packages: ${plants.length - missed} caught, ${missed} missed`);
process.exitCode = missed > 0 ? 1 : 0;
