import { afterEach, describe, expect, it, vi } from 'vitest';
import { someOf } from '../../../../scripts/some-cases.js';
import { ESCAPES } from './escapes.ts';
import { filesOf, harmless, OPEN_FIELDS } from './fields.ts';
import { SURFACES } from './surfaces.ts';

const REPORT = new URL('../../../report/src/', import.meta.url).pathname;

/** Escape functions by their file; each as the identity must be noticed in an output that uses it. */
const PLANTS: readonly (readonly [
  file: string,
  name: string,
  surface: string,
  field: string,
  text: string,
])[] = [
  ['text/escape-control-characters.ts', 'escapeControlCharacters', 'json', 'snapshot.*', '\u202e'],
  ['text/show-on-one-line.ts', 'showOnOneLine', 'rules show', 'house.rules.0.title', 'a\nFORGED'],
  ['text/show-on-one-line.ts', 'showOnOneLine', 'pretty', 'snapshot.*', '\u001b[31m'],
  ['text/escape-xml.ts', 'escapeXml', 'html', 'house.title', '<script>alert(1)</script>'],
  ['text/escape-xml.ts', 'escapeXml', 'junit', 'house.title', '<b'],
  ['text/escape-xml.ts', 'escapeXml', 'badge', 'label', '<b'],
  ['formats/markdown/escape-markdown.ts', 'escapeMarkdown', 'markdown', 'house.title', 'a @evil/team b'],
  [
    'formats/markdown/escape-markdown.ts',
    'escapeMarkdown',
    'recover, markdown',
    'snapshot.orders.0.id',
    'www.evil.example',
  ],
  [
    'formats/markdown/escape-markdown.ts',
    'escapeInlineMarkdown',
    'markdown',
    'house.rules.0.title',
    '<b>x</b>',
  ],
  ['formats/print-cell.ts', 'printCell', 'csv', 'house.rules.0.title', '=1+1'],
  [
    'recovery/escape-calendar-text.ts',
    'escapeCalendarText',
    'calendar',
    'snapshot.orders.0.id',
    'x\r\nATTACH:http://evil.example',
  ],
];

afterEach(() => {
  vi.resetModules();
});

describe('an escape function that does nothing is noticed', () => {
  it.each(someOf(PLANTS, 3))('%s, %s: %s', async (file, name, surface, field, text) => {
    const { argv, form, file: written } = SURFACES[surface] as (typeof SURFACES)[string];
    const given = harmless();
    OPEN_FIELDS[field]?.(given, text);
    const path = `${REPORT}${file}`;
    const run = async (): Promise<string[]> => {
      const { runCli } = await import('../fake-io.ts');
      const ended = await runCli(argv(given), { files: filesOf(given) });
      return ESCAPES[form](written === undefined ? ended.stdout : (ended.written[written] ?? ''));
    };
    expect(await run()).toEqual([]);
    vi.resetModules();
    vi.doMock(path, async (original) => ({
      ...(await original<Record<string, unknown>>()),
      [name]: (value: unknown) => (value === null || value === undefined ? '' : String(value)),
    }));
    try {
      expect(await run()).not.toEqual([]);
    } finally {
      vi.doUnmock(path);
    }
  });
});
