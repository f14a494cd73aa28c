import { describe, expect, it } from 'vitest';
import { headroom, OptionsError, scoreAccount } from '../src/index.ts';
import { goldenRuleset } from './fixtures/golden-ruleset.ts';

const rule = 'golden.test.c-unpaid';
const snapshot = {
  snapshotVersion: 1,
  platform: 'golden',
  role: 'test',
  asOf: '2026-06-15T12:00:00Z',
  account: { id: 'me' },
  metrics: { unpaid: 3 },
};

/** Whether the rule is left out of the score, and whether headroom says nothing of it. */
function leftOut(more: { account?: string | null; until?: string | null }): [boolean, boolean] {
  const options = { suppressions: [{ rule, reason: 'known', ...more }] };
  const { suppressed } = scoreAccount(snapshot, goldenRuleset, options);
  const { items } = headroom({ ...snapshot, metrics: { unpaid: 2 } }, goldenRuleset, options);
  return [suppressed.length === 1, !items.some(({ ruleId }) => ruleId === rule)];
}

describe('a suppression', () => {
  it('holds for every account unless it names one, and for ever unless it has an end', () => {
    expect(leftOut({})).toEqual([true, true]);
    expect(leftOut({ account: null, until: null })).toEqual([true, true]);
    expect(leftOut({ account: 'me' })).toEqual([true, true]);
    expect(leftOut({ account: 'another' })).toEqual([false, false]);
  });

  it('holds to the end of its last day, and not a moment longer', () => {
    expect(leftOut({ until: '2026-06-15' })).toEqual([true, true]);
    expect(leftOut({ until: '2026-06-15T12:00:00Z' })).toEqual([true, true]);
    expect(leftOut({ until: '2026-06-15T11:59:59.999Z' })).toEqual([false, false]);
    expect(leftOut({ until: '2026-06-14' })).toEqual([false, false]);
  });

  it('is told with what it left out, in the order of the rules', () => {
    const { suppressed, findings, score } = scoreAccount(
      { ...snapshot, metrics: { unpaid: 3, chargebacks: 1 } },
      goldenRuleset,
      {
        suppressions: [
          { rule: 'golden.test.h-chargebacks', reason: 'reversed' },
          { rule, reason: 'known', until: '2026-12-31' },
          { rule: 'golden.test.e-ips-3d', reason: 'travel' },
        ],
      },
    );
    expect(suppressed).toEqual([
      { ruleId: rule, status: 'fired', reason: 'known', until: '2026-12-31' },
      { ruleId: 'golden.test.e-ips-3d', status: 'unknown', reason: 'travel', until: null },
      { ruleId: 'golden.test.h-chargebacks', status: 'fired', reason: 'reversed', until: null },
    ]);
    expect(score).toBe(0);
    expect(findings).toHaveLength(goldenRuleset.rules.length - 3);
  });

  it('is warned about where it has no end, is over, changes nothing or names no rule', () => {
    const warnings = (one: { rule: string; until?: string }) =>
      scoreAccount({ ...snapshot, metrics: { unpaid: 0 } }, goldenRuleset, {
        suppressions: [{ reason: 'known', ...one }],
      }).warnings.filter(({ code }) => code.startsWith('suppression'));
    const until = '2026-12-31';
    expect(warnings({ rule: 'golden.test.e-ips-3d', until })).toEqual([]);
    expect(warnings({ rule: 'golden.test.e-ips-3d' })).toEqual([
      { code: 'suppression-without-end', args: { ruleId: 'golden.test.e-ips-3d' } },
    ]);
    expect(warnings({ rule, until })).toEqual([{ code: 'suppression-unused', args: { ruleId: rule } }]);
    expect(warnings({ rule, until: '2026-06-14' })).toEqual([
      { code: 'suppression-expired', args: { ruleId: rule, until: '2026-06-14' } },
    ]);
    expect(warnings({ rule: 'golden.test.c-unpaids', until })).toEqual([
      { code: 'suppression-unknown-rule', args: { ruleId: 'golden.test.c-unpaids', nearest: rule } },
    ]);
    expect(warnings({ rule: 'nothing.like.any-of-them', until })).toEqual([
      { code: 'suppression-unknown-rule', args: { ruleId: 'nothing.like.any-of-them' } },
    ]);
  });

  it.each([
    { given: { rule, reason: 'known' }, paths: ['options.suppressions'] },
    { given: [{ rule }], paths: ['options.suppressions[0]'] },
    { given: [{ reason: 'known' }], paths: ['options.suppressions[0]'] },
    { given: [{ rule, reason: ' ' }, null], paths: ['options.suppressions[0]', 'options.suppressions[1]'] },
    { given: [{ rule, reason: 'known', until: 'soon' }], paths: ['options.suppressions[0].until'] },
    { given: [{ rule, reason: 'known', until: '2026-02-30' }], paths: ['options.suppressions[0].until'] },
    {
      given: [
        { rule, reason: 'known' },
        { rule: 1, reason: '', until: '2026' },
      ],
      paths: ['options.suppressions[1]', 'options.suppressions[1].until'],
    },
  ])('that is none is refused where it stands: $paths', ({ given, paths }) => {
    let error: unknown;
    try {
      scoreAccount(snapshot, goldenRuleset, { suppressions: given as never });
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof OptionsError)) throw error ?? new Error('it was taken');
    expect(error.issues.map(({ path }) => path)).toEqual(paths);
  });
});
