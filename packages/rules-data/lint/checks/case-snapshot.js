import { compileRuleset, parseSnapshot, scoreAccount } from '@risk-check/core';
import { snapshotOfCase } from '../../case-library/case-snapshot.js';
import { buildRuleset } from '../../scripts/build-ruleset.js';

/** @import { CompiledRuleset, Warning } from '@risk-check/core' */
/** @import { Written } from '../../dataset/parse-dataset.js' */
/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const caseSnapshot = {
  code: 'case-snapshot',
  scope: 'dataset',
  about:
    'The facts of a case are no snapshot that the engine reads, name something the ruleset does not know, or give the outcome away.',
  wayOut:
    'docs/snapshot-format.md says what a snapshot holds, the _metrics.json of the ruleset how metrics are named. The outcome stands in `outcome`, the message in `message`.',
  run({ cases, rulesets, common }, report) {
    /** @type {Map<string, CompiledRuleset | null>} */
    const compiled = new Map();
    /** @param {string} id */
    const rulesetOf = (id) => {
      const written = rulesets.find((ruleset) => ruleset.id === id);
      if (!compiled.has(id)) compiled.set(id, written ? compileIfSound(written, common) : null);
      return compiled.get(id);
    };
    for (const { path, index, data } of cases) {
      const { account, notices, appeals } = data.snapshot ?? {};
      if ((account?.status ?? 'active') !== 'active' || notices || appeals)
        report(path, [index], 'the facts are those before the outcome: no status, notices or appeals');
      for (const problem of problemsOf(snapshotOfCase(data), rulesetOf(`${data.platform}.${data.role}`)))
        report(path, [index], problem);
    }
  },
};

/** What is wrong with a ruleset, `compile` says. @param {Written} written @param {any} common */
function compileIfSound(written, common) {
  try {
    return compileRuleset(buildRuleset(written, common));
  } catch {
    return null;
  }
}

/** @param {any} snapshot @param {CompiledRuleset | null | undefined} ruleset @returns {string[]} */
function problemsOf(snapshot, ruleset) {
  try {
    parseSnapshot(snapshot);
    if (!ruleset) return [];
    const { warnings } = scoreAccount(snapshot, ruleset);
    return warnings
      .filter((warning) => isWrong(warning, ruleset))
      .map(({ code, args }) => `${code}: ${Object.values(args).join(' ')}`);
  } catch (error) {
    const issues = /** @type {any} */ (error).issues;
    if (!issues) throw error;
    return issues.map((/** @type {any} */ issue) => `${issue.path}: ${issue.message}`);
  }
}

/**
 * A metric that no rule reads is a told number all the same; one that the ruleset does not name is a slip of the pen.
 * @param {Warning} warning @param {CompiledRuleset} ruleset
 */
function isWrong({ code, args }, { source }) {
  if (code !== 'not-read') return code.startsWith('unknown-') || code.startsWith('metric-');
  const [part, name] = String(args.path).split('.');
  return (part === 'metrics' || part === 'facts') && !Object.hasOwn(source[part] ?? {}, name ?? '');
}
