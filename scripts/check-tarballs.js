import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runNpm } from './npm.js';
import { packPackages } from './pack-packages.js';
import { workspaceRoot } from './published-packages.js';
import { tarballProblems } from './tarball-rules.js';

/**
 * Packs what was built, and what is built once more: the bytes must be the same, and only what is allowed may be inside.
 * Build first. Where it is built twice anyway: `--write FILE` after the first time, `--compare FILE` after the second.
 */
const { values } = parseArgs({ options: { write: { type: 'string' }, compare: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'risk-check-tarballs-'));
const pack = (name) =>
  packPackages(join(folder, name)).map((one) => ({
    ...one,
    digest: createHash('sha256').update(readFileSync(one.tarball)).digest('hex'),
  }));
const digestsOf = (packed) => Object.fromEntries(packed.map(({ name, digest }) => [name, digest]));
function buildAndPack() {
  runNpm(['run', 'build'], { cwd: workspaceRoot });
  return pack('second');
}
const first = pack('first');
const digests = digestsOf(first);
if (values.write) writeFileSync(values.write, JSON.stringify(digests));
let others = digests;
if (values.compare) others = JSON.parse(readFileSync(values.compare, 'utf8'));
else if (!values.write) others = digestsOf(buildAndPack());
rmSync(folder, { recursive: true, force: true });

for (const one of first) {
  const problems = tarballProblems(one);
  if (one.digest !== others[one.name])
    problems.push(`is packed to other bytes by another build: ${one.digest} and ${others[one.name]}`);
  console.log(
    `${one.name}@${one.manifest.version}: ${one.files.length} files, ${one.packed.size} bytes, sha256 ${one.digest}`,
  );
  for (const problem of problems) console.error(`  ${one.name} ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
