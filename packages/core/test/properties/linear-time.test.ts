import { describe, expect, it } from 'vitest';
import {
  compileRuleset,
  parseRuleset,
  parseSnapshot,
  RulesetError,
  SnapshotError,
  scoreAccount,
} from '../../src/index.ts';
import { compileRecordScorer, RecordBytes } from '../../src/records/index.ts';
import { expectLinear, someShapes } from '../expectations/expect-linear.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';

const source = realRulesets.find(({ id }) => id === 'aliexpress.buyer');
if (!source) throw new Error('no ruleset aliexpress.buyer');
const buyer = compileRuleset(source);
const HEAD = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-02-10T08:00:00Z' };
const many = <T>(units: number, partOf: (i: number) => T): T[] =>
  Array.from({ length: units }, (_, i) => partOf(i));

/** Runs what may refuse its input: how long that takes is all that counts here. */
const tried =
  <T>(run: (input: T) => unknown) =>
  (input: T): void => {
    try {
      run(input);
    } catch (error) {
      if (!(error instanceof SnapshotError || error instanceof RulesetError)) throw error;
    }
  };

describe('a snapshot takes time in proportion to its size', () => {
  const placedAt = '2026-01-10T08:00:00Z';
  it.each(
    someShapes<[string, (units: number) => object]>([
      ['orders', (units) => ({ orders: many(units, (i) => ({ id: `o${i}`, placedAt, status: 'paid' })) })],
      ['items of one id', (units) => ({ disputes: many(units, () => ({ id: 'd', openedAt: placedAt })) })],
      [
        'times that are none',
        (units) => ({ orders: many(units, (i) => ({ id: `o${i}`, placedAt: 'soon' })) }),
      ],
      ['unknown words', (units) => ({ orders: many(units, (i) => ({ id: `o${i}`, status: `w${i}` })) })],
      ['unknown properties', (units) => Object.fromEntries(many(units, (i) => [`property${i}`, i]))],
      [
        'unknown metrics',
        (units) => ({ metrics: Object.fromEntries(many(units, (i) => [`metric${i}`, i])) }),
      ],
      [
        'accounts of one device',
        (units) => ({ devices: [{ id: 'd', accountIds: many(units, (i) => `a${i}`) }] }),
      ],
    ]),
  )('%s', async (_what, partOf) => {
    await expectLinear(
      (units) => ({ ...HEAD, ...partOf(units) }),
      tried((snapshot) => scoreAccount(snapshot, buyer)),
      2000,
    );
  });

  it('as text, too', async () => {
    await expectLinear(
      (units) => JSON.stringify({ ...HEAD, orders: many(units, (i) => ({ id: `o${i}`, placedAt, odd: i })) }),
      tried((text) => parseSnapshot(JSON.parse(text))),
      2000,
    );
  });
});

describe('a record takes time in proportion to its bytes', () => {
  const score = compileRecordScorer(buyer);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  it.each(
    someShapes<[string, (units: number) => string]>([
      [
        'orders',
        (units) => `"orders":[${many(units, (i) => `{"id":"o${i}","placedAt":"2026-01-10T08:00:00Z"}`)}]`,
      ],
      ['a text of escapes', (units) => `"account":{"id":"${'\\u0041'.repeat(units)}"}`],
      ['a text that is never closed', (units) => `"account":{"id":"${'\\"'.repeat(units)}`],
      ['space', (units) => `"account":${' \n'.repeat(units)}{}`],
      ['an unknown list', (units) => `"odd":[${'[],'.repeat(units)}0]`],
      ['digits', (units) => `"metrics":{"x":${'1'.repeat(units)}}`],
      ['names that come again', (units) => `"odd":{${'"a":1,'.repeat(units)}"b":2}`],
      ['unknown properties', (units) => many(units, (i) => `"property${i}":null`).join()],
    ]),
  )('%s', async (_what, partOf) => {
    const head = JSON.stringify(HEAD).slice(0, -1);
    await expectLinear(
      (units) => Buffer.from(`${head},${partOf(units)}}`),
      (bytes) => {
        const record = new RecordBytes(bytes, (from, to) => decoder.decode(bytes.subarray(from, to)));
        return score(record, 0, bytes.length);
      },
      20_000,
    );
  });
});

describe('a ruleset takes time in proportion to its size', () => {
  const [rule] = goldenRuleset.rules;
  const [metric] = Object.values(goldenRuleset.metrics);
  it.each(
    someShapes<[string, (units: number) => object]>([
      ['rules', (units) => ({ rules: many(units, (i) => ({ ...rule, id: `golden.test.rule-${i}` })) })],
      ['rules of one id', (units) => ({ rules: many(units, () => rule) })],
      ['unknown properties', (units) => Object.fromEntries(many(units, (i) => [`property${i}`, i]))],
      [
        'metrics',
        (units) => ({
          metrics: {
            ...goldenRuleset.metrics,
            ...Object.fromEntries(many(units, (i) => [`odd${i}`, metric])),
          },
        }),
      ],
      ['sources', (units) => ({ sources: Object.fromEntries(many(units, (i) => [`source-${i}`, {}])) })],
    ]),
  )('%s', async (_what, partOf) => {
    await expectLinear(
      (units) => ({ ...goldenRuleset, ...partOf(units) }),
      tried((ruleset) => compileRuleset(parseRuleset(ruleset))),
      200,
    );
  });

  it('and one condition, however wide', async () => {
    const [level] = rule?.levels ?? [];
    const when = (units: number) => ({ any: many(units, (i) => ({ ...level?.when, gte: `${i}` })) });
    await expectLinear(
      (units) => ({ ...goldenRuleset, rules: [{ ...rule, levels: [{ ...level, when: when(units) }] }] }),
      tried((ruleset) => compileRuleset(ruleset)),
      2000,
    );
  });
});

describe('growth is noticed', () => {
  const growing = (exponent: number): Promise<void> =>
    expectLinear((units) => units, Number, 1000, { timeOf: async (units) => (units / 1000) ** exponent });
  it('above proportion', async () => {
    await growing(1);
    await growing(1.3);
    await expect(growing(1.5)).rejects.toThrow(/to be less than or equal/);
    await expect(growing(2)).rejects.toThrow(/to be less than or equal/);
  });
});
