import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { defineRuleset } from '../../src/house/define-ruleset.ts';
import type { HouseRules } from '../../src/house/house-rules.ts';
import { RulesetError } from '../../src/issues/errors.ts';
import { checksum } from '../../src/ruleset/checksum.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { canonical } from '../../src/snapshot/canonical.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
const level = (metric: string) => ({
  when: { metric, gte: '1' },
  severity: 'low' as const,
  evidence: 'official' as const,
  sources: [{ source: 'page' }],
});
const idOf = (slug: string) => `golden.test.${slug}`;
const rule = (slug: string, metric = 'a') => ruleOf({ id: idOf(slug), cause: 'c', levels: [level(metric)] });
/** Of more rules than one digit can number. */
const SLUGS = Array.from({ length: 12 }, (_, i) => `r${i}`);
const base: Ruleset = {
  ...rulesetAround({ metrics: { a: number, b: number }, rules: SLUGS.map((slug) => rule(slug)) }),
  checksum: 'of the base',
};
// The base is not what its checksum says, so that the compiler gives it another digest; its form is right.
const house = (parts: object): HouseRules => ({ rules: [], ...parts }) as HouseRules;
const join = (parts: object) => defineRuleset(base, house(parts));
const slugsOf = (ruleset: Ruleset) => ruleset.rules.map(({ id }) => id.split('.').at(-1));
const issuesOf = (value: unknown) => {
  try {
    defineRuleset(base, value as HouseRules);
  } catch (error) {
    if (error instanceof RulesetError)
      return error.issues.map(({ code, path, expected, hint }) => ({ code, path, expected, hint }));
    throw error;
  }
  return [];
};

describe('a ruleset with rules of a house', () => {
  it('has those of the base and those of the house, of one id that of the house', () => {
    expect(slugsOf(join({ rules: [rule('own')] }))).toEqual([...SLUGS, 'own']);
    const replaced = join({ rules: [rule('r3', 'b')] });
    expect(slugsOf(replaced)).toEqual([...SLUGS.filter((slug) => slug !== 'r3'), 'r3']);
    expect(replaced.rules.at(-1)?.levels[0]?.when).toMatchObject({ metric: 'b' });
    expect(slugsOf(join({ leaveOut: [idOf('r0'), idOf('r2')] }))).toEqual(
      SLUGS.filter((slug) => slug !== 'r0' && slug !== 'r2'),
    );
    expect(slugsOf(join({ replaces: 'golden.test', rules: [rule('own')] }))).toEqual(['own']);
    expect(slugsOf(join({ extends: 'golden.test' }))).toEqual(SLUGS);
  });

  it('names the base, and the version and title that the house gives', () => {
    const from = { title: 'Test', digest: 'sha256:test' };
    expect(join({})).toMatchObject({ title: 'Test', id: 'golden.test' });
    expect(join({}).house).toStrictEqual({ base: from });
    const own = join({ version: '2026-02', title: 'Ours' });
    expect(own.title).toBe('Ours');
    expect(own.house).toStrictEqual({ version: '2026-02', base: from });
    expect(defineRuleset(own, house({})).house?.base).toEqual({ title: 'Ours', digest: own.digest });
  });

  it('has a digest and a checksum over all else', () => {
    const { digest, checksum: sum, ...rest } = join({ rules: [rule('own')] });
    const text = canonical(rest);
    expect(digest).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    expect(sum).toBe(checksum(text));
  });

  it('has what the house adds beside what the base has, without quotations', () => {
    const quoted = {
      source: 'ours',
      quote: 'Our words.',
      noQuote: 'None.',
      confidence: 1,
    };
    const joined = join({
      metrics: { c: number, b: { ...number, title: 'Ours' } },
      causes: { own: { title: 'Own', reason: 'performance' } },
      sources: { ours: { ...base.sources.page, title: 'Ours' } },
      rules: [
        {
          ...rule('own', 'c'),
          cause: 'own',
          levels: [{ ...level('c'), sources: [quoted] }],
          examples: [{}],
          conflicts: [{}],
          merged: [{}],
        },
      ],
    });
    expect(Object.keys(joined.metrics)).toEqual(['a', 'b', 'c']);
    expect(joined.metrics.b?.title).toBe('Ours');
    expect(Object.keys(joined.causes)).toEqual(['c', 'own']);
    expect(Object.keys(joined.sources)).toEqual(['page', 'ours']);
    expect(joined).not.toHaveProperty('facts');
    const own = joined.rules.at(-1);
    for (const name of ['examples', 'conflicts', 'merged']) expect(own).not.toHaveProperty(name);
    expect(own?.levels[0]?.sources).toStrictEqual([{ source: 'ours', confidence: 1 }]);
  });

  it('takes a rule for stable unless it says otherwise', () => {
    const { status: _, ...unsaid } = rule('own');
    const statusOf = (one: object) => join({ rules: [one] }).rules.at(-1)?.status;
    expect(statusOf(unsaid)).toBe('stable');
    expect(statusOf({ ...unsaid, status: 'experimental' })).toBe('experimental');
  });

  it('is only joined where the caller has checked it', () => {
    const wrong = house({ odd: 1, rules: [rule('own', 'nowhere')] });
    expect(() => defineRuleset(base, wrong)).toThrow(RulesetError);
    expect(slugsOf(defineRuleset(base, wrong, { isChecked: true }))).toContain('own');
    expect(() => defineRuleset(base, wrong, { isChecked: false })).toThrow(RulesetError);
    expect(() => defineRuleset(base, wrong, null)).toThrow(RulesetError);
  });

  it('refuses a base that is none', () => {
    expect(() => defineRuleset({ default: base } as never, house({}))).toThrow('a ruleset, the `default`');
  });
});

describe('problems of a house', () => {
  const wrongRule = { code: 'wrong-value', expected: 'an id that begins with golden.test.', hint: undefined };
  it.each([
    ['null', null, [{ code: 'wrong-type', path: '', expected: 'house rules, an object with `rules`' }]],
    ['a list', [], [{ code: 'wrong-type', path: '' }]],
    ['no rules', {}, [{ code: 'not-a-list', path: 'rules', expected: 'a list' }]],
    ['rules that are no list', { rules: {} }, [{ code: 'not-a-list', path: 'rules' }]],
    [
      'rules left out that are no list',
      { rules: [], leaveOut: idOf('r1') },
      [{ code: 'not-a-list', path: 'leaveOut' }],
    ],
    [
      'a name that there is not',
      { rules: [], metric: {} },
      [
        {
          code: 'unrecognized-keys',
          path: 'metric',
          expected: 'an object without "metric"',
          hint: 'did you mean metrics?',
        },
      ],
    ],
    [
      'another base',
      { rules: [], extends: 'golden.other' },
      [{ code: 'wrong-ruleset', path: 'extends', expected: '"golden.test"' }],
    ],
    ['another that it replaces', { rules: [], replaces: 'x' }, [{ code: 'wrong-ruleset', path: 'replaces' }]],
    [
      'a base that it both adds to and replaces',
      { rules: [], extends: 'golden.test', replaces: 'golden.test' },
      [
        {
          code: 'unrecognized-keys',
          path: 'replaces',
          expected: 'an object without "replaces"',
          hint: 'leave this key out',
        },
      ],
    ],
    [
      'a version and a title that are no texts',
      { rules: [], version: 2, title: null },
      [
        { code: 'wrong-type', path: 'version', expected: 'a text' },
        { code: 'wrong-type', path: 'title', expected: 'a text' },
      ],
    ],
    [
      'a rule left out that the base does not have',
      { rules: [], leaveOut: [idOf('r1'), idOf('r1x'), 5] },
      [
        {
          code: 'unknown-id',
          path: 'leaveOut[1]',
          expected: 'a rule of golden.test',
          hint: `did you mean ${idOf('r1')}?`,
        },
        { code: 'unknown-id', path: 'leaveOut[2]' },
      ],
    ],
    [
      'rules without an id of the base',
      { rules: [rule('own'), null, {}, { id: 5 }, { id: 'golden.tester' }, { id: 'golden.test' }] },
      [1, 2, 3, 4, 5].map((i) => ({ ...wrongRule, path: `rules[${i}].id` })),
    ],
  ])('are told: %s', (_, value, issues) => {
    expect(issuesOf(value)).toMatchObject(issues);
    expect(issuesOf(value)).toHaveLength(issues.length);
  });

  it('are told at their place among the rules of the house', () => {
    const rules = Array.from({ length: 11 }, (_, i) => rule(`own${i}`));
    rules[10] = rule('own10', 'nowhere');
    expect(issuesOf({ rules })).toMatchObject([{ path: 'rules[10].levels[0]' }]);
    // One that takes the place of a rule of the base stands behind the others, too.
    expect(issuesOf({ rules: [rule('r3', 'nowhere')], leaveOut: [idOf('r0')] })).toMatchObject([
      { path: 'rules[0].levels[0]' },
    ]);
    expect(issuesOf({ rules: [], metrics: { c: { ...number, value: 'nowhere' } } })).toMatchObject([
      { path: 'metrics.c' },
    ]);
    expect(issuesOf({ rules: [{ ...rule('own'), levels: [] as never[], title: 5 }] })).toMatchObject([
      { path: 'rules[0].title' },
    ]);
  });
});
