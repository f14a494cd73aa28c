import { readFileSync } from 'node:fs';
import { writeGenerated } from '../packages/rules-data/scripts/write-generated.js';
import { publishedPackages, workspaceRoot } from './published-packages.js';

/**
 * Every published package says where it comes from, which npm's provenance checks against the workflow that built it.
 * The addresses stand once, in the package.json of the repository.
 */
const { homepage, repository, bugs } = JSON.parse(readFileSync(`${workspaceRoot}/package.json`, 'utf8'));
for (const { folder, short, manifest } of publishedPackages()) {
  const { name, version, description, license, ...rest } = manifest;
  const addresses = { homepage, repository: { ...repository, directory: `packages/${short}` }, bugs };
  writeGenerated(
    `${folder}/package.json`,
    `${JSON.stringify({ name, version, description, license, ...rest, ...addresses })}\n`,
  );
}
