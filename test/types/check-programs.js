import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolPath } from '../tools/tools.js';
import { checkCompletions } from './check-completions.js';

/**
 * `npm run test:types`: the mistakes that must not compile and the honest programs that must, under every TypeScript that we
 * support, strict, with exactOptionalPropertyTypes, and not strict. Needs the tools (`npm run tools`).
 */
const COMPILERS = ['typescript-5.6', 'typescript-5', 'typescript', 'typescript-7'];
const MODES = {
  strict: ['--strict'],
  'strict, exactOptionalPropertyTypes': ['--strict', '--exactOptionalPropertyTypes'],
  'not strict': ['--strict', 'false'],
};

const programs = fileURLToPath(new URL('programs', import.meta.url));
let failed = 0;

const run = (script, args) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 27 });

/** @returns What the compiler says, null when it is content. */
function check(compiler, project, options = []) {
  const { status, stdout, stderr } = run(toolPath(`${compiler}/bin/tsc`), ['-p', project, ...options]);
  return status === 0 ? null : `${stdout}${stderr}`;
}

const RULESETS = 80;
/** Says at the end how long a process had a processor. */
const CLOCK = `data:text/javascript,${encodeURIComponent('process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("processor time " + (user + system)); });')}`;

/** Processor seconds to check an app that scores with many rulesets, typed and as plain `Ruleset`; best of five, in turns. */
function checkTime() {
  const folder = mkdtempSync(join(programs, '../app-'));
  const dist = fileURLToPath(new URL('../../packages/rules-data/dist', import.meta.url));
  const written = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/\\]+[/\\][^/\\]+\.d\.ts$/.test(path) && !path.startsWith('appeal'))
    .map((path) => readFileSync(join(dist, path), 'utf8'));
  for (const kind of ['typed', 'plain']) {
    const lines = ["import { scoreAccount } from '@risk-check/core';", 'declare const unknown: unknown;'];
    mkdirSync(join(folder, kind, 'rulesets'), { recursive: true });
    for (const name of readdirSync(dist).filter((file) => file.endsWith('.d.ts')))
      copyFileSync(join(dist, name), join(folder, kind, name));
    for (let i = 0; i < RULESETS; i++) {
      const text = written[i % written.length];
      const [, name] = /Ruleset<(\w+)>/.exec(text);
      const [, platform, role] = /SnapshotHead<"([^"]+)", "([^"]+)">/.exec(text);
      writeFileSync(
        join(folder, kind, `rulesets/r${i}.d.ts`),
        kind === 'typed'
          ? text.replaceAll(name, `${name}${i}`)
          : "import type { Ruleset } from '../types.js';\ndeclare const ruleset: Ruleset;\nexport default ruleset;\n",
      );
      lines.push(
        `import r${i} from './rulesets/r${i}.js';`,
        `scoreAccount({ snapshotVersion: 1, platform: '${platform}', role: '${role}', asOf: '2026-02-10T08:00:00Z', orders: [{ placedAt: null }] }, r${i});`,
        `scoreAccount(unknown, r${i});`,
      );
    }
    writeFileSync(join(folder, kind, 'app.ts'), lines.join('\n'));
    writeFileSync(
      join(folder, kind, 'tsconfig.json'),
      '{ "extends": "../../programs/tsconfig.json", "compilerOptions": { "skipLibCheck": true }, "include": ["app.ts"] }',
    );
  }
  const best = { typed: Infinity, plain: Infinity };
  for (let turn = 0; turn < 5; turn++)
    for (const kind of ['plain', 'typed']) {
      const said = spawnSync(
        process.execPath,
        ['--import', CLOCK, toolPath('typescript/bin/tsc'), '-p', join(folder, kind)],
        { encoding: 'utf8' },
      );
      if (said.status !== 0) throw new Error(said.stdout);
      best[kind] = Math.min(best[kind], Number(/processor time (\d+)/.exec(said.stderr)[1]) / 1e6);
    }
  rmSync(folder, { recursive: true });
  return best;
}

for (const compiler of COMPILERS)
  for (const [mode, options] of Object.entries(MODES)) {
    const said = check(compiler, programs, options);
    if (said) failed += 1;
    console.log(`${said ? 'FAILED' : 'ok    '} ${compiler}, ${mode}${said ? `\n${said}` : ''}`);
  }

// A check of the check: a mistake without its mark, and an honest program with one, must fail.
const copy = mkdtempSync(join(programs, '../planted-'));
for (const [name, text] of [
  [
    'unmarked mistake',
    readFileSync(join(programs, 'mistakes.ts'), 'utf8').replace('// @ts-expect-error', ''),
  ],
  [
    'unmarked mistake in house rules',
    readFileSync(join(programs, 'house-mistakes.ts'), 'utf8').replace('// @ts-expect-error', ''),
  ],
  [
    'honest program marked as a mistake',
    readFileSync(join(programs, 'honest.ts'), 'utf8').replace(
      'scoreAccount(anything,',
      '// @ts-expect-error\nscoreAccount(anything,',
    ),
  ],
]) {
  writeFileSync(join(copy, 'program.ts'), text.replace('./snapshot.json', '../programs/snapshot.json'));
  writeFileSync(join(copy, 'tsconfig.json'), '{ "extends": "../programs/tsconfig.json", "include": ["."] }');
  const said = check('typescript', copy);
  if (!said) failed += 1;
  console.log(`${said ? 'ok    ' : 'FAILED'} ${name} is noticed`);
}
rmSync(copy, { recursive: true });

failed += checkCompletions();

const time = checkTime();
const factor = time.typed / time.plain;
if (!(factor <= 2)) failed += 1;
console.log(
  `${factor <= 2 ? 'ok    ' : 'FAILED'} an app with ${RULESETS} rulesets: ${time.typed.toFixed(2)} s of processor time, ${factor.toFixed(2)} times as long as without their types (at most 2)`,
);
console.log(`types: ${failed === 0 ? 'all as expected' : `${failed} failed`}`);
process.exitCode = failed > 0 ? 1 : 0;
