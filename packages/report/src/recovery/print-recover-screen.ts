import type { Layout } from '../terminal/layout.ts';
import type { RecoverPart, RecoverScreen } from './recover-screen.ts';

export interface PrintRecoverOptions {
  /** Lines that the screen has, the footer among them. */
  readonly lines?: number;
  readonly footer?: string;
}

interface Amount {
  readonly why: number;
  /** Sentences of a step. */
  readonly sentences: number;
  readonly steps: number;
  readonly avoid: number;
  readonly money: number;
  readonly answers: number;
}

const AMOUNTS: readonly Amount[] = [
  { why: 9, sentences: 2, steps: 3, avoid: 4, money: 8, answers: 4 },
  { why: 2, sentences: 2, steps: 3, avoid: 4, money: 4, answers: 4 },
  { why: 2, sentences: 2, steps: 2, avoid: 4, money: 3, answers: 4 },
  { why: 2, sentences: 1, steps: 2, avoid: 4, money: 3, answers: 4 },
  { why: 1, sentences: 1, steps: 2, avoid: 3, money: 3, answers: 3 },
  { why: 1, sentences: 1, steps: 1, avoid: 3, money: 3, answers: 2 },
  { why: 0, sentences: 1, steps: 1, avoid: 2, money: 2, answers: 1 },
  { why: 0, sentences: 1, steps: 1, avoid: 2, money: 2, answers: 0 },
];

const LINES = 24;
const USUAL_WIDTH = 72;

/** The lines of the way back: at most 24 of 80 cells. */
export function printRecoverScreen(
  screen: RecoverScreen,
  layout: Layout,
  { lines: most = LINES, footer }: PrintRecoverOptions = {},
): string[] {
  const print = (amount: Amount): string[] => linesOf(screen, layout, amount, footer);
  if (layout.width < USUAL_WIDTH || layout.isPlain) return print(AMOUNTS[2] as Amount);
  for (const amount of AMOUNTS) {
    const lines = print(amount);
    if (lines.length <= most) return lines;
  }
  return print(AMOUNTS.at(-1) as Amount);
}

function linesOf(
  screen: RecoverScreen,
  layout: Layout,
  amount: Amount,
  footer: string | undefined,
): string[] {
  const { wrap, symbols, isPlain } = layout;
  const sign = isPlain ? '' : `${symbols.sign.stopped} `;
  const money = screen.money.slice(0, amount.money);
  const answers = screen.answers.slice(0, amount.answers);
  const column = Math.max(0, ...money.map((row) => layout.widthOf(moneyHead(row))));
  return [
    ...wrap({ text: screen.account, style: 'strong' }, { right: { text: screen.now, style: 'quiet' } }),
    '',
    ...wrap({ text: `${sign}${screen.headline}`, style: 'mild' }, { rest: '  ' }),
    ...(screen.message.length === 0
      ? []
      : wrap({ text: screen.message.join(' '), style: 'strong' }, { first: '  ', rest: '  ' })),
    ...(amount.why === 0 || screen.why.length === 0
      ? []
      : wrap(screen.why.slice(0, amount.why).join(' '), { first: '  ', rest: '  ' })),
    '',
    ...screen.parts.flatMap((part) => partLines(part, amount, layout)),
    ...(screen.doNot.length === 0
      ? []
      : wrap([
          { text: `${heading(screen.doNotTitle, layout)}  `, style: 'strong' },
          screen.doNot.slice(0, amount.avoid).join(' '),
        ])),
    ...(money.length === 0 && screen.moneyNote === null
      ? []
      : wrap([
          { text: heading(screen.moneyTitle, layout), style: 'strong' },
          screen.moneyNote === null ? '' : `  ${screen.moneyNote}`,
        ])),
    ...money.flatMap((row) => {
      const head = moneyHead(row);
      const gap = ' '.repeat(Math.max(0, column - layout.widthOf(head)) + 2);
      return isPlain
        ? wrap(`${head}: ${row.text}`)
        : wrap(row.text, { first: `  ${head}${gap}`, rest: ' '.repeat(column + 4) });
    }),
    ...(screen.moneyWarning === null ? [] : wrap(screen.moneyWarning, { first: '  ', rest: '  ' })),
    ...(answers.length === 0
      ? []
      : wrap([{ text: `${heading(screen.answerTitle, layout)}  `, style: 'strong' }, answers.join(' ')], {
          rest: '  ',
        })),
    ...(footer === undefined ? [] : wrap({ text: footer, style: 'quiet' })),
  ];
}

const moneyHead = ({ title, amount }: RecoverScreen['money'][number]): string =>
  amount === null ? title : `${title}, ${amount}`;

const heading = (text: string, { isPlain }: Layout): string => (isPlain ? text : text.toLocaleUpperCase());

function partLines({ title, when, steps }: RecoverPart, amount: Amount, layout: Layout): string[] {
  const { wrap, symbols } = layout;
  const box = layout.isPlain ? '' : `  ${symbols.todo} `;
  return [
    ...wrap([{ text: heading(title, layout), style: 'strong' }, when === null ? '' : `, ${when}`]),
    ...steps
      .slice(0, amount.steps)
      .flatMap((step) =>
        wrap(cut(step, amount.sentences), { first: box, rest: ' '.repeat(layout.widthOf(box)) }),
      ),
  ];
}

/** The first sentences of a step. */
const cut = (text: string, sentences: number): string =>
  text
    .split(/(?<=[.!?])\s+/)
    .slice(0, sentences)
    .join(' ');
