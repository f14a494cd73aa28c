import { describe, expect, it } from 'vitest';
import { RulesetError } from '../src/issues/errors.ts';
import { archiveAddress } from '../src/ruleset/archive-address.ts';
import { checksum } from '../src/ruleset/checksum.ts';
import { parseRuleset } from '../src/ruleset/parse-ruleset.ts';
import { ruleStanding } from '../src/ruleset/rule-standing.ts';
import { rulesetAround, ruleThatShows } from './fixtures/ruleset-around.ts';

const ruleset = rulesetAround({
  metrics: { a: { title: 'A', unit: 'orders', worse: 'higher' } },
  rules: [ruleThatShows('a')],
});
const issuesOf = (value: unknown) => {
  try {
    parseRuleset(value);
  } catch (error) {
    if (error instanceof RulesetError)
      return error.issues.map(({ code, path, expected, hint }) => ({ code, path, expected, hint }));
    throw error;
  }
  return [];
};

describe('a value that should be a ruleset', () => {
  it('is returned where it is one', () => {
    expect(parseRuleset(ruleset)).toBe(ruleset);
  });

  const none = { code: 'wrong-type', path: '', expected: 'a ruleset, the `default` of its module' };
  const swapped = 'this is a snapshot: it comes first, the ruleset second';
  it.each([
    [null, undefined],
    [undefined, undefined],
    ['golden.test', undefined],
    [[], undefined],
    [{ default: ruleset }, undefined],
    [{ snapshotVersion: 1, platform: 'golden' }, swapped],
    [{ ...ruleset, snapshotVersion: 1 }, swapped],
  ])('is refused where it is something else', (value, hint) => {
    expect(issuesOf(value)).toEqual([{ ...none, hint }]);
  });

  it.each([[{ rules: [] }], [{ schemaVersion: 1 }]])(
    'is told all that it lacks where it is meant for one: %j',
    (value) => {
      const issues = issuesOf(value);
      expect(issues.length).toBeGreaterThan(5);
      for (const { code } of issues) expect(code).toBe('missing');
    },
  );

  it('is told which core it needs where it is of a later version', () => {
    const newer = { code: 'newer-schema', path: 'schemaVersion' };
    expect(issuesOf({ schemaVersion: 2, minCoreVersion: '2.1.0' })).toMatchObject([
      { ...newer, hint: 'use @risk-check/core 2.1.0 or later' },
    ]);
    expect(issuesOf({ ...ruleset, schemaVersion: 1.5, minCoreVersion: undefined })).toMatchObject([
      { ...newer, hint: 'use @risk-check/core of a newer major version or later' },
    ]);
    expect(issuesOf({ ...ruleset, schemaVersion: '2' })).toMatchObject([
      { code: 'wrong-value', path: 'schemaVersion' },
    ]);
    expect(issuesOf({ ...ruleset, schemaVersion: 0 })).toMatchObject([
      { code: 'wrong-value', path: 'schemaVersion' },
    ]);
  });

  const hidden = JSON.parse('{ "__proto__": { "a": 1 } }');
  it.each([
    [{ ...ruleset, extra: hidden }, 'extra.__proto__'],
    [{ ...ruleset, extra: [0, [{ deep: hidden }]] }, 'extra[1][0].deep.__proto__'],
    [JSON.parse(`{ "__proto__": null, ${JSON.stringify(ruleset).slice(1)}`), '__proto__'],
  ])('is refused with a key that JSON may have and that no object should: %#', (value, path) => {
    expect(issuesOf(value)).toEqual([
      {
        code: 'unrecognized-keys',
        path,
        expected: 'an object without "__proto__"',
        hint: 'leave this key out',
      },
    ]);
  });
});

describe('what a ruleset is told by', () => {
  // The test vectors of its authors, to base 36.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('the checksum of "%s" is FNV-1a', (text, sum) => {
    expect(checksum(text)).toBe(sum.toString(36));
  });

  it.each([
    ['https://example.com/a', '2026-02-28', 'https://web.archive.org/web/20260228/https://example.com/a'],
    ['http://example.com/a', '2026-11-01', 'https://web.archive.org/web/20261101/http://example.com/a'],
    ['see https://example.com', '2026-11-01', null],
    ['httpx://example.com', '2026-11-01', null],
    ['https:/example.com', '2026-11-01', null],
  ])('the archive of %s read on %s', (url, readOn, address) => {
    expect(archiveAddress({ url, readOn })).toBe(address);
    expect(archiveAddress({ url, readOn, noLink: true })).toBeNull();
  });

  const day = '2026-06-15';
  it.each([
    [
      'of which one level holds and others do not',
      [{ until: '2026-01-01' }, {}, { from: '2027-01-01' }],
      'in-force',
    ],
    ['that begins on that day', [{ from: day, until: '2026-06-16' }], 'in-force'],
    ['that begins the day after', [{ from: '2026-06-16' }], 'announced'],
    ['that has ended on that day', [{ from: '2026-01-01', until: day }], 'over'],
    ['that ends on the day on which it begins', [{ from: day, until: day }], 'over'],
    ['of which all has ended', [{ until: '2026-01-01' }, { until: '2026-02-01' }], 'over'],
    ['of which one has ended and another lies ahead', [{ from: '2027-01-01' }, { until: day }], 'announced'],
    [
      'that was announced and never took effect',
      [{ from: '2027-01-01', supersededBeforeEffect: true }],
      'over',
    ],
    ['without levels', [], 'over'],
  ] as const)('the standing of a rule %s', (_, levels, standing) => {
    expect(ruleStanding({ levels }, day)).toBe(standing);
  });
});
