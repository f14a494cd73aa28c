import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from './npm.js';
import { packPackages } from './pack-packages.js';
import { workspaceRoot } from './published-packages.js';
import { tarballProblems } from './tarball-rules.js';

/**
 * Packs what was built, and what is built once more: the bytes must be the same, and only what is allowed may be inside.
 * Build first.
 */
const folder = mkdtempSync(join(tmpdir(), 'risk-check-tarballs-'));
const pack = (name) =>
  packPackages(join(folder, name)).map((one) => ({
    ...one,
    digest: createHash('sha256').update(readFileSync(one.tarball)).digest('hex'),
  }));
const first = pack('first');
runNpm(['run', 'build'], { cwd: workspaceRoot });
const second = pack('second');
rmSync(folder, { recursive: true, force: true });

for (const [index, one] of first.entries()) {
  const problems = tarballProblems(one);
  if (one.digest !== second[index].digest) {
    problems.push(`is packed to other bytes the second time: ${one.digest}, then ${second[index].digest}`);
  }
  console.log(
    `${one.name}@${one.manifest.version}: ${one.files.length} files, ${one.packed.size} bytes, sha256 ${one.digest}`,
  );
  for (const problem of problems) console.error(`  ${one.name} ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
