import type { Forecast, RiskReport, Ruleset } from '@risk-check/core';
import { forecastEnd } from '../../content/forecast-end.ts';
import { momentText } from '../../content/moment-text.ts';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';
import { bandStyle } from './band-style.ts';
import { forecastChart } from './forecast-chart.ts';
import { leftOutLines } from './left-out-lines.ts';

/** The forecast for people at a terminal: a chart of the score over time, a table of the steps beside it; and what it would be after changes. */
export function formatForecast(
  forecast: Forecast,
  suppressed: RiskReport['suppressed'],
  ruleset: Ruleset,
  words: Words,
  layout: Layout,
  after: Forecast | null = null,
): string {
  const { wrap } = layout;
  const { commands } = words;
  const lines = [
    ...wrap({ text: commands.forecast.title(ruleset.title), style: 'strong' }),
    ...wrap({ text: commands.forecast.ifNothing, style: 'quiet' }),
    '',
    ...courseOf(forecast, ruleset, words, layout),
    ...(after
      ? [
          '',
          ...wrap({ text: commands.forecast.ifDone, style: 'strong' }),
          '',
          ...courseOf(after, ruleset, words, layout),
        ]
      : []),
  ];
  lines.push(...leftOutLines(suppressed, ruleset, words, layout));
  lines.push('', ...wrap({ text: words.notice.text, style: 'quiet' }));
  return `${lines.join('\n')}\n`;
}

function courseOf(forecast: Forecast, ruleset: Ruleset, words: Words, layout: Layout): string[] {
  const { wrap } = layout;
  const { commands } = words;
  const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
  const { from, steps } = forecast;
  // Unverified with a worst case of 0: there is nothing that could be known, now or later.
  const hasNothing = from.band === 'unverified' && from.worstCase === 0 && steps.length === 0;
  const rows = hasNothing ? [] : [from, ...steps];
  const lines = hasNothing
    ? wrap(`${words.head.index} ? ${words.head.nothingKnowable}`)
    : [...forecastChart(forecast, words, layout), ''];
  for (const [i, row] of rows.entries()) {
    const isStep = i > 0;
    const band = {
      text: `${layout.symbols.band[row.band]} ${words.bands[row.band]}`,
      style: bandStyle(row.band),
    };
    const scores = [
      `${momentText(row.at, words)}  `,
      { text: `${row.score}`.padStart(3), style: 'strong' as const },
      commands.forecast.worst(row.worstCase),
    ];
    const cells = [...scores, band].map((part) =>
      layout.widthOf(typeof part === 'string' ? part : part.text),
    );
    const fits = layout.isPlain || cells.reduce((sum, cell) => sum + cell, 0) <= layout.width;
    lines.push(
      ...wrap('', { first: fits ? [...scores, band] : scores }),
      ...(fits ? [] : wrap('', { first: ['    ', band] })),
    );
    if (!isStep) continue;
    for (const { ruleId, from, to, because } of forecast.steps[i - 1]?.changes ?? []) {
      // Where the level stays, it is what is still possible that changes.
      const levels = (from === to ? [to] : [from, to]).map(commands.forecast.level);
      const course = levels.join(` ${layout.symbols.arrow} `);
      lines.push(...wrap(`${titles.get(ruleId) ?? ruleId}: ${course}`, { first: '    ', rest: '      ' }));
      lines.push(
        ...wrap(
          { text: `${commands.forecast.because[because.code]}: ${because.args.message}`, style: 'quiet' },
          { first: '      ', rest: '      ' },
        ),
      );
    }
  }
  if (steps.length === 0 && !hasNothing)
    lines.push('', ...wrap(commands.forecast.noSteps(words.head.time(forecastEnd(forecast)))));
  if (forecast.knownUntil !== null && !hasNothing) {
    lines.push('', ...wrap(words.document.knownUntil(momentText(forecast.knownUntil, words))));
    for (const { ruleId } of forecast.ending)
      lines.push(
        ...wrap(titles.get(ruleId) ?? ruleId, { first: `  ${layout.symbols.bullet} `, rest: '    ' }),
      );
  }
  if (forecast.untilResolved.length > 0) {
    lines.push('', ...wrap({ text: commands.forecast.stays, style: 'strong' }));
    for (const id of forecast.untilResolved)
      lines.push(...wrap(titles.get(id) ?? id, { first: `  ${layout.symbols.bullet} `, rest: '    ' }));
  }
  return lines;
}
