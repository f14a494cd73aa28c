import { describe, expect, it } from 'vitest';
import { compileRuleset } from '../../src/compile/compile-ruleset.ts';
import { isValueOf } from '../../src/evaluate/fact-words.ts';
import { prepareSnapshot, scoreAccount } from '../../src/index.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf };
const source = rulesetAround({
  metrics: {
    paid: {
      title: 'Paid',
      unit: 'orders',
      worse: 'higher',
      value: { of: 'orders', where: { status: 'paid' } },
    },
    given: { title: 'Given', unit: 'orders', worse: 'higher' },
    idle: {
      title: 'Idle',
      unit: 'days',
      worse: 'lower',
      best: '30',
      value: { of: 'orders', take: 'newest' },
    },
  },
  facts: { assured: { title: 'Assured', ask: 'Are you?', type: 'flag' } },
  rules: [ruleThatShows('paid'), ruleThatShows('given')],
});
const ruleset = compileRuleset(source);

describe('what is a value of a fact', () => {
  it.each([
    ['region', 'US', true],
    ['region', 'other', true],
    ['region', 'USA', false],
    ['region', 'xUS', false],
    ['region', 'others', false],
    ['region', 'us', false],
    ['region', null, true],
    ['program', 'anything', true],
    ['assured', true, true],
    ['assured', 'true', false],
  ])('%s: %j is one: %s', (name, value, isOne) => {
    expect(isValueOf(source, name, value)).toBe(isOne);
  });
});

describe('a snapshot that is judged at another instant', () => {
  it('says the same afterwards', () => {
    const snapshot = { ...head, orders: [{ id: 'a', placedAt: '2026-06-01T00:00:00Z', status: 'paid' }] };
    const ready = prepareSnapshot(snapshot as unknown, ruleset);
    const before = scoreAccount(ready, ruleset, { asOf: '2026-06-10T00:00:00Z' });
    expect(before.unknown.map(({ ruleId }) => ruleId)).toContain('golden.test.paid');
    expect(scoreAccount(ready, ruleset)).toEqual(scoreAccount(snapshot as unknown, ruleset));
  });

  it('is told what is not known then, and at its own instant nothing', () => {
    const snapshot = { ...head, metrics: { given: 1 } };
    const codes = (at: string) =>
      scoreAccount(snapshot as unknown, ruleset, { asOf: at }).warnings.map(({ code }) => code);
    expect(codes('2026-06-15T11:59:59Z')).toContain('not-known-then');
    expect(codes(asOf)).not.toContain('not-known-then');
  });
});

describe('an age that falls to its limit', () => {
  it('has no day on which time alone reaches it', () => {
    const rule = ruleThatShows('idle');
    const near = rulesetAround({
      ...source,
      rules: [
        { ...rule, levels: rule.levels.map((level) => ({ ...level, when: { metric: 'idle', lte: '3' } })) },
      ],
    });
    const orders = [{ id: 'a', placedAt: '2026-06-10T12:00:00Z' }];
    const [found] = scoreAccount({ ...head, orders } as unknown, near).near;
    expect(found).toMatchObject({ ruleId: 'golden.test.idle', level: 1 });
    expect(found).not.toHaveProperty('days');
  });
});
