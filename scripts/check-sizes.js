import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rulesets } from '../packages/rules-data/dist/index.js';
import { requireTool } from '../test/tools/tools.js';
import { packPackages } from './pack-packages.js';
import { workspaceRoot } from './published-packages.js';
import { BUDGETS, MOST_PER_RULESET, MOST_PER_TARBALL } from './size-budgets.js';

/** What each entry point costs the one who imports it, against its budget. Build first. */
const { buildSync } = requireTool('esbuild');

/** Of what is loaded at once: a ruleset behind `import()` comes when it is asked for. */
function gzippedSize(code, external = []) {
  const { outputFiles } = buildSync({
    stdin: { contents: code, resolveDir: workspaceRoot },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    splitting: true,
    outdir: 'out',
    write: false,
    external,
    logLevel: 'silent',
  });
  return gzipSync(outputFiles.find(({ path }) => path.endsWith('stdin.js')).contents, { level: 9 }).length;
}

function report(name, bytes, most, goal) {
  const debt = goal && bytes > goal ? `, goal ${goal}: ${bytes - goal} too many` : '';
  const isOver = bytes > most;
  console.log(`${isOver ? 'FAILED' : 'ok    '} ${name}: ${bytes} bytes of ${most}${debt}`);
  if (isOver) process.exitCode = 1;
}

for (const { name, code, external, most, goal } of BUDGETS)
  report(name, gzippedSize(code, external), most, goal);

for (const { id } of rulesets) {
  const bytes = gzippedSize(`export { default } from '@risk-check/rules-data/${id.replace('.', '/')}'`);
  if (bytes > MOST_PER_RULESET) report(id, bytes, MOST_PER_RULESET);
}

const folder = mkdtempSync(join(tmpdir(), 'risk-check-sizes-'));
for (const { short, name, packed } of packPackages(folder))
  report(`tarball of ${name}`, packed.size, MOST_PER_TARBALL[short]);
rmSync(folder, { recursive: true, force: true });
