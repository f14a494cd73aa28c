import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runNpm } from '../npm.js';
import { packPackages } from '../pack-packages.js';
import { workspaceRoot } from '../published-packages.js';
import { runCommand } from '../run-command.js';
import { tarballProblems } from '../tarball-rules.js';
import { packageSbom } from './package-sbom.js';
import { writeChecksums } from './release-folder.js';

/**
 * Everything a release consists of, in one new folder: `npm run release:pack -- FOLDER`. Tarballs, `data.json`,
 * `changes.json`, a parts list per package and checksums. It needs no right to publish, and nothing later builds again.
 */
const [name] = process.argv.slice(2);
if (!name) {
  console.error('Where to? npm run release:pack -- FOLDER');
  process.exit(2);
}
const folder = resolve(name);
if (existsSync(folder) && readdirSync(folder).length > 0) {
  console.error(`${folder} is not empty: a release is packed into a new folder`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

runNpm(['run', 'build'], { cwd: workspaceRoot });
// Words that are missing are shown in English; a release waits for them.
runCommand(process.execPath, ['scripts/lint-words.js'], { cwd: workspaceRoot });
const packed = packPackages(folder);
const problems = packed.flatMap((one) => tarballProblems(one).map((text) => `${one.name} ${text}`));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

for (const { name: id, short, manifest } of packed) {
  const { stdout } = runNpm(
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--workspace', id],
    {
      cwd: workspaceRoot,
    },
  );
  const sbom = packageSbom(JSON.parse(stdout), id, manifest.version);
  writeFileSync(join(folder, `${short}.cdx.json`), `${JSON.stringify(sbom, null, 2)}\n`);
}
for (const file of ['data.json', 'changes.json']) {
  const built = join(workspaceRoot, 'packages/rules-data/dist', file);
  if (existsSync(built)) cpSync(built, join(folder, file));
}
const list = packed.map(({ name: id, manifest, packed: { filename } }) => ({
  name: id,
  version: manifest.version,
  file: filename,
}));
writeFileSync(join(folder, 'packages.json'), `${JSON.stringify(list, null, 2)}\n`);
writeChecksums(folder);
for (const { name: id, manifest, packed: tarball } of packed)
  console.log(`${id}@${manifest.version}: ${tarball.filename}, ${tarball.size} bytes`);
