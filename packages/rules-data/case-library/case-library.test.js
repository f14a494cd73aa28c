import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../dataset/open-dataset.js';
import { hasNumbers, snapshotOfCase } from './case-snapshot.js';
import { countCases } from './count-cases.js';
import { isReserved } from './reserved-address.js';
import { wordCount } from './word-count.js';

const told = { platform: 'amazon', role: 'seller', enteredOn: '2026-11-29T10:00:00Z' };

describe('a case as a snapshot', () => {
  it.each([
    ['2024-02', '2024-02-29T12:00:00Z'],
    ['2023', '2023-12-31T12:00:00Z'],
    ['2023-05-06', '2023-05-06T12:00:00Z'],
    [null, '2026-11-29T12:00:00Z'],
  ])('is judged at the last day that %s allows', (day, asOf) => {
    expect(snapshotOfCase({ ...told, day }).asOf).toBe(asOf);
  });
  it('has numbers where a list or a metric says something', () => {
    expect(hasNumbers({})).toBe(false);
    expect(hasNumbers({ snapshot: {}, furtherNumbers: { returnRate: 0.5 } })).toBe(true);
    expect(hasNumbers({ snapshot: { region: 'DE', account: { createdAt: '2020-01-01T00:00:00Z' } } })).toBe(
      false,
    );
    expect(hasNumbers({ snapshot: { metrics: {} } })).toBe(false);
    expect(hasNumbers({ snapshot: { metrics: { orderDefectRate: 0.02 } } })).toBe(true);
  });
});

describe('words', () => {
  it('are counted between blanks, and by half characters in Chinese and Japanese', () => {
    expect(wordCount('Your account [...] was closed - at once.')).toBe(6);
    expect(wordCount('您的账户已停用')).toBe(3.5);
    expect(wordCount('Amazon.co.jp アカウント')).toBe(3.5);
  });
});

describe('reserved addresses', () => {
  it('are those whose SHA-256 ends in 0 to 5', () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        const digit = createHash('sha256').update(address).digest().at(-1) ?? 0;
        expect(isReserved(address)).toBe(digit % 16 < 6);
      }),
    );
  });
});

describe('the library', () => {
  const cases = openDataset().cases.map(({ data }) => data);
  it('has kept every case of the time when each was a file of its own, word for word', () => {
    const before = cases.filter(({ enteredOn }) => enteredOn < '2026-12-02T20:00:00Z');
    const digest = createHash('sha256').update(before.map((one) => JSON.stringify(one)).join('\n'));
    expect([before.length, digest.digest('hex')]).toEqual([
      3432,
      '99e261b1cc851fe9c4bad1bbf8bb2f14fb7c717a571d41ac370b698f8ced64f6',
    ]);
  });
  it('holds no reserved address', () => {
    expect(cases.filter(({ address }) => isReserved(address))).toEqual([]);
  });
  it('is counted whole, whatever it is counted by', () => {
    const { by } = countCases(cases);
    for (const counts of [by.kind, by.language, by.platform, by.source, by.confidence])
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(cases.length);
  });
});
