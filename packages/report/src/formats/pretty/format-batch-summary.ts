import type { BatchSummary } from '../../content/batch-summary.ts';
import { toNearestPercent } from '../../content/to-nearest-percent.ts';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';
import { bandStyle } from './band-style.ts';
import { notStandardLines } from './not-standard-lines.ts';

const BAR = 24;

/** What a batch run came to, for a terminal. */
export function formatBatchSummary(summary: BatchSummary, words: Words, layout: Layout): string {
  const { wrap, symbols, widthOf } = layout;
  const text = words.commands.batch.summary;
  const pad = (part: string, width: number): string => part + ' '.repeat(Math.max(0, width - widthOf(part)));
  const heading = (title: string): string[] => ['', ...wrap({ text: title, style: 'strong' })];
  const numberOf = (n: number): string => text.number(n);
  const bandWidth = Math.max(...summary.bands.map(({ band }) => widthOf(words.bands[band])));
  const symbolWidth = Math.max(...summary.bands.map(({ band }) => widthOf(symbols.band[band]))) + 1;
  const counts = [...summary.bands, ...summary.rules, ...summary.refusals];
  const countWidth = Math.max(...counts.map(({ records }) => numberOf(records).length));
  const first = notStandardLines(summary.accounts, words, layout);
  const lines = [...first, '', ...wrap(text.done(summary.scored, summary.refused))];
  if (summary.scored > 0) {
    lines.push(...heading(text.bands));
    for (const { band, records, share } of summary.bands) {
      const bar = symbols.barFull.repeat(Math.round(share * BAR));
      const name = `${pad(symbols.band[band], symbolWidth)}${pad(words.bands[band], bandWidth)}`;
      const numbers = `${numberOf(records).padStart(countWidth)}  ${words.percent(toNearestPercent(share)).padStart(4)}`;
      const first = { text: `  ${name}  ${numbers}  `, style: bandStyle(band) };
      lines.push(...wrap({ text: bar, style: bandStyle(band) }, { first }));
    }
    lines.push(...heading(text.quantiles));
    for (const { share, score } of summary.quantiles)
      lines.push(...wrap(text.quantile(share, score), { first: '  ', rest: '    ' }));
  }
  if (summary.rules.length > 0) {
    lines.push(...heading(text.rules));
    for (const { ruleId, title, records, share } of summary.rules) {
      const first = `  ${numberOf(records).padStart(countWidth)}  ${words.percent(toNearestPercent(share)).padStart(4)}  `;
      const rest = ' '.repeat(first.length);
      lines.push(...wrap(title ?? ruleId, { first, rest }));
      if (title !== null) lines.push(...wrap({ text: ruleId, style: 'quiet' }, { first: rest, rest }));
    }
    if (summary.moreRules > 0)
      lines.push(...wrap({ text: text.moreRules(summary.moreRules), style: 'quiet' }, { first: '  ' }));
  }
  if (summary.refusals.length > 0) {
    lines.push(...heading(text.refusals));
    for (const { code, records } of summary.refusals) {
      const first = `  ${numberOf(records).padStart(countWidth)}  `;
      lines.push(...wrap(text.refusal(code), { first, rest: ' '.repeat(first.length) }));
    }
  }
  return `${lines.join('\n')}\n`;
}
