import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.js';
import { publishedPackages, workspaceRoot } from './published-packages.js';

/**
 * Packs every published package as it stands (build first) into `destination`.
 *
 * @returns Per package its tarball, the files in it and the size of all.
 */
export function packPackages(destination, root = workspaceRoot) {
  mkdirSync(destination, { recursive: true });
  return publishedPackages(root).map((published) => {
    const { stdout } = runNpm(['pack', '--json', '--ignore-scripts', '--pack-destination', destination], {
      cwd: published.folder,
    });
    const answer = JSON.parse(stdout);
    // npm 12 answers with an object by name, before that with a list.
    const [packed] = Array.isArray(answer) ? answer : Object.values(answer);
    return {
      ...published,
      tarball: join(destination, packed.filename),
      files: packed.files.map(({ path }) => path),
      packed,
    };
  });
}
