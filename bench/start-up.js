import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.js';

const ROUNDS = 25;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/**
 * Time of a whole process that imports a bundled module, and of the import alone: medians in milliseconds, the modules
 * taking turns so that a slow moment of the machine hits all of them.
 */
export async function startUpTimes(modules) {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-bench-'));
  const cases = [];
  for (const [i, { name, text }] of modules.entries()) {
    writeFileSync(join(folder, `${i}.mjs`), await bundle(text));
    const script = `const start = performance.now(); import('./${i}.mjs').then(() => console.log(performance.now() - start));`;
    cases.push({ name, script, whole: [], importing: [] });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of cases) {
      const start = performance.now();
      const { stdout } = spawnSync(process.execPath, ['-e', one.script], { cwd: folder, encoding: 'utf8' });
      one.whole.push(performance.now() - start);
      one.importing.push(Number(stdout));
    }
  }
  rmSync(folder, { recursive: true });
  return cases.map(({ name, whole, importing }) => ({
    name,
    whole: median(whole),
    importing: median(importing),
  }));
}
