import type { Forecast } from '@risk-check/core';
import { forecastEnd } from '../../content/forecast-end.ts';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';

const ROWS = 6;
/** Width of the scale on the left. */
const SCALE = 5;

/** Score and worst case over time as columns; the last column is a while after the last step. */
export function forecastChart(forecast: Forecast, words: Words, layout: Layout): string[] {
  const { symbols, width } = layout;
  const start = Date.parse(forecast.from.at);
  const until = forecastEnd(forecast);
  const last = Date.parse(forecast.steps.at(-1)?.at ?? until);
  const end = Math.min(Date.parse(until), start + Math.max(1, (last - start) * 1.15));
  const columns = Math.min(60, width - SCALE - 2);
  const states = [forecast.from, ...forecast.steps];
  const at = (column: number): { score: number; worstCase: number } => {
    const time = start + ((end - start) * column) / (columns - 1);
    let state: { score: number; worstCase: number } = forecast.from;
    for (const step of states) if (Date.parse(step.at) <= time) state = step;
    return state;
  };
  const lines: string[] = [];
  for (let row = ROWS; row >= 1; row--) {
    const floor = ((row - 1) / ROWS) * 100;
    let bar = '';
    for (let column = 0; column < columns; column++) {
      const { score, worstCase } = at(column);
      bar += score > floor ? symbols.barFull : worstCase > floor ? symbols.barMaybe : ' ';
    }
    const label = row === ROWS ? '100' : '';
    lines.push(`${label.padStart(SCALE - 1)} ${bar}`.trimEnd());
  }
  const from = words.head.time(forecast.from.at);
  const to = words.head.time(new Date(end).toISOString());
  lines.push(`${'0'.padStart(SCALE - 1)} ${symbols.rule.repeat(columns)}`);
  const gap = columns - from.length - to.length;
  // In a narrow terminal the end stands below the start.
  const between = gap < 2 ? `\n${' '.repeat(SCALE + columns - to.length)}` : ' '.repeat(gap);
  lines.push(`${' '.repeat(SCALE)}${from}${between}${to}`);
  lines.push(
    ...layout.wrap(
      { text: words.commands.forecast.legend(symbols.barFull, symbols.barMaybe), style: 'quiet' },
      { first: ' '.repeat(SCALE), rest: ' '.repeat(SCALE) },
    ),
  );
  return lines;
}
