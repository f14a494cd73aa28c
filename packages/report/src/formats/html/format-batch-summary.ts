import { drawScoreHistogram } from '../../charts/score-histogram.ts';
import type { BatchSummary } from '../../content/batch-summary.ts';
import { toNearestPercent } from '../../content/to-nearest-percent.ts';
import type { Words } from '../../words/words.ts';
import { htmlPage } from './html-page.ts';
import { htmlTable } from './parts/html-table.ts';
import { card, pair, paragraph } from './parts/page-section.ts';

/** What a batch run came to, as a page of its own. */
export function formatBatchSummaryHtml(summary: BatchSummary, words: Words): string {
  const text = words.commands.batch.summary;
  const { columns } = text;
  const records = { title: columns.records, isNumber: true as const };
  const share = { title: columns.share, isNumber: true as const };
  const sections: string[] = [];
  if (summary.scored > 0) {
    const bands = htmlTable<BatchSummary['bands'][number]>(
      text.bandsCaption,
      [
        { title: columns.band, cell: ({ band }) => words.bands[band] },
        { ...records, cell: (row) => text.number(row.records) },
        { ...share, cell: (row) => words.percent(toNearestPercent(row.share)) },
      ],
      summary.bands,
    );
    const quantiles = htmlTable<BatchSummary['quantiles'][number]>(
      text.quantilesCaption,
      [
        { title: columns.lowest, cell: (row) => words.percent(row.share) },
        { title: columns.atMost, cell: ({ score }) => score, isNumber: true },
      ],
      summary.quantiles,
    );
    const histogram = drawScoreHistogram(
      summary,
      {
        title: text.histogram,
        about: text.histogramAbout,
        axis: text.histogramAxis,
        most: text.mostInABar,
        bands: words.bands,
      },
      'scores-figure',
    );
    sections.push(
      card('bands', text.bands, pair(histogram, bands)),
      card('quantiles', text.quantiles, quantiles),
    );
  }
  if (summary.rules.length > 0) {
    const rules = htmlTable<BatchSummary['rules'][number]>(
      text.rulesCaption,
      [
        { title: columns.rule, cell: ({ title, ruleId }) => title ?? ruleId },
        { title: columns.id, cell: ({ ruleId }) => ruleId, isLong: true },
        { ...records, cell: (row) => text.number(row.records) },
        { ...share, cell: (row) => words.percent(toNearestPercent(row.share)) },
      ],
      summary.rules,
      true,
    );
    const more = summary.moreRules > 0 ? paragraph(text.moreRules(summary.moreRules), 'quiet') : '';
    sections.push(card('rules', text.rules, `${rules}${more}`));
  }
  if (summary.refusals.length > 0) {
    const refusals = htmlTable<BatchSummary['refusals'][number]>(
      text.refusalsCaption,
      [
        { title: columns.why, cell: ({ code }) => text.refusal(code) },
        { ...records, cell: (row) => text.number(row.records) },
      ],
      summary.refusals,
    );
    sections.push(card('refusals', text.refusals, refusals));
  }
  return htmlPage(
    {
      title: text.title,
      subtitle: text.done(summary.scored, summary.refused),
      content: sections.join('\n'),
      accounts: summary.accounts,
    },
    words,
  );
}
