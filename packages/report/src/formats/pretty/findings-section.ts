import type { Finding } from '@risk-check/core';
import { needsByRule } from '../../content/needs-by-rule.ts';
import { comparisonText } from '../../content/value-text.ts';
import type { Section } from './section.ts';

/** Under `--verbose`: every finding that is not among the reasons, with its state and why. */
export const findingsSection: Section = ({ detail, report, ruleset, words, layout }) => {
  if (!detail.isDetailed) return [];
  const missing = needsByRule(report);
  const { document } = words;
  const why = (finding: Finding): string => {
    const needs = missing.get(finding.ruleId)?.needs;
    if (needs) return document.needs(needs.join(', '));
    if (report.unknowable.includes(finding.ruleId)) return document.unknowable;
    if (finding.op === undefined) return finding.message;
    const { value, limit } = comparisonText(finding, ruleset, words);
    return finding.status === 'not-applicable' && finding.value === undefined
      ? limit
      : `${words.value.now(value)}${layout.symbols.separator}${limit}`;
  };
  const others = report.findings.filter(({ status }) => status !== 'fired');
  return [
    ...layout.wrap({ text: document.allFindings, style: 'strong' }),
    ...others.flatMap((finding) => [
      ...layout.wrap(finding.title, {
        first: '  ',
        rest: '    ',
        right: { text: document.status[finding.status], style: 'quiet' },
      }),
      ...layout.wrap(why(finding), { first: '    ', rest: '    ' }),
      ...layout.wrap({ text: finding.ruleId, style: 'quiet' }, { first: '    ', rest: '    ' }),
    ]),
  ];
};
