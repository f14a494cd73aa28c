import { expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { linksReport } from './links-report.js';

it('tells dead pages from those that only refuse programs', async () => {
  /** @type {Record<string, number>} */
  const answers = { 'https://example.com/policy': 404, 'https://blog.example.org/disputes': 403 };
  const visit = async (/** @type {string} */ url) => {
    if (answers[url] === undefined) throw new Error('timed out');
    return { status: answers[url] };
  };
  expect(await linksReport(sampleDataset(), visit)).toEqual({
    visited: 3,
    dead: [
      { url: 'https://example.com/policy', why: 'answers 404', sources: ['example-market.seller policy'] },
      {
        url: 'https://github.com/example/terms/blob/0123456789abcdef0123456789abcdef01234567/terms.md',
        why: 'no answer (timed out)',
        sources: ['example-market.seller terms-archive'],
      },
    ],
  });
});
