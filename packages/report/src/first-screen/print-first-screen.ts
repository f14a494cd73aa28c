import type { Layout, Style } from '../terminal/layout.ts';
import type { FirstScreen } from './first-screen.ts';
import type { LimitRow } from './limit-row.ts';
import type { Sign } from './screen-state.ts';

export interface PrintScreenOptions {
  /** Lines that the screen has, the footer among them; less important parts are left out to keep to it. */
  readonly lines?: number;
  /** Stands last: keys, or the command that prints all of it. */
  readonly footer?: string;
}

/** How much of a screen is printed. */
interface Amount {
  readonly verdict: number;
  readonly limits: number;
  readonly notes: boolean;
  readonly tasks: number;
  /** Sentences below a task. */
  readonly more: number;
  readonly within: boolean;
}

export const SCREEN_LINES = 24;
/** Narrower than this nothing keeps to the number of lines: all is said, and nothing more than at this width. */
const USUAL_WIDTH = 72;

/** From everything to the least that is still an answer. */
const AMOUNTS: readonly Amount[] = [
  { verdict: 9, limits: 3, notes: true, tasks: 3, more: 4, within: true },
  { verdict: 9, limits: 3, notes: true, tasks: 3, more: 3, within: true },
  { verdict: 9, limits: 3, notes: true, tasks: 3, more: 2, within: true },
  { verdict: 9, limits: 3, notes: true, tasks: 3, more: 1, within: true },
  { verdict: 4, limits: 3, notes: true, tasks: 3, more: 2, within: false },
  { verdict: 4, limits: 3, notes: true, tasks: 3, more: 1, within: false },
  { verdict: 3, limits: 3, notes: true, tasks: 3, more: 1, within: false },
  { verdict: 3, limits: 2, notes: true, tasks: 3, more: 1, within: false },
  { verdict: 2, limits: 2, notes: true, tasks: 3, more: 1, within: false },
  { verdict: 2, limits: 2, notes: true, tasks: 3, more: 0, within: false },
  { verdict: 2, limits: 2, notes: false, tasks: 3, more: 0, within: false },
  { verdict: 2, limits: 1, notes: false, tasks: 3, more: 0, within: false },
  { verdict: 1, limits: 1, notes: false, tasks: 2, more: 0, within: false },
];

const STYLES: Readonly<Record<Sign, Style>> = {
  calm: 'good',
  near: 'bad',
  signs: 'bad',
  reached: 'worst',
  stopped: 'mild',
  open: 'quiet',
};

/** The lines of a first screen: at most 24 of 80 cells. */
export function printFirstScreen(
  screen: FirstScreen,
  layout: Layout,
  { lines: most = SCREEN_LINES, footer }: PrintScreenOptions = {},
): string[] {
  const print = (amount: Amount): string[] => linesOf(screen, layout, amount, footer);
  if (layout.width < USUAL_WIDTH || layout.isPlain) return print({ ...(AMOUNTS[5] as Amount), within: true });
  for (const amount of AMOUNTS) {
    const lines = print(amount);
    if (lines.length <= most) return lines;
  }
  return print(AMOUNTS.at(-1) as Amount);
}

function linesOf(screen: FirstScreen, layout: Layout, amount: Amount, footer: string | undefined): string[] {
  const { wrap, symbols, isPlain } = layout;
  const style = STYLES[screen.sign];
  const state = isPlain ? screen.state : `${symbols.sign[screen.sign]} ${screen.state.toLocaleUpperCase()}`;
  const limits = screen.limits.slice(0, amount.limits);
  return [
    ...wrap([{ text: screen.account, style: 'strong' }, `, ${screen.at}`], {
      right: { text: screen.checked, style: 'quiet' },
    }),
    ...(screen.inEnglish === null ? [] : wrap({ text: screen.inEnglish, style: 'quiet' })),
    ...(screen.stale === null ? [] : wrap({ text: screen.stale, style: 'bad' })),
    '',
    ...wrap({ text: state, style }),
    ...wrap(screen.verdict.slice(0, amount.verdict).join(' '), { first: '  ', rest: '  ' }),
    '',
    ...(limits.length === 0 ? [] : [...limitLines(screen, limits, amount.notes, layout), '']),
    ...wrap({ text: screen.tasksTitle, style: 'strong' }),
    ...screen.tasks.slice(0, amount.tasks).flatMap(({ title, more }, i) =>
      wrap([{ text: title }, ...more.slice(0, amount.more).map((text) => ` ${text}`)], {
        first: `  ${i + 1} `,
        rest: '    ',
      }),
    ),
    '',
    ...(screen.within === null || !amount.within ? [] : wrap(screen.within)),
    ...wrap(screen.notChecked),
    ...wrap(screen.index),
    ...(footer?.split('\n') ?? []).flatMap((line) => wrap({ text: line, style: 'quiet' })),
  ];
}

const GAP = '  ';
const LEAST_TITLE = 16;

/** The limits as columns where they have room, else one below the other. */
function limitLines(
  screen: FirstScreen,
  rows: readonly LimitRow[],
  withNotes: boolean,
  layout: Layout,
): string[] {
  const { wrap, widthOf, width, isPlain } = layout;
  const note = (row: LimitRow): string[] =>
    withNotes && row.note !== null
      ? wrap({ text: row.note, style: 'quiet' }, { first: '    ', rest: '    ' })
      : [];
  const cells = rows.map((row) => [`${boxes(row, layout)}${row.now}`, row.limit, row.step] as const);
  const widths = screen.limitColumns.map((title, i) =>
    Math.max(widthOf(title), ...cells.map((row) => widthOf(row[i] as string))),
  );
  const room = width - 2 - widths.reduce((sum, one) => sum + one + GAP.length, 0);
  if (isPlain || room < LEAST_TITLE) {
    const [now, limit] = screen.limitColumns;
    return [
      ...wrap({ text: screen.limitsTitle, style: 'strong' }),
      ...rows.flatMap((row) => {
        const parts = [`${now} ${row.now}`, `${limit} ${row.limit}`, row.step];
        const known = parts.filter((_, i) => [row.now, row.limit, row.step][i] !== '');
        return [...wrap(`${row.title}: ${known.join('; ')}`, { first: '  ', rest: '    ' }), ...note(row)];
      }),
    ];
  }
  const titles = Math.max(...rows.map(({ title }) => widthOf(title)), widthOf(screen.limitsTitle) - 2);
  const column = Math.min(room, titles);
  const line = (title: string, others: readonly string[], indent = '  '): string => {
    const pads = [column + 2 - widthOf(indent), ...widths];
    const texts = [title, ...others];
    return texts
      .map((text, i) => `${text}${' '.repeat(Math.max(0, (pads[i] as number) - widthOf(text)))}`)
      .join(GAP)
      .replace(/^/, indent);
  };
  const [head = ''] = wrap({ text: screen.limitsTitle, style: 'strong' });
  const gap = ' '.repeat(Math.max(0, column + 2 - widthOf(screen.limitsTitle)));
  const named = screen.limitColumns.map(
    (text, i) => `${text}${' '.repeat(Math.max(0, (widths[i] as number) - widthOf(text)))}`,
  );
  const top = wrap({ text: `${GAP}${named.join(GAP)}`.trimEnd(), style: 'quiet' });
  return [
    `${head}${gap}${GAP}${top[0]?.trimStart() ?? ''}`,
    ...rows.flatMap((row, r) => {
      const [first = '', ...rest] = wordsIn(row.title, column, widthOf);
      return [
        ...painted(line(first, cells[r] as readonly string[]), layout),
        ...rest.flatMap((text) => painted(`    ${text}`, layout)),
        ...note(row),
      ];
    }),
  ];
}

/** Through the layout, which escapes what a text must not hold, without another break. */
const painted = (text: string, { wrap }: Layout): string[] => {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return keepSpaces(text.slice(indent.length).trimEnd(), indent, wrap);
};

/** Columns are held by spaces, which a wrap would fold: they go around it. */
function keepSpaces(text: string, indent: string, wrap: Layout['wrap']): string[] {
  return wrap('', { first: `${indent}${text}` });
}

/** Counted things as boxes, as many as the limit. */
function boxes({ drawing, kind }: LimitRow, { symbols, isPlain }: Layout): string {
  if (isPlain || drawing?.kind !== 'boxes' || kind === 'reached') return '';
  const filled = Math.min(drawing.filled, drawing.limit);
  return `${symbols.boxFull.repeat(filled)}${symbols.boxRest.repeat(drawing.limit - filled)} `;
}

/** Words in lines of so many cells. */
function wordsIn(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    // Further lines stand two cells to the right.
    const room = lines.length <= 1 ? width : width - 2;
    if (last !== undefined && widthOf(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
