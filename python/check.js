import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installByLock, interpreter, programIn, run } from './environment.js';

/**
 * Builds the wheel, installs it into empty environments of the oldest and the newest Python that is there, and runs its tests
 * against what was installed. Ends with `N passed, N failed`. The packages are built before (`npm ci`).
 */
const here = dirname(fileURLToPath(import.meta.url));
/** The oldest that the package names and the newest that its locks were made with; `python3` where one is missing. */
const PYTHONS = { oldest: 'python3.9', newest: 'python3.13' };
const MOST_BYTES = 8 * 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'risk-check-python-'));
let passed = 0;
let failed = 0;
const check = (/** @type {string} */ name, /** @type {boolean} */ ok, detail = '') => {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}${detail ? ` (${detail})` : ''}`);
  if (ok) passed++;
  else failed++;
};
/** @param {string} name @param {string} command @param {string[]} args @param {string} [cwd] */
const must = (name, command, args, cwd) => {
  const { status, stdout, stderr, error } = run(command, args, { cwd: cwd ?? folder });
  check(name, status === 0);
  if (status !== 0) console.log(error?.message ?? `${stdout}${stderr}`.split('\n').slice(-30).join('\n'));
  return status === 0;
};
try {
  if (must('data of the package', process.execPath, [join(here, 'build-data.js')], here)) {
    for (const [which, name] of Object.entries(PYTHONS)) {
      const python = interpreter(name);
      const version = run(python, ['--version']).stdout.trim();
      const venv = join(folder, which);
      must(`${version}: environment`, python, ['-m', 'venv', venv]);
      const lock = join(here, 'requirements', `${which}.txt`);
      must(`${version}: tools by the lock`, programIn(venv, 'python'), installByLock(lock));
      if (which === 'newest') must(`${version}: types`, programIn(venv, 'mypy'), [], here);
      if (which === 'oldest') continue;
      must(`${version}: wheel`, programIn(venv, 'python'), [
        '-m',
        'build',
        '--wheel',
        '--no-isolation',
        '--outdir',
        folder,
        here,
      ]);
    }
    const wheel = readdirSync(folder).find((file) => file.endsWith('.whl'));
    const bytes = wheel ? statSync(join(folder, wheel)).size : Number.POSITIVE_INFINITY;
    check('wheel of at most 8 MB without its engine', bytes <= MOST_BYTES, `${Math.round(bytes / 1024)} KiB`);
    // As a user has it: nothing is there, and pip fetches what the wheel asks for.
    const empty = join(folder, 'empty');
    const ownPython = programIn(empty, 'python');
    must('empty environment', interpreter(PYTHONS.newest), ['-m', 'venv', empty]);
    const newest = join(here, 'requirements/newest.txt');
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-c', newest];
    must('pip install of the wheel', ownPython, [...pip, join(folder, String(wheel))]);
    const [, lines = ''] = readFileSync(join(here, 'README.md'), 'utf8').split('```python\n');
    const { stdout } = run(ownPython, ['-c', String(lines.split('```')[0])], { cwd: folder });
    check("the README's first lines score an account", /^high 63 \[/.test(stdout), stdout.trim());
    for (const which of Object.keys(PYTHONS)) {
      const python = programIn(join(folder, which), 'python');
      if (
        !must(`${which}: install`, python, [
          '-m',
          'pip',
          'install',
          '--quiet',
          '--no-deps',
          join(folder, String(wheel)),
        ])
      )
        continue;
      const { status, stdout, stderr } = run(
        python,
        ['-m', 'pytest', '-p', 'no:cacheprovider', join(here, 'tests')],
        { cwd: folder },
      );
      const [, tests = '0'] = /(\d+) passed/.exec(stdout) ?? [];
      const skipped = /(\d+) skipped/.exec(stdout);
      check(
        `${which}: tests`,
        status === 0 && !skipped,
        `${tests} passed${skipped ? `, ${skipped[0]}` : ''}`,
      );
      if (status !== 0 || skipped) console.log(`${stdout}${stderr}`.split('\n').slice(-60).join('\n'));
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
