/**
 * Changes the code of core, one place at a time, and names each change that no test notices: `npm run mutate:code --
 * packages/core/src/score/points.ts`. What lives needs a test, or makes no difference. Each file is a run of its own, whose
 * score is written to test/mutation/scores.json as soon as it ends; what did not change since is not run again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const stryker = at('node_modules/@stryker-mutator/core/bin/stryker.js');
const files = process.argv.slice(2);
if (files.length === 0 || !existsSync(stryker)) {
  const missing =
    files.length === 0
      ? 'Say which files: npm run mutate:code -- packages/core/src/score/points.ts'
      : 'Install the tool first: npm run mutate:install';
  console.error(missing);
  process.exit(2);
}
const kept = at('kept');
mkdirSync(kept, { recursive: true });
for (const file of files) {
  const name = file.replaceAll(/[^\w.-]/g, '_');
  const report = `${kept}/${name}.report.json`;
  const { status } = spawnSync(
    process.execPath,
    [
      stryker,
      'run',
      'test/mutation/stryker.config.js',
      '--mutate',
      file,
      '--incremental',
      '--incrementalFile',
      `${kept}/${name}.json`,
    ],
    {
      stdio: 'inherit',
      cwd: root,
      env: {
        ...process.env,
        RISK_CHECK_MUTATION_REPORT: report,
        // Random tests get a moment each: a change has to be noticed soon, or it takes a day to try all of them.
        RISK_CHECK_QUICK: '1',
      },
    },
  );
  if (status !== 0) {
    process.exitCode = status ?? 1;
    continue;
  }
  keepScore(file, JSON.parse(readFileSync(report, 'utf8')));
}

/** @param {string} file @param {{ files: Record<string, { mutants: { status: string }[] }> }} report */
function keepScore(file, { files: reported }) {
  const states = Object.values(reported).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (/** @type {string[]} */ ...wanted) =>
    states.filter((state) => wanted.includes(state)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived', 'NoCoverage');
  const path = at('scores.json');
  const scores = JSON.parse(readFileSync(path, 'utf8'));
  const others = scores.files.filter((/** @type {{ file: string }} */ one) => one.file !== file);
  const score = Math.round((1000 * killed) / Math.max(1, killed + survived)) / 10;
  const all = [...others, { file, killed, survived, score }].sort((a, b) => (a.file < b.file ? -1 : 1));
  const on = new Date().toISOString().slice(0, 10);
  writeFileSync(path, `${JSON.stringify({ on, files: all }, null, 2)}\n`);
}
