import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { someOf } from '../../../scripts/some-cases.js';
import { openPlayground, savedFile } from './open-playground.ts';

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));
const files = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort();

/** Opens a file as a reader does, and saves the report of it. */
async function saveReport(page: Page, file: string, format: string): Promise<string> {
  await page.getByRole('tab', { name: 'Save and share' }).click();
  await page.locator('.toolbar input[type=file]').setInputFiles(file);
  await page.locator('.notes').getByText('Opened').waitFor();
  await page.getByRole('tab', { name: 'Save and share' }).click();
  const saved = await savedFile(page, () => page.getByRole('button', { name: format, exact: true }).click());
  await page.getByRole('button', { name: 'Close' }).click();
  return saved.text;
}

it.each(['JSON', 'a web page', 'Markdown'])(
  'saves the report as %s with the bytes that the command line writes',
  async (format) => {
    const { page, said, close } = await openPlayground();
    const name = { JSON: 'json', 'a web page': 'html', Markdown: 'markdown' }[format] ?? '';
    // The corpus is saved as JSON, too.
    const tried = someOf(files, Math.floor(files.length / 6), name.length);
    expect(tried.length).toBeGreaterThan(4);
    for (const file of tried) {
      const { stdout } = await runCli([`examples/${file}`, '--format', name]);
      expect(await saveReport(page, examples + file, `Report as ${format}`), file).toBe(stdout);
    }
    expect(said).toEqual([]);
    await close();
  },
);
