import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../action', import.meta.url));
export const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));

/**
 * Runs the shell parts of the action in a checkout as a runner would: steps in their order, inputs and outputs filled in, each
 * step with the files of the runner. Steps that use another action are only noted.
 *
 * @param {string} checkout - Folder of the checked-out repository.
 * @param {Record<string, string>} given - Inputs; the others have their defaults.
 * @param {Record<string, string>} [env] - Beside the runner's own.
 */
export function runAction(checkout, given, env = {}) {
  const runner = mkdtempSync(join(tmpdir(), 'risk-check-runner-'));
  const temp = join(runner, 'temp');
  mkdirSync(temp);
  const summaryFile = join(runner, 'summary.md');
  writeFileSync(summaryFile, '');
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']);
  const inputs = { ...Object.fromEntries(defaults), ...given };
  const steps = {};
  const used = [];
  let log = '';
  let status = 0;
  const fill = (text) => String(text).replaceAll(/\$\{\{ *([\w.-]+) *\}\}/g, (_, path) => lookUp(path));
  const lookUp = (path) => {
    const [scope, name, , key] = path.split('.');
    if (scope === 'inputs') return inputs[name] ?? '';
    return steps[name]?.[key] ?? '';
  };

  for (const [index, step] of action.runs.steps.entries()) {
    if (status !== 0) break;
    if (step.if !== undefined && !holds(step.if)) continue;
    if (step.uses !== undefined) {
      used.push({ uses: step.uses, with: mapValues(step.with ?? {}, fill) });
      continue;
    }
    const outputFile = join(runner, `output-${index}`);
    writeFileSync(outputFile, '');
    // The shell of `shell: bash` on GitHub.
    const result = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run], {
      cwd: checkout,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {
        PATH: process.env.PATH,
        HOME: runner,
        GITHUB_ACTION_PATH: folder,
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        RUNNER_TEMP: temp,
        ...env,
        ...mapValues(step.env ?? {}, fill),
      },
    });
    log += result.stdout + result.stderr;
    status = result.status ?? 1;
    if (step.id !== undefined) steps[step.id] = readOutputs(outputFile);
  }
  const outputs = mapValues(action.outputs, ({ value }) => fill(value));
  return { status, log, outputs, used, summary: readFileSync(summaryFile, 'utf8') };

  /** Comparisons of texts joined by `&&`: all that the action uses. */
  function holds(condition) {
    return condition.split('&&').every((part) => {
      const [, path, op, wanted] = /^\s*([\w.-]+) (==|!=) '([^']*)'\s*$/.exec(part) ?? [];
      if (path === undefined) throw new Error(`the test runner does not know the condition ${part}`);
      return (lookUp(path) === wanted) === (op === '==');
    });
  }
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

const readOutputs = (path) =>
  Object.fromEntries(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
