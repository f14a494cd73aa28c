import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';

const ROWS = 6;
/** Width of the scale on the left. */
const SCALE = 5;

interface State {
  readonly at: string;
  readonly score: number;
  readonly worstCase: number;
}

interface StepChart {
  readonly states: readonly State[];
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** An instant to mark below the columns, with its name. */
  readonly mark?: { readonly at: number; readonly name: string };
  /** Of a span that has room at its ends, which are no instants of anything. */
  readonly isByDay?: boolean;
}

/** Score and worst case over time as columns. */
export function stepChart(
  { states, start, end, mark, isByDay = false }: StepChart,
  words: Words,
  layout: Layout,
): string[] {
  const { symbols, width } = layout;
  const columns = Math.min(60, width - SCALE - 2);
  const times = states.map(({ at }) => Date.parse(at));
  const shown = Array.from({ length: columns }, (_, column) => {
    const time = start + ((end - start) * column) / (columns - 1);
    return (
      states[
        Math.max(
          0,
          times.findLastIndex((at) => at <= time),
        )
      ] ?? { score: 0, worstCase: 0 }
    );
  });
  const lines: string[] = [];
  for (let row = ROWS; row >= 1; row--) {
    const floor = ((row - 1) / ROWS) * 100;
    let bar = '';
    for (const { score, worstCase } of shown) {
      bar += score > floor ? symbols.barFull : worstCase > floor ? symbols.barMaybe : ' ';
    }
    const label = row === ROWS ? '100' : '';
    lines.push(`${label.padStart(SCALE - 1)} ${bar}`.trimEnd());
  }
  const time = (at: number): string => {
    const text = new Date(at).toISOString();
    return isByDay ? words.head.date(text.slice(0, 10)) : words.head.time(text);
  };
  const [from, to] = [time(start), time(end)];
  lines.push(`${'0'.padStart(SCALE - 1)} ${symbols.rule.repeat(columns)}`);
  // The span that was asked for may lie before or after it.
  if (mark && end > start && mark.at >= start && mark.at <= end) {
    const place = Math.round(((mark.at - start) / (end - start)) * (columns - 1));
    const text = `^ ${mark.name}`;
    const isRight = place + layout.widthOf(text) > columns;
    lines.push(
      `${' '.repeat(SCALE)}${isRight ? `${mark.name} ^`.padStart(place + 1) : `${' '.repeat(place)}${text}`}`,
    );
  }
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
