import { describe, expect, it } from 'vitest';
import {
  forecastRisk,
  headroom,
  type Issue,
  OptionsError,
  parseRuleset,
  parseSnapshot,
  RulesetError,
  SnapshotError,
  scoreAccount,
  scoreCompact,
} from '../../src/index.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';

const bare = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };

/** Code and path of each problem that an input or an option is refused for. */
function problemsOf(attempt: () => unknown): string[] {
  try {
    attempt();
  } catch (error) {
    const isOurs = [SnapshotError, RulesetError, OptionsError].some((kind) => error instanceof kind);
    if (!isOurs) throw error;
    return (error as SnapshotError).issues.map(({ code, path }: Issue) => `${code} ${path}`);
  }
  return [];
}

describe('problems', () => {
  it('come in the order of the document, the tenth item after the ninth', () => {
    const orders = Array.from({ length: 12 }, () => ({ placedAt: 'yesterday' }));
    const problems = problemsOf(() => parseSnapshot({ ...bare, orders, region: 5, account: { id: 7 } }));
    expect(problems).toEqual([
      ...orders.map((_, i) => `not-a-time orders[${i}].placedAt`),
      'wrong-type region',
      'wrong-type account.id',
    ]);
  });

  it('of all suppressions come at once', () => {
    const suppressions = [
      { rule: 'golden.test.r01', reason: ' ' },
      { rule: 'golden.test.r02', reason: 'mine', until: 'soon' },
      { rule: 'golden.test.r03', reason: 'mine', until: '2026-13-01', account: 'another' },
      { rule: 'golden.test.r04', reason: 'mine', until: 20261231 } as never,
      null as never,
    ];
    const options = { suppressions, asOf: 'today' };
    for (const ask of [scoreAccount, scoreCompact, forecastRisk, headroom])
      expect(problemsOf(() => ask(bare, goldenRuleset, options))).toEqual([
        'missing options.suppressions[0]',
        'not-a-time options.suppressions[1].until',
        'not-a-time options.suppressions[2].until',
        'not-a-time options.suppressions[3].until',
        'missing options.suppressions[4]',
        'not-a-time options.asOf',
      ]);
  });

  it.each([{}, 'golden.test.r01', 0])('of suppressions that are no list, %j, are one', (suppressions) => {
    const ask = () => scoreAccount(bare, goldenRuleset, { suppressions: suppressions as never });
    expect(problemsOf(ask)).toEqual(['not-a-list options.suppressions']);
  });

  it('say that entries of a Map are not read', () => {
    const metrics = new Map([['disputesOpen', 6]]);
    expect(problemsOf(() => scoreAccount({ ...bare, metrics }, goldenRuleset))).toEqual([
      'wrong-type metrics',
    ]);
  });

  it.each(['+99:99', '+08:60', '-20:00'])('are found in a ruleset whose zone is %s', (zone) => {
    expect(problemsOf(() => parseRuleset({ ...goldenRuleset, zone }))).toEqual(['wrong-format zone']);
  });
});
