import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runNpm } from '../npm.js';
import { packPackages } from '../pack-packages.js';
import { workspaceRoot } from '../published-packages.js';
import { tarballProblems } from '../tarball-rules.js';
import { publishedAs } from './published-as.js';

/**
 * The release: builds, packs, checks and publishes every package whose version the registry does not have yet.
 * What was checked is what is published: the tarballs, not the folders. Running it again does nothing.
 *
 * Options: `--tag NAME` (latest), `--built` (do not build again), `--dry-run`, `--provenance` (needs a workflow with
 * `id-token: write`).
 * The registry and who publishes come from npm's own settings.
 */
const { values } = parseArgs({
  options: {
    tag: { type: 'string', default: 'latest' },
    built: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    provenance: { type: 'boolean', default: false },
  },
});

if (!values.built) runNpm(['run', 'build'], { cwd: workspaceRoot });
const folder = mkdtempSync(join(tmpdir(), 'risk-check-release-'));
try {
  const packed = packPackages(folder);
  const problems = packed.flatMap((one) => tarballProblems(one).map((text) => `${one.name} ${text}`));
  if (problems.length > 0) throw new Error(`Nothing was published:\n${problems.join('\n')}`);
  for (const { name, manifest, tarball } of packed) {
    const id = `${name}@${manifest.version}`;
    const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
    const published = publishedAs(id);
    if (published !== undefined) {
      // Work without a changeset is no release: it waits for the next one.
      const note =
        published === integrity ? '' : ', from other sources than these: nothing of what came since is in it';
      console.log(`${id} is published already${note}`);
      continue;
    }
    const flags = [
      ...(values.provenance ? ['--provenance'] : []),
      ...(values['dry-run'] ? ['--dry-run'] : []),
    ];
    runNpm(['publish', tarball, '--access', 'public', '--tag', values.tag, '--ignore-scripts', ...flags], {
      keepSettings: true,
    });
    console.log(`${id} published as ${values.tag}, ${integrity}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
