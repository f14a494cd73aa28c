import { compileRuleset } from '@risk-check/core';
import { isCaseFile } from '../dataset/case-files.js';
import { writtenPlace } from '../rule-files/written-place.js';
import { buildRuleset } from '../scripts/build-ruleset.js';
import { checks as allChecks } from './checks/index.js';
import { lineAt, lineOf } from './line-of.js';

/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */
/** @import { Check, Problem, Report, RulesetSubject, Surroundings } from './check-types.js' */

/**
 * Checks a dataset as written.
 * @param {Dataset} dataset
 * @param {{ today: string, base?: Dataset | null, only?: (path: string) => boolean, checks?: readonly Check[], generatedLater?: boolean }} options - `only`
 *   narrows files and rulesets by path; `generatedLater`: what a command writes is written later, by CI.
 * @returns {{ problems: Problem[], rules: number, examples: number, waiting: string[] }} `waiting`: folders of which no more than the form of the files was checked, because it is wrong.
 */
export function lintDataset(
  dataset,
  { today, base = null, only = () => true, checks = allChecks, generatedLater = false },
) {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Surroundings} */
  const around = { dataset, base, today };
  /** @param {Check} check @returns {Report} */
  const reporter =
    ({ code, wayOut, fix, generated }) =>
    (path, pointer, message, offset) => {
      const place = compiledPlace(path, pointer, dataset);
      const text = dataset.files.get(place.path)?.text ?? '';
      problems.push({
        code,
        file: place.path,
        line: offset === undefined ? lineOfPlace(place, text) : lineAt(text, offset),
        message,
        wayOut,
        fixable: fix !== undefined,
        ...(generatedLater && (generated || fix) ? { notice: /** @type {const} */ (true) } : {}),
      });
    };
  const unusable = new Set();
  for (const check of checks) {
    if (check.scope !== 'file') continue;
    for (const file of dataset.files.values()) {
      if (!only(file.path)) continue;
      const before = problems.length;
      check.run(file, reporter(check), around);
      if ((check.code === 'json' || check.code === 'schema') && problems.length > before)
        unusable.add(file.path.slice(0, file.path.lastIndexOf('/')));
    }
  }
  let rules = 0;
  let examples = 0;
  for (const written of dataset.rulesets) {
    if (unusable.has(written.folder) || !only(`${written.folder}/_ruleset.json`)) continue;
    rules += written.rules.length;
    examples += written.rules.reduce((sum, rule) => sum + rule.examples.length, 0);
    const subject = subjectOf(written, dataset);
    for (const check of checks) if (check.scope === 'ruleset') check.run(subject, reporter(check), around);
  }
  if (unusable.size === 0)
    for (const check of checks) if (check.scope === 'dataset') check.run(dataset, reporter(check), around);
  const order = new Map(checks.map(({ code }, i) => [code, i]));
  const byPlace = (/** @type {Problem} */ a, /** @type {Problem} */ b) =>
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    Number(order.get(a.code)) - Number(order.get(b.code));
  const waiting = [...unusable].filter((folder) => folder.startsWith('rules/'));
  const told = problems.filter((problem) => only(problem.file) && !isSaidCloser(problem, problems));
  return { problems: told.sort(byPlace), rules, examples, waiting };
}

/** What the engine says of a name that is nowhere declared, too, `reference` says on its very line. @param {Problem} problem @param {Problem[]} all */
const isSaidCloser = ({ code, file, message }, all) =>
  code === 'compile' &&
  all.some((other) => other.code === 'reference' && other.file === file && other.message.startsWith(message));

/** In a file of cases, the first part of a pointer is the line. @param {{ path: string, pointer: (string | number)[] }} place @param {string} text */
const lineOfPlace = ({ path, pointer }, text) =>
  isCaseFile(path) ? Number(pointer[0] ?? 0) + 1 : lineOf(text, pointer);

/**
 * Where something of a compiled rule was written: checks look at levels, people edit rows, steps and citations.
 * @param {string} path @param {(string | number)[]} pointer @param {Dataset} dataset
 */
function compiledPlace(path, pointer, { rulesets }) {
  const [part, ...rest] = pointer;
  if (part !== 'levels' && part !== 'conflicts' && part !== 'merged' && part !== 'examples')
    return { path, pointer };
  const folder = path.slice(0, path.lastIndexOf('/'));
  const compiled = rulesets.find((written) => written.folder === folder)?.compiledFiles.get(path);
  if (!compiled || compiled.rule.examples) return { path, pointer };
  if (part === 'examples')
    return {
      path: `${folder}/_examples.json`,
      pointer: ['examples', slugOf(compiled.rule.id), ...rest],
    };
  return { path, pointer: writtenPlace(pointer, compiled) };
}

/** @param {string} id */
const slugOf = (id) => id.slice(id.lastIndexOf('.') + 1);

/** @param {Written} written @param {Dataset} dataset @returns {RulesetSubject} */
function subjectOf(written, dataset) {
  const { folder } = written;
  /** @type {RulesetSubject['compiled']} */
  let compiled = null;
  /** @type {{ path: string, message: string }[]} */
  let compileIssues = [];
  try {
    compiled = compileRuleset(buildRuleset(written, dataset.common));
  } catch (error) {
    compileIssues = /** @type {any} */ (error).issues ?? [
      { path: '', message: String(/** @type {Error} */ (error).stack) },
    ];
  }
  return {
    ...written,
    compiled,
    compileIssues,
    fileOf: (rule) => `${folder}/${slugOf(rule.id)}.json`,
    part: (name) => `${folder}/${name}.json`,
  };
}
