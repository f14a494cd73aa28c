import { gzipSync } from 'node:zlib';
import { rulesets } from '@risk-check/rules-data';
import { expect, inject, it } from 'vitest';
import { LANGUAGES } from '../../languages.js';

/** What is waited for until the first question, gzipped: the page, its style and scripts, and the rules of one account. */
const TO_FIRST_QUESTION = { english: 173 * 1024, translated: 237 * 1024 };
/** All scripts of a language but for rules and guides, with the workbench and the words of drafts in other languages. */
const MOST_SCRIPT = 336_000;
/** What is loaded for a workbook, an archive or a mailbox, and never else. */
const MOST_PARSERS = 65_000;
const MOST_STYLE = 8_000;
const MOST_PAGE = 8_000;

const gzipped = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length;

/** Rules and guide of the largest account, with their translation. */
async function largestAccount(language: string): Promise<number> {
  let largest = 0;
  for (const { load, loadGuide, translations } of rulesets) {
    const texts = translations?.[language];
    const parts = [await load(), await loadGuide(), await texts?.load(), await texts?.loadGuide()];
    const size = parts.reduce((sum, part) => sum + (part ? gzipped(part.default) : 0), 0);
    largest = Math.max(largest, size);
  }
  return largest;
}

it('stays within its budget', async () => {
  // Of what the browser tests are served: to build it once more takes as long as ten of them.
  const pages = inject('playgroundSizes');
  expect(pages.map(({ language }) => language)).toEqual(LANGUAGES.map(({ code }) => code));
  for (const { language, start, script, parsers, style, page } of pages) {
    const most = language === 'en' ? TO_FIRST_QUESTION.english : TO_FIRST_QUESTION.translated;
    expect(start + style + page + (await largestAccount(language)), language).toBeLessThan(most);
    expect(script, language).toBeLessThan(MOST_SCRIPT);
    expect(parsers, language).toBeLessThan(MOST_PARSERS);
    expect(style).toBeLessThan(MOST_STYLE);
    expect(page).toBeLessThan(MOST_PAGE);
  }
});
