import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const installed = join(folder, 'node_modules');

/** Path inside the separately installed tools. */
export function toolPath(path) {
  const full = join(installed, path);
  if (!existsSync(full))
    throw new Error(`test/tools: ${path} is missing; install the tools with: npm run tools`);
  return full;
}

/** Loads a library of the tools as CommonJS does. */
export function requireTool(name) {
  toolPath(name);
  return createRequire(join(folder, 'package.json'))(name);
}

/** The Node versions that we promise to run on, oldest first, with the path of each binary. */
export function nodeVersions() {
  const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys(devDependencies)
    .filter((name) => /^node-\d+$/.test(name))
    .sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)))
    .map((name) => ({
      name,
      version: devDependencies[name].split('@').at(-1),
      path: toolPath(`${name}/bin/node`),
    }));
}
