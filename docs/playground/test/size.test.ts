import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../languages.js';
import { writePlayground } from '../build/write-playground.js';

/** Of each language, gzipped: all the script there is, since nothing is loaded later. */
const MOST_SCRIPT = 195_000;
const MOST_STYLE = 8_000;
/** The page holds the whole dataset. */
const MOST_PAGE = 368_000;

it('stays within its budget', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'playground-size-'));
  const pages = await writePlayground(folder);
  rmSync(folder, { recursive: true });
  expect(pages.map(({ language }) => language)).toEqual(LANGUAGES.map(({ code }) => code));
  for (const { script, style, page } of pages) {
    expect(script).toBeLessThan(MOST_SCRIPT);
    expect(style).toBeLessThan(MOST_STYLE);
    expect(page).toBeLessThan(MOST_PAGE);
  }
});
