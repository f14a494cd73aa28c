import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackages } from '../../../scripts/pack-packages.js';
import { workspaceRoot } from '../../../scripts/published-packages.js';
import { installPackages } from '../../../test/consumers/install-packages.js';
import { engines } from './engines.js';
import { pages } from './pages.js';
import { readSnippets } from './read-snippets.js';
import { saveSnippet, shownOutput, snippetFile } from './run-snippet.js';

/**
 * Runs the blocks of all pages that are written for another engine than Node, with the packages as they would be
 * published. Each has to print what the first block of its page prints.
 */
const folder = mkdtempSync(join(tmpdir(), 'risk-check-engines-'));
const tarballs = packPackages(join(folder, 'tarballs')).map(({ tarball }) => tarball);
const packages = installPackages(join(folder, 'installed'), tarballs);
let passed = 0;
let failed = 0;
for (const page of pages()) {
  const snippets = readSnippets(readFileSync(join(workspaceRoot, page), 'utf8'), page);
  const expected = snippets.find(({ output }) => output !== null)?.output;
  for (const snippet of snippets) {
    for (const engine of snippet.runsIn.filter((name) => name !== 'node')) {
      const where = `${page}:${snippet.line} in ${engine}`;
      try {
        const project = join(folder, `${engine}-${snippet.line}`);
        mkdirSync(project);
        writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
        packages.moveTo(project);
        for (const other of snippets) if (other.file !== undefined) saveSnippet(other, { folder: project });
        const printed = shownOutput(await engines[engine](project, snippetFile(snippet)));
        if (printed !== expected) throw new Error(`expected ${expected}\nprinted  ${printed}`);
        passed++;
        console.log(`ok     ${where}`);
      } catch (error) {
        failed++;
        console.log(`FAILED ${where}\n${error.message}`);
      }
    }
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`snippets in other engines: ${passed} as shown, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
