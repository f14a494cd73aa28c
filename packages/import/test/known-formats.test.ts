import { describe, expect, it } from 'vitest';
import type { Format } from '../src/formats/format.ts';
import { importerTitle } from '../src/importers/importer-heads.ts';
import { nearestFormat } from '../src/source/match-header.ts';
import { normalHeader } from '../src/source/source.ts';
import { unusedExport } from '../src/source/unused-exports.ts';

it('an importer has a title in the language asked for, or in English, or its id', () => {
  expect(importerTitle('stripe-disputes', 'en')).toMatch(/Stripe/);
  expect(importerTitle('stripe-disputes', 'xx')).toBe(importerTitle('stripe-disputes', 'en'));
  expect(importerTitle('stripe-disputes', 'de')).not.toBe('stripe-disputes');
  expect(importerTitle('mails', 'de')).not.toBe(importerTitle('mails', 'en'));
  expect(importerTitle('own-table', 'de')).toBe('own-table');
});

describe('an export that is known and not used', () => {
  it.each([[['Order ID', 'x']], [[]]])('none is known by %j', (names) => {
    expect(unusedExport(names)).toBeUndefined();
  });

  it('says what it is, why, and what stands in for it', async () => {
    const { default: unused } = await import('../src/source/unused-exports.json', { with: { type: 'json' } });
    for (const { title, columns, instead } of unused) {
      const found = unusedExport([...columns.map((name) => ` ${name.toUpperCase()} `), 'more']);
      expect(found?.length).toBe(instead.length > 0 ? 2 : 1);
      expect(found?.[0]).toMatchObject({
        code: 'not-used',
        path: '',
        line: 1,
        message: expect.stringContaining(title),
      });
      for (const one of instead) expect(found?.[1]?.message).toContain(one);
      if (columns.length > 1)
        expect(unusedExport(columns.slice(1))?.[0]?.message ?? '').not.toContain(`(${title})`);
    }
  });
});

describe('the known export that a header is most like', () => {
  const format = (
    id: string,
    columns: Record<string, string[]>,
    recognise: Record<string, string[]>,
  ): Format => ({ id, table: { columns, recognise } }) as unknown as Format;
  const near = (header: string[], ...formats: Format[]) => {
    const found = nearestFormat(header.map(normalHeader), formats);
    return found && [found.format.id, found.lacks];
  };
  const a = format('a', { id: ['Order'], at: ['Day'], sum: ['Sum', 'Total'] }, { one: ['id', 'at', 'sum'] });
  const b = format(
    'b',
    { id: ['Order'], at: ['Day'], state: ['State'] },
    { one: ['id', 'state'], two: ['id', 'at', 'state'] },
  );

  it('lacks what it lacks', () => {
    expect(near(['Order', 'Day'], a)).toEqual(['a', ['Sum']]);
    expect(near(['order', 'TOTAL'], a)).toEqual(['a', ['Day']]);
    expect(near(['Order'], a)).toBeUndefined();
    expect(near(['Order', 'Day', 'Sum'], a)).toBeUndefined();
    expect(near(['Order', 'Day'], { id: 'page' } as Format)).toBeUndefined();
  });

  it('is the one of which most is there', () => {
    expect(near(['Order', 'Day'], a, b)).toEqual(['a', ['Sum']]);
    expect(near(['Order', 'Day'], b, a)).toEqual(['b', ['State']]);
    const wide = format(
      'wide',
      { id: ['Order'], at: ['Day'], x: ['X'], y: ['Y'], z: ['Z'] },
      { one: ['id', 'at', 'x'] },
    );
    expect(near(['Order', 'Day'], wide, a)).toEqual(['a', ['Sum']]);
    expect(near(['Order', 'Day', 'p', 'q', 'r'], wide, a)).toEqual(['wide', ['X']]);
  });
});
