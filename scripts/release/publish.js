import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runNpm } from '../npm.js';
import { publishedPackages } from '../published-packages.js';
import { publishedAs } from './published-as.js';
import { verifyChecksums } from './release-folder.js';

/**
 * Publishes every tarball of a packed release whose version the registry does not have yet; running it again does nothing:
 * `npm run release:publish -- FOLDER [--tag NAME] [--provenance] [--dry-run]`.
 * It runs no build and no code of a dependency, since it may hold the right to publish. Which registry, and who publishes,
 * come from npm's own settings; in a workflow npm proves the workflow's identity itself (trusted publishing).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tag: { type: 'string', default: 'latest' },
    'dry-run': { type: 'boolean', default: false },
    provenance: { type: 'boolean', default: false },
  },
});
function publish(one, folder) {
  const id = `${one.name}@${one.version}`;
  const tarball = join(folder, one.file);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  const published = publishedAs(id);
  if (published !== undefined) {
    // Work without a changeset is no release: it waits for the next one.
    const note =
      published === integrity ? '' : ', from other sources than these: nothing of what came since is in it';
    return `${id} is published already${note}`;
  }
  const flags = [...(values.provenance ? ['--provenance'] : []), ...(values['dry-run'] ? ['--dry-run'] : [])];
  runNpm(['publish', tarball, '--access', 'public', '--tag', values.tag, '--ignore-scripts', ...flags], {
    keepSettings: true,
  });
  return `${id} published as ${values.tag}, ${integrity}`;
}

try {
  if (positionals.length !== 1) throw new Error('Which release? npm run release:publish -- FOLDER');
  const folder = resolve(positionals[0]);
  verifyChecksums(folder);
  const packed = JSON.parse(readFileSync(join(folder, 'packages.json'), 'utf8'));
  const ours = publishedPackages().map(({ name }) => name);
  const foreign = packed.find(({ name }) => !ours.includes(name));
  if (foreign) throw new Error(`${foreign.name} is no package of this repository. Nothing was published.`);
  for (const one of packed) console.log(publish(one, folder));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
