import { join } from 'node:path';
import { scoreAccount } from '@risk-check/core';
import { expandExample } from './expand-example.js';

/** Runs every example of a ruleset through the real engine. */
export function runExamples({ folder, head, rules }, compiled, report) {
  let count = 0;
  for (const rule of rules) {
    const file = join(folder, `${rule.id.split('.')[2]}.json`);
    for (const [i, example] of rule.examples.entries()) {
      count++;
      const failure = checkExample(rule, example, head, compiled);
      if (failure) report(file, ['examples', i], 'example', `example "${example.name}": ${failure}`);
    }
  }
  return count;
}

/** What an example gets wrong, or null. */
export function checkExample(rule, example, head, compiled) {
  let report;
  try {
    report = scoreAccount(expandExample(example, head), compiled, { includeExperimental: true });
  } catch (error) {
    return error.message;
  }
  const finding = report.findings.find(({ ruleId }) => ruleId === rule.id);
  const odd = report.warnings.filter(
    ({ code }) =>
      code === 'unknown-property' ||
      code === 'unknown-metric' ||
      code === 'unknown-word' ||
      code.startsWith('metric-'),
  );
  if (odd.length > 0)
    return odd.map(({ code, args }) => `${code} ${Object.values(args).join(' ')}`).join('; ');
  if (!finding) return 'the rule is not in the report (superseded by another)';
  const { status, level, value } = example.expect;
  const seen = `${finding.status}${finding.status === 'fired' ? ` at level ${finding.level}` : ''}${finding.value === undefined ? '' : ` with value ${finding.value}`}`;
  if (finding.status !== status) return `expected ${status}, got ${seen}`;
  if (level !== undefined && finding.level !== level) return `expected level ${level}, got ${seen}`;
  if (value !== undefined && Number(value) !== finding.value) return `expected value ${value}, got ${seen}`;
  return null;
}
