import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../../scripts/published-packages.js';
import { checkTypes } from '../snippets/check-types.js';
import { engines } from '../snippets/engines.js';
import { followPage, runsHere } from '../snippets/follow-page.js';
import { pages } from '../snippets/pages.js';
import { readSnippets } from '../snippets/read-snippets.js';
import { shownOutput } from '../snippets/run-snippet.js';

const read = (page) => readFileSync(join(workspaceRoot, page), 'utf8');
const all = pages().map((page) => ({ page, snippets: readSnippets(read(page), page) }));
const withCode = all.filter(({ snippets }) => snippets.length > 0);

describe.concurrent.each(withCode)('$page', ({ page }) => {
  it('does what it says, from top to bottom', async () => {
    const problems = [];
    for await (const { snippet, printed, error } of followPage(read(page), page)) {
      const where = `${page}:${snippet.line}`;
      if (error) problems.push(`${where}: ${error.message}`);
      else if (printed !== undefined && snippet.output !== null && shownOutput(printed) !== snippet.output)
        problems.push(`${where}: prints something else than is shown; run: npm run generate`);
    }
    expect(problems).toEqual([]);
  });
});

describe('the code of all pages', () => {
  it('is type-checked against the packages; what is wrong is named by page and line, not counting what is hidden', () => {
    const typed = all
      .flatMap(({ snippets }) => snippets)
      .filter((snippet) => snippet.language === 'ts' && runsHere(snippet));
    expect(typed.length).toBeGreaterThan(5);
    // Beside the pages, since reading the types takes longer than checking.
    const planted = `<!-- setup: import rules from '@risk-check/rules-data/etsy/seller'; -->

\`\`\`ts
import { scoreAccount } from '@risk-check/core';
const report = scoreAccount(JSON.parse('{}'), rules);
const band: number = report.band;
\`\`\`
`;
    expect(checkTypes([...typed, ...readSnippets(planted, 'planted.md')])).toEqual([
      expect.stringMatching(/^planted\.md:6: Type 'string' is not assignable to type 'number'/),
    ]);
  });

  it('is left out only with a reason, or where another engine runs it', () => {
    for (const { page, line, skip, runsIn } of all.flatMap(({ snippets }) => snippets)) {
      if (skip !== undefined) expect(skip.split(' ').length, `${page}:${line}`).toBeGreaterThan(2);
      for (const engine of runsIn)
        expect(engine === 'node' || engine in engines, `${page}:${line}: ${engine}`).toBe(true);
    }
  });
});
