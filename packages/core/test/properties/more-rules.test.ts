import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { ruleOf } from '../fixtures/ruleset-around.ts';
import { casesOf } from '../generators/cases.ts';

type Rule = Ruleset['rules'][number];
type Level = Rule['levels'][number];
const EVIDENCE = ['heuristic', 'anecdotal', 'reported', 'documented', 'official'] as const;
const SEVERITY = ['info', 'low', 'medium', 'high', 'critical'] as const;

const copyOf = ({ suppressedBy: _, ...rule }: Rule, levels: Level[] = rule.levels): Rule => ({
  ...rule,
  levels,
  id: `${rule.id}-copy`,
});
const withRules = (ruleset: Ruleset, ...more: Rule[]): Ruleset => ({
  ...ruleset,
  rules: [...ruleset.rules, ...more],
});
const lessTrusted = (level: Level): Level => ({
  ...level,
  evidence: EVIDENCE[Math.max(0, EVIDENCE.indexOf(level.evidence) - 1)] ?? 'heuristic',
});
const lessSevere = (level: Level): Level => ({
  ...level,
  severity: SEVERITY[Math.max(0, SEVERITY.indexOf(level.severity) - 1)] ?? 'info',
});
const moreTrusted = (level: Level): Level => ({
  ...level,
  evidence: EVIDENCE[Math.min(4, EVIDENCE.indexOf(level.evidence) + 1)] ?? 'official',
});

describe.each(FAMILIES)('more rules and better evidence, $name', ({ from, numRuns }) => {
  const runs = { numRuns: Math.round(numRuns / 2) };
  const picked = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

  it('a duplicated rule does not change evidenceScore', () => {
    fc.assert(
      fc.property(casesOf(from), fc.nat(), ({ ruleset, snapshot }, i) => {
        const twice = withRules(ruleset, copyOf(picked(ruleset.rules, i)));
        expect(scoreEngine(twice, snapshot).evidenceScore).toBe(scoreEngine(ruleset, snapshot).evidenceScore);
        expect(scoreEngine(twice, snapshot).worstCase).toBe(scoreEngine(ruleset, snapshot).worstCase);
      }),
      runs,
    );
  });

  it('a weaker rule added to a cause does not change evidenceScore', () => {
    fc.assert(
      fc.property(
        casesOf(from),
        fc.nat(),
        fc.constantFrom(lessTrusted, lessSevere),
        ({ ruleset, snapshot }, i, weaken) => {
          const rule = picked(ruleset.rules, i);
          const weaker = withRules(ruleset, copyOf(rule, rule.levels.map(weaken)));
          expect(scoreEngine(weaker, snapshot).evidenceScore).toBe(
            scoreEngine(ruleset, snapshot).evidenceScore,
          );
        },
      ),
      runs,
    );
  });

  it('adding a rule never lowers evidenceScore or worstCase', () => {
    fc.assert(
      fc.property(casesOf(from), fc.nat(), ({ ruleset, snapshot }, i) => {
        const added = picked(ruleset.rules, i);
        const rules = ruleset.rules
          .filter((rule) => rule !== added)
          .map(({ suppressedBy: _, ...rule }) => rule);
        const before = scoreEngine({ ...ruleset, rules }, snapshot);
        const after = scoreEngine(ruleset, snapshot);
        expect(after.evidenceScore).toBeGreaterThanOrEqual(before.evidenceScore);
        expect(after.worstCase).toBeGreaterThanOrEqual(before.worstCase);
      }),
      runs,
    );
  });

  it('more trusted evidence never lowers evidenceScore and never raises worstCase', () => {
    fc.assert(
      fc.property(casesOf(from), fc.nat(), fc.nat(), ({ ruleset, snapshot }, i, j) => {
        const better = picked(ruleset.rules, i);
        const rules = ruleset.rules.map((rule) =>
          rule === better
            ? {
                ...rule,
                levels: rule.levels.map((level, k) =>
                  k === j % rule.levels.length ? moreTrusted(level) : level,
                ),
              }
            : rule,
        );
        const before = scoreEngine(ruleset, snapshot);
        const after = scoreEngine({ ...ruleset, rules }, snapshot);
        expect(after.evidenceScore).toBeGreaterThanOrEqual(before.evidenceScore);
        // It may fall: a near limit counts as possible only while its number is not official or documented.
        expect(after.worstCase).toBeLessThanOrEqual(before.worstCase);
      }),
      runs,
    );
  });

  it('one official critical makes the band critical', () => {
    fc.assert(
      fc.property(casesOf(from), fc.nat(), ({ ruleset, snapshot }, i) => {
        const { cause } = picked(ruleset.rules, i);
        const when = { fact: 'region', notIn: ['nowhere'] };
        const level: Level = {
          when,
          severity: 'critical',
          evidence: 'official',
          sources: [{ source: Object.keys(ruleset.sources)[0] ?? '' }],
        };
        const rule = ruleOf({
          id: `${ruleset.platform}.${ruleset.role}.official-critical`,
          cause,
          levels: [level],
        });
        expect(scoreEngine(withRules(ruleset, rule), { ...snapshot, region: null }).band).toBe('critical');
      }),
      runs,
    );
  });
});
