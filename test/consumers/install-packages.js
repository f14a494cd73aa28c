import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../../scripts/npm.js';

/**
 * Installs `tarballs` into a new project, as a user does. A project without dependencies of its own gets the same files, so
 * they are installed once and moved from one to the next: to install them again takes longer than most of what is checked.
 */
export function installPackages(folder, tarballs) {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  writeFileSync(manifest, '{ "private": true }');
  runNpm(['install', '--offline', '--no-audit', '--no-package-lock', ...tarballs], { cwd: folder });
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8'));
  let owner = folder;
  return {
    /** Where a package lies now. */
    folderOf: (name) => join(owner, 'node_modules', name),
    /** Makes `project` the one that they are installed in; its manifest says so, as npm would have written it. */
    moveTo(project) {
      const path = join(project, 'package.json');
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), dependencies }));
      renameSync(join(owner, 'node_modules'), join(project, 'node_modules'));
      owner = project;
    },
  };
}
