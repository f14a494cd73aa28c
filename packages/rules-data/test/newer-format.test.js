import { compileRuleset } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { buildRuleset } from '../scripts/build-ruleset.js';

const {
  rulesets: [written],
  common,
} = sampleDataset();
const built = (/** @type {object} */ change) => ({
  ...buildRuleset(/** @type {any} */ (written), common),
  ...change,
});

describe('a dataset of another format', () => {
  it('is refused with a message that names both versions and what to use', () => {
    expect(() =>
      compileRuleset(built({ schemaVersion: 2, minCoreVersion: '3.1.0' })),
    ).toThrowErrorMatchingInlineSnapshot(`
      [RulesetError: 1 problem in the ruleset
        schemaVersion: expected a ruleset of schema version 1, which this core reads, got 2; use @risk-check/core 3.1.0 or later]
    `);
  });

  it('is read when it only adds texts', () => {
    const ruleset = built({ lookAndFeel: 'new' });
    const sources = Object.fromEntries(
      Object.entries(ruleset.sources).map(([key, source]) => [key, { ...source, archivedAt: 'x' }]),
    );
    expect(compileRuleset({ ...ruleset, sources }).rules).toHaveLength(2);
  });

  it.each(['0.1.0', '0.0.9', '0.1.0-next.3', '0.1.0+build'])(
    'is read when it needs core %s',
    (minCoreVersion) => {
      expect(compileRuleset(built({ minCoreVersion })).rules).toHaveLength(2);
    },
  );
  it.each(['0.1.1', '0.2.0', '1.0.0', '0.10.0'])(
    'is refused when it needs core %s, checked before or not',
    (minCoreVersion) => {
      for (const isChecked of [false, true])
        expect(() => compileRuleset(built({ minCoreVersion }), { isChecked })).toThrow(
          `minCoreVersion: expected at most 0.1.0, the version of this core, got "${minCoreVersion}"; use @risk-check/core ${minCoreVersion} or later`,
        );
    },
  );
  it.each(['banana', '1.0', '', '1.0.0 or so'])(
    'is refused when it names no version: %j',
    (minCoreVersion) => {
      expect(() => compileRuleset(built({ minCoreVersion }))).toThrow('expected a version such as "1.2.0"');
    },
  );

  it.each(['rule', 'level', 'metric', 'weights'])('is refused with an unknown key in a %s', (place) => {
    const { rules, metrics, scoring, ...ruleset } = built({});
    const [rule, ...others] = rules;
    const [level, ...levels] = rule.levels;
    const extra = (/** @type {string} */ here) => (here === place ? { onlyIf: 1 } : {});
    const changed = {
      ...ruleset,
      scoring: { ...scoring, ...extra('weights') },
      metrics: Object.fromEntries(
        Object.entries(metrics).map(([name, metric], i) => [
          name,
          i === 0 ? { ...metric, ...extra('metric') } : metric,
        ]),
      ),
      rules: [{ ...rule, ...extra('rule'), levels: [{ ...level, ...extra('level') }, ...levels] }, ...others],
    };
    expect(() => compileRuleset(changed)).toThrow('an object without "onlyIf"');
  });
});
