import { describe, expect, it } from 'vitest';
import { escapeXml } from '../src/text/escape-xml.ts';

it('a text of XML begins no line that GitHub takes for a command', () => {
  const escaped = escapeXml('::error::here\nand\n::set-output name=x::y');
  expect(escaped).not.toMatch(/^::/m);
  expect(escaped.replaceAll('&#58;', ':')).toBe('::error::here\nand\n::set-output name=x::y');
});

describe('a text for an element or an attribute of XML', () => {
  it.each([
    [`<a href="x">'&amp;'</a>`, '&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;'],
    ['a::b : :', 'a&#58;:b : :'],
    [':::x', '&#58;&#58;:x'],
    ['##[error] ##vso[x] # [', '&#35;#[error] &#35;#vso[x] # ['],
    ['plain ü😀\n\t', 'plain ü😀\n\t'],
    ['\ufffe and \uffff', '\\ufffe and \\uffff'],
    ['\u0000\u001b\u202e', '\\u0000\\u001b\\u202e'],
  ])('%j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
