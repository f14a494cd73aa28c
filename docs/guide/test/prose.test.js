import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../../scripts/published-packages.js';
import { brokenLinks } from '../snippets/broken-links.js';
import { handTypedNumbers, numbersOfTheData } from '../snippets/hand-typed-numbers.js';
import { guides, pages } from '../snippets/pages.js';

const read = (page) => readFileSync(join(workspaceRoot, page), 'utf8');

describe('links', () => {
  it.each(pages())('%s leads only to what is there', (page) => {
    expect(brokenLinks(read(page), page)).toEqual([]);
  });

  it.each([
    ['a page that is not there', '[x](no-such-page.md)', true],
    ['a page that is there', '[x](scoring.md)', false],
    ['a heading that is there', '[x](scoring.md#what-is-not-known)', false],
    ['a heading that is not there', '[x](scoring.md#what-is-known)', true],
    ['a heading of its own', '# Of `its` own: 1\n[x](#of-its-own-1)', false],
    ['the second heading of a name', '# A\n# A\n[x](#a-1)', false],
    ['a third one', '# A\n# A\n[x](#a-2)', true],
    ['an address elsewhere', '[x](https://example.org/none.md)', false],
    ['a link that is only shown', '```md\n[x](none.md)\n```', false],
    ['a link beside code', '`[a]` and [x](none.md)', true],
  ])('to %s', (_, text, broken) => {
    expect(brokenLinks(text, 'docs/page.md').length > 0).toBe(broken);
  });
});

describe('numbers', () => {
  const known = numbersOfTheData();

  it('are known from the data', () => {
    expect(known.size).toBeGreaterThan(50);
  });

  it.each(guides())('%s types none that the data hold', (page) => {
    expect(handTypedNumbers(read(page), known)).toEqual([]);
  });

  it.each([
    ['Opening 5 disputes is too many.', ['5 disputes']],
    ['five or more disputes', ['five or more disputes']],
    ['at 30 % of orders', ['30 %']],
    ['A review takes 3 working days.', ['3 working days']],
    ['after 7 days', ['7 days']],
    ['Opening 5,000 letters.', []],
    ['one dispute', []],
    ['`5 disputes` and\n\n```text\n5 disputes\n```\n', []],
    ['<!-- fact: amount x y -->5 disputes<!-- end -->', []],
    ['<!-- generated: limits x -->\n\n5 disputes\n\n<!-- end -->', []],
  ])('%j', (text, expected) => {
    expect(handTypedNumbers(text, new Set(['5 disputes', '30 %', '3 days', '7 days']))).toEqual(expected);
  });
});

describe('front matter', () => {
  it('gives every guide a title, a description and an order of its own', () => {
    const orders = guides().map((page) => {
      const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(read(page)) ?? [];
      expect(head, page).toMatch(/^title: .{5,60}$/m);
      expect(head, page).toMatch(/^description: .{40,160}$/m);
      return Number(/^order: (\d+)$/m.exec(head)?.[1]);
    });
    expect(orders.sort((a, b) => a - b)).toEqual(orders.map((_, i) => i + 1));
  });
});
