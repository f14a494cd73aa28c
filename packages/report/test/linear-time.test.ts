import { describe, it } from 'vitest';
import { expectLinear, someShapes } from '../../core/test/expectations/expect-linear.ts';
import { escapeMarkdown } from '../src/formats/markdown/escape-markdown.ts';
import { printMarkdownBlocks } from '../src/formats/markdown/print-blocks.ts';
import { createLayout } from '../src/terminal/layout.ts';
import { printBlocks } from '../src/terminal/print-blocks.ts';
import { textWidth } from '../src/terminal/text-width.ts';
import { toAscii } from '../src/terminal/to-ascii.ts';
import { createPositions } from '../src/text/create-positions.ts';
import { escapeControlCharacters } from '../src/text/escape-control-characters.ts';
import { escapeXml } from '../src/text/escape-xml.ts';
import { showArgument } from '../src/text/show-argument.ts';
import { showOnOneLine } from '../src/text/show-on-one-line.ts';

const layout = createLayout({ columns: 80, isUnicode: true, isColored: true });
/** Whatever text from outside goes through on its way to a reader. */
const WAYS: Readonly<Record<string, (text: string) => unknown>> = {
  'HTML and SVG': escapeXml,
  Markdown: escapeMarkdown,
  'blocks as Markdown': (text) => printMarkdownBlocks([{ kind: 'item', text }]),
  'a line of a terminal': showOnOneLine,
  'blocks of a terminal': (text) => printBlocks([{ kind: 'item', text }], layout),
  'the width of a text': textWidth,
  ASCII: toAscii,
  'lines and columns': (text) => createPositions(text)(text.length),
  'an argument of a shell': (text) => showArgument(text, 'linux'),
};
// Those without a space first: a word that is longer than a line was cut in quadratic time.
const PIECES = ['\u001b[31m', "'", '\n', '&<', '[](', 'www.http:', ' ', 'é\u0301', '中', 'word ', '1) '];

describe.each(someShapes(Object.entries(WAYS)))('%s', (_name, way) => {
  it('takes time in proportion to the text, whatever it is made of', async () => {
    // Together, since each of them alone takes a whole measurement.
    const all = PIECES.join('');
    await expectLinear((units) => all.repeat(units), way, 2000);
  });
});

describe('a text of one thing again and again', () => {
  it.each(someShapes(PIECES))('%j is escaped and printed in proportion to its length', async (piece) => {
    await expectLinear(
      (units) => piece.repeat(units),
      (text) => Object.values(WAYS).map((way) => way(text)),
      2000,
    );
  });

  it('has its control characters escaped once', async () => {
    await expectLinear((units) => '\u202e\ud800'.repeat(units), escapeControlCharacters, 20_000);
  });
});
