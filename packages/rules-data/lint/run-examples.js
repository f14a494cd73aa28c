import { scoreAccount } from '@risk-check/core';
import { expandExample } from './expand-example.js';

/** @import { CompiledRuleset } from '@risk-check/core' */

/**
 * What an example gets wrong, or null. Only the rule and those it may give way to are evaluated.
 * @param {any} rule - As written.
 * @param {any} example
 * @param {{ platform: string, role: string }} head
 * @param {CompiledRuleset} compiled
 * @returns {string | null}
 */
export function checkExample(rule, example, head, compiled) {
  const wanted = new Set([rule.id, ...(rule.suppressedBy ?? [])]);
  const rules = compiled.rules.filter(({ id }) => wanted.has(id));
  let report;
  try {
    report = scoreAccount(
      expandExample(example, head),
      { ...compiled, rules },
      { includeExperimental: true },
    );
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  const finding = report.findings.find(({ ruleId }) => ruleId === rule.id);
  const odd = report.warnings.filter(
    ({ code, args }) =>
      code === 'unknown-property' ||
      (code === 'not-read' && /^(metrics|facts)\./.test(`${args.path}`)) ||
      code === 'unknown-word' ||
      code.startsWith('metric-'),
  );
  if (odd.length > 0) return odd.map(({ code, args }) => oddityInWords(code, args)).join('; ');
  if (!finding) return 'the rule is not in the report (superseded by another)';
  const { status, level, value } = example.expect;
  const seen = `${finding.status}${finding.status === 'fired' ? ` at level ${finding.level}` : ''}${finding.value === undefined ? '' : ` with value ${finding.value}`}`;
  if (finding.status !== status) return `expected ${status}, got ${seen}`;
  if (level !== undefined && finding.level !== level) return `expected level ${level}, got ${seen}`;
  if (value !== undefined && Number(value) !== finding.value) return `expected value ${value}, got ${seen}`;
  return null;
}

/** @param {string} code @param {Readonly<Record<string, unknown>>} args */
function oddityInWords(code, args) {
  if (code === 'unknown-property') return `a snapshot has no "${args.path}"`;
  if (code === 'not-read') return `no rule reads "${args.path}"`;
  if (code === 'unknown-word') return `${args.path} has no word "${args.word}"`;
  return `${code} ${Object.values(args).join(' ')}`;
}
