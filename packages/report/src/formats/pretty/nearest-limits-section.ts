import type { Finding } from '@risk-check/core';
import type { Section } from './section.ts';
import { comparisonText, moreText } from './value-text.ts';

const SHOWN = 3;
/** Share of the way to the limit from which a rule is worth a line. */
const NEAR = 0.5;

/** Rules that have not fired, but whose value is past half the way to the limit. */
export const nearestLimitsSection: Section = ({ report, ruleset, words, layout }) => {
  const near = report.findings
    .map((finding) => ({ finding, share: shareOfWay(finding) }))
    .filter(({ share }) => share >= NEAR)
    .sort((a, b) => b.share - a.share)
    .slice(0, SHOWN);
  if (near.length === 0) return [];
  return [
    ...layout.wrap({ text: words.nearest.title, style: 'strong' }),
    ...near.flatMap(({ finding }) => {
      const { value, limit } = comparisonText(finding, ruleset, words);
      const { more, unit } = finding.headroom ?? {};
      const reached =
        more == null
          ? ''
          : `${layout.symbols.separator}${words.nearest.reached(moreText(more, unit ?? '', ruleset, words, finding.metric))}`;
      const text = `${finding.title}: ${words.value.now(value)}${layout.symbols.separator}${limit}${reached}`;
      return layout.wrap(text, { first: '  ', rest: '    ' });
    }),
  ];
};

/** How far the value has come from 0 towards the limit where more is worse; 0 for all other rules. */
function shareOfWay({ status, headroom, value, op, threshold }: Finding): number {
  if (status !== 'clear' || headroom?.more == null || value === undefined || typeof threshold !== 'string')
    return 0;
  const limit = Number(threshold);
  return (op === 'gte' || op === 'gt') && limit > 0 ? value / limit : 0;
}
