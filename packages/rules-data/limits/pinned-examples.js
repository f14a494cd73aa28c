import { compileRuleset, SnapshotError, scoreAccount } from '@risk-check/core';
import { buildRuleset } from '../scripts/build-ruleset.js';
import { generateLimitExamples } from './generate-limit-examples.js';
import { levelKeys } from './level-keys.js';

/** @import { CompiledRuleset } from '@risk-check/core' */
/** @import { CompiledFile, Dataset, Written } from '../dataset/parse-dataset.js' */

/**
 * A generated example with what came out of it: `level` is the name of the level that fired, which stays when rows are
 * added (`levelKeys`); `about` that of the level it was made for.
 * @typedef {{ rule: string, name: string, shows: string, about: string | null, snapshot: any, status: string, level: string | null }} PinnedExample
 */

/** Where the pinned examples of a ruleset stand. @param {string} id */
export const pinsPath = (id) => `corpus/limits/${id}.ndjson`;

/**
 * The generated examples of every rule of a ruleset, with what comes out now.
 * @param {Written} written @param {Dataset['common']} common
 * @returns {PinnedExample[]}
 */
export function pinExamples(written, common) {
  const compiled = compileRuleset(buildRuleset(written, common));
  return [...written.compiledFiles.values()].flatMap((file) => {
    const keys = levelKeys(file);
    return generateLimitExamples(file, written).map(({ name, shows, level, snapshot }) => ({
      rule: slugOf(file.rule.id),
      name,
      shows,
      about: keys[level] ?? null,
      snapshot,
      ...judge(file, snapshot, written, compiled),
    }));
  });
}

/**
 * What a rule says of the snapshot of an example.
 * @param {CompiledFile} file @param {any} snapshot @param {Written} written @param {CompiledRuleset} compiled
 * @returns {{ status: string, level: string | null }}
 */
export function judge(file, snapshot, { head }, compiled) {
  const wanted = new Set([file.rule.id, ...(file.rule.suppressedBy ?? [])]);
  const rules = compiled.rules.filter(({ id }) => wanted.has(id));
  const { platform, role } = head;
  let report;
  try {
    report = scoreAccount(
      { snapshotVersion: 1, platform, role, ...snapshot },
      { ...compiled, rules },
      { includeExperimental: true },
    );
  } catch (error) {
    // A limit out of the range of its metric: `unit-range` says so.
    if (!(error instanceof SnapshotError)) throw error;
    return { status: 'refused', level: null };
  }
  const finding = report.findings.find(({ ruleId }) => ruleId === file.rule.id);
  if (!finding) return { status: 'superseded', level: null };
  const level = finding.status === 'fired' ? Number(finding.level) - 1 : -1;
  return { status: finding.status, level: levelKeys(file)[level] ?? null };
}

/** @param {readonly PinnedExample[]} pinned */
export const pinsText = (pinned) => pinned.map((one) => `${JSON.stringify(one)}\n`).join('');

/** The pinned examples of a ruleset as the dataset holds them. @param {Dataset} dataset @param {string} id @returns {PinnedExample[]} */
export function readPins({ files }, id) {
  const text = files.get(pinsPath(id))?.text ?? '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** @param {string} id */
const slugOf = (id) => id.slice(id.lastIndexOf('.') + 1);
