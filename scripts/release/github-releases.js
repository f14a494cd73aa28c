import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishedPackages } from '../published-packages.js';
import { runCommand } from '../run-command.js';
import { changelogSection } from './changelog-section.js';
import { verifyChecksums } from './release-folder.js';

/**
 * A GitHub release, with its tag, for every package version that has none yet, holding all files of the packed release:
 * `node scripts/release/github-releases.js FOLDER COMMIT`. Needs `gh` and a token that may write contents.
 */
const [name, commit] = process.argv.slice(2);
const folder = resolve(name);
verifyChecksums(folder);
const files = readdirSync(folder).map((file) => join(folder, file));
const exists = (tag) => {
  try {
    runCommand('gh', ['release', 'view', tag]);
    return true;
  } catch (error) {
    if (/release not found/.test(error.message)) return false;
    throw error;
  }
};
for (const { name: id, folder: source, manifest } of publishedPackages()) {
  const tag = `${id}@${manifest.version}`;
  if (exists(tag)) {
    console.log(`${tag} has a release`);
    continue;
  }
  const changelog = join(source, 'CHANGELOG.md');
  const notes = existsSync(changelog)
    ? changelogSection(readFileSync(changelog, 'utf8'), manifest.version)
    : undefined;
  runCommand('gh', [
    'release',
    'create',
    tag,
    ...files,
    '--target',
    commit,
    '--title',
    tag,
    '--notes',
    notes ?? manifest.description,
  ]);
  console.log(`${tag} released`);
}
