import { expect, it } from 'vitest';
import { escapeXml } from '../src/text/escape-xml.ts';

it('a text of XML begins no line that GitHub takes for a command', () => {
  const escaped = escapeXml('::error::here\nand\n::set-output name=x::y');
  expect(escaped).not.toMatch(/^::/m);
  expect(escaped.replaceAll('&#58;', ':')).toBe('::error::here\nand\n::set-output name=x::y');
});
