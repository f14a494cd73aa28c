import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RiskReport } from '../../src/index.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { casesOf } from '../generators/cases.ts';
import { rulesetsWith } from '../generators/rulesets.ts';
import { timeText } from '../generators/times.ts';
import { withUniqueIds } from '../generators/unique-ids.ts';

/** Levels without dates, and only metrics whose windows roll: calendars and day caps know what day it is. */
function undated(ruleset: Ruleset): Ruleset {
  const rules = ruleset.rules.map((rule) => ({
    ...rule,
    levels: rule.levels.map(({ from: _, until: __, ...level }) => level),
  }));
  return { ...ruleset, rules };
}
const rolls = ({ metrics }: Ruleset): boolean =>
  !/"(calendar|run|reset|perDay)":/.test(JSON.stringify(metrics));

/** Every time in a value, moved. */
function moved<T>(value: T, by: number): T {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value))
    return timeText(Date.parse(value) + by) as T;
  if (Array.isArray(value)) return value.map((part) => moved(part, by)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, moved(part, by)])) as T;
}

const bySize = ({
  score,
  evidenceScore,
  worstCase,
  band,
  coverage,
  findings,
  unknown,
  unknowable,
}: RiskReport) => ({
  score,
  evidenceScore,
  worstCase,
  band,
  coverage,
  findings,
  unknown,
  unknowable,
});
/** `monthly`, which random rulesets carry, is not looked at by rolling ones. */
const withoutMonthly = (ruleset: Ruleset): Ruleset => {
  const { monthly: _, ...metrics } = ruleset.metrics;
  return { ...ruleset, metrics };
};
const ROLLING = ['all', 'last', 'newest', 'since', 'age', 'ratio', 'ledger'] as const;

const families = [
  { name: 'the golden ruleset', from: fc.constant(goldenRuleset) },
  {
    name: 'random rulesets',
    from: fc
      .constantFrom(...ROLLING)
      .chain((construct) => rulesetsWith([construct]))
      .filter(({ metrics }) => !JSON.stringify(metrics.m0).includes('"monthly"'))
      .map(withoutMonthly)
      .map(undated)
      .filter(rolls),
  },
  { name: 'real rulesets', from: fc.constantFrom(...realRulesets.filter(rolls).map(undated)) },
];

describe('shifting all times by the same amount changes nothing', () => {
  it.each(families)('on $name', ({ from }) => {
    fc.assert(
      // Two values of one day stay of one day only by chance: lists by period are left out.
      fc.property(
        casesOf(from, { given: false }),
        fc.integer({ min: -2e11, max: 2e11 }),
        ({ ruleset, snapshot: drawn }, by) => {
          const snapshot = withUniqueIds(drawn, ruleset);
          expect(bySize(scoreEngine(ruleset, moved(snapshot, by)))).toEqual(
            bySize(scoreEngine(ruleset, snapshot)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
