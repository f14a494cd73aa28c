/** @import { AgedSource } from './freshness-report.js' */

/**
 * The report as Markdown, which reads well on a terminal too.
 * @param {ReturnType<typeof import('./freshness-report.js').freshnessReport>} report
 * @param {number} most - Rows per list.
 */
export function formatFreshness({ asOf, sources, due, next, oldTexts, weakest, readAgainAfter }, most) {
  const days = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(readAgainAfter.map(String));
  const lines = [
    `# Freshness of the dataset on ${asOf}`,
    '',
    `${due.length} of ${sources} sources should be read again (after ${days} days, by who speaks).`,
  ];
  if (due.length > 0) {
    lines.push(
      '',
      '| source | who speaks | text | read | days | rules | page |',
      '| --- | --- | --- | --- | --- | --- | --- |',
    );
    for (const one of due.slice(0, most)) lines.push(row(one));
    if (due.length > most) lines.push('', `... and ${due.length - most} more.`);
  } else if (next)
    lines.push(
      '',
      `Next: ${next.ruleset} ${next.source}, in ${next.dueAfterDays - next.ageDays} days (${next.url}).`,
    );
  const undated = oldTexts.filter(({ text }) => text === null).length;
  lines.push('', '## Official limits on old texts', '');
  if (oldTexts.length === 0) lines.push('None: each rests on a text of the last three years.');
  else {
    lines.push(
      `${oldTexts.length - undated} rest on texts older than three years, ${undated} on texts without a date, whenever they were read.`,
      '',
      '| rule | levels | text of |',
      '| --- | --- | --- |',
    );
    for (const { rule, levels, text } of oldTexts.slice(0, most))
      lines.push(`| ${rule} | ${levels.join(', ')} | ${text ?? 'no date'} |`);
    if (oldTexts.length > most) lines.push('', `... and ${oldTexts.length - most} more.`);
  }
  lines.push(
    '',
    `## Where one good page would help most`,
    '',
    '| rule | weakness | because |',
    '| --- | --- | --- |',
  );
  for (const { rule, weakness, because } of weakest.slice(0, most))
    lines.push(`| ${rule} | ${weakness} | ${because.join('; ')} |`);
  if (weakest.length > most) lines.push('', `... and ${weakest.length - most} more.`);
  return lines.join('\n');
}

/** @param {AgedSource} source */
const row = ({ ruleset, source, kind, publishedOn, readOn, ageDays, dueAfterDays, usedBy, url }) =>
  `| ${ruleset} ${source} | ${kind} | ${publishedOn ?? 'undated'} | ${readOn} | ${ageDays} of ${dueAfterDays} | ${usedBy} | ${url} |`;
