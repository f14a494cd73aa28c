import { describe, expect, it } from 'vitest';
import { scoreAccount, scoreCompact } from '../../src/index.ts';
import { bindRuleset, scoreAccountJson, scoreCompactJson } from '../../src/udf.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

// Texts for engines that run JavaScript inside a query: src/udf.ts.
const rulesetOf = (id: string) =>
  rulesetAround({
    metrics: { orders: { title: 'Orders', unit: 'orders', worse: 'higher', value: { of: 'orders' } } },
    rules: [ruleThatShows('orders', id)],
  });
const ruleset = rulesetOf('golden.test.orders');
const rules = JSON.stringify(ruleset);
const otherRules = JSON.stringify(rulesetOf('golden.test.other'));
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const snapshot = { ...head, orders: [{ id: 'a', placedAt: '2026-06-10T12:00:00Z' }] };
const json = JSON.stringify(snapshot);
const before = { asOf: '2026-06-01T00:00:00Z' };

const parsed = (answer: string): Record<string, unknown> => JSON.parse(answer);

it('a report and an outcome are those of the library, as JSON', () => {
  expect(parsed(scoreAccountJson(json, rules))).toEqual(
    parsed(JSON.stringify(scoreAccount(snapshot, ruleset))),
  );
  expect(parsed(scoreCompactJson(json, rules))).toEqual(scoreCompact(snapshot, ruleset));
  expect(parsed(bindRuleset(rules).scoreCompactValue(snapshot))).toEqual(scoreCompact(snapshot, ruleset));
});

it('options are those of the library, and none where there are none', () => {
  const options = JSON.stringify(before);
  const expected = scoreCompact(snapshot, ruleset, before);
  expect(expected).not.toEqual(scoreCompact(snapshot, ruleset));
  expect(parsed(scoreCompactJson(json, rules, options))).toEqual(expected);
  expect(parsed(bindRuleset(rules).scoreCompactValue(snapshot, options))).toEqual(expected);
  expect(parsed(scoreAccountJson(json, rules, options))).toMatchObject({ asOf: before.asOf });
  for (const none of [undefined, null, '{}', 'null'])
    expect(parsed(scoreCompactJson(json, rules, none))).toEqual(scoreCompact(snapshot, ruleset));
});

it('a ruleset is made ready once for all rows, and again between those of another', () => {
  const bound = bindRuleset(rules);
  expect(bindRuleset(rules)).toBe(bound);
  expect(parsed(scoreCompactJson(json, otherRules)).fired).toEqual(['golden.test.other']);
  expect(parsed(scoreCompactJson(json, rules)).fired).toEqual(['golden.test.orders']);
  expect(parsed(bound.scoreCompactJson(json)).fired).toEqual(['golden.test.orders']);
});

describe('what is wrong is the answer', () => {
  it.each<[string, unknown, unknown, string | undefined, object]>([
    [
      'a snapshot that is no text',
      null,
      rules,
      undefined,
      {
        code: 'INVALID_SNAPSHOT',
        issues: [{ code: 'not-json', path: '', message: 'expected a JSON text, got null' }],
      },
    ],
    [
      'a snapshot that is an object',
      snapshot,
      rules,
      undefined,
      {
        code: 'INVALID_SNAPSHOT',
        issues: [{ code: 'not-json', path: '', message: 'expected a JSON text, got an object' }],
      },
    ],
    [
      'a snapshot that is no JSON',
      '{',
      rules,
      undefined,
      {
        code: 'INVALID_SNAPSHOT',
        issues: [{ code: 'not-json', path: '', message: expect.stringMatching(/^expected a JSON text: ./) }],
      },
    ],
    ['a snapshot that is none', '{"asOf":1}', rules, undefined, { code: 'INVALID_SNAPSHOT' }],
    [
      'options that are no JSON',
      json,
      rules,
      '{',
      { code: 'INVALID_OPTIONS', issues: [{ code: 'not-json' }] },
    ],
    ['options that are an empty text', json, rules, '', { code: 'INVALID_OPTIONS' }],
    [
      'options that are wrong',
      json,
      rules,
      '{"asOf":"tomorrow"}',
      { code: 'INVALID_OPTIONS', issues: [{ code: 'not-a-time', path: 'options.asOf' }] },
    ],
    [
      'a ruleset that is no text',
      json,
      undefined,
      undefined,
      {
        code: 'INVALID_RULESET',
        issues: [{ message: 'expected a JSON text, got nothing' }],
      },
    ],
    [
      'a ruleset that is no JSON',
      json,
      'x',
      undefined,
      { code: 'INVALID_RULESET', issues: [{ code: 'not-json' }] },
    ],
    [
      'a ruleset that is none',
      json,
      '[]',
      undefined,
      { code: 'INVALID_RULESET', issues: [{ code: 'wrong-type' }] },
    ],
  ])('%s', (_what, text, rulesText, options, error) => {
    for (const score of [scoreAccountJson, scoreCompactJson])
      expect(parsed(score(text as string, rulesText as string, options))).toMatchObject({ error });
    // The row behind it is scored as if nothing were.
    expect(parsed(scoreCompactJson(json, rules)).fired).toEqual(['golden.test.orders']);
  });

  it('to every row, where the ruleset is wrong', () => {
    const { scoreAccountJson: one, scoreCompactJson: two, scoreCompactValue: three } = bindRuleset('[]');
    for (const answer of [one(json), two(json), three(snapshot), two('{')])
      expect(parsed(answer)).toMatchObject({ error: { code: 'INVALID_RULESET' } });
  });
});

it('a fault of the host is not blamed on a snapshot', () => {
  const broken = Object.defineProperty({ ...head }, 'orders', {
    enumerable: true,
    get: () => {
      throw new TypeError('no such row');
    },
  });
  expect(() => bindRuleset(rules).scoreCompactValue(broken)).toThrow(new TypeError('no such row'));
});
