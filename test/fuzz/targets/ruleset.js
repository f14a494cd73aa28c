import { compileRuleset, RulesetError, SnapshotError, scoreAccount } from '@risk-check/core';
import { brokenInvariants } from '../../../packages/core/test/expectations/report-invariants.ts';
import { goldenRuleset } from '../../../packages/core/test/fixtures/golden-ruleset.ts';

const decoder = new TextDecoder();
const time = '2026-06-10T08:00:00Z';
const SNAPSHOTS = [
  {},
  {
    account: { createdAt: '2024-01-01T00:00:00Z', status: 'active' },
    orders: [
      { id: 'o1', placedAt: time, amount: { value: '12.90', currency: 'USD' } },
      { id: 'o2', placedAt: time, cancelledAt: time },
    ],
    disputes: [
      { id: 'd1', orderId: 'o1', openedAt: time },
      { id: 'd2', openedAt: '2026-05-01T08:00:00Z', closedAt: null },
    ],
    violations: [{ id: 'v1', at: time, kind: 'a', points: 3 }],
    notices: [],
    payments: [],
    logins: [],
    chargebacks: [],
  },
].map((parts) => ({
  snapshotVersion: 1,
  platform: 'golden',
  role: 'test',
  asOf: '2026-06-15T12:00:00Z',
  ...parts,
}));

/** The ruleset with one of its rules, and the metrics that it names. */
function withOne(rule) {
  let text = JSON.stringify(rule);
  let metrics = {};
  for (let pass = 0; pass < 3; pass++) {
    metrics = Object.fromEntries(
      Object.entries(goldenRuleset.metrics).filter(([name]) => text.includes(`"${name}"`)),
    );
    text += JSON.stringify(metrics);
  }
  const { suppressedBy: _, ...alone } = rule;
  return { ...goldenRuleset, metrics, rules: [alone], actions: {} };
}

/** A ruleset from a stranger: `RulesetError`, or reports that hold every invariant. */
export const target = {
  name: 'ruleset',
  form: 'json',
  words: [
    ...'metrics rules levels when severity evidence sources all any metric gte gt lte lt fact in notIn param oneOf'.split(
      ' ',
    ),
    ...'value of where at window take last calendar newest since ratio total choose ledger run part atLeast plus minus per'.split(
      ' ',
    ),
    ...'worth min max use every enter exit enterAfter exitAfter back zone counts life reset free perDay collapse within by'.split(
      ' ',
    ),
    ...'orders disputes violations notices placedAt openedAt closedAt kind points sum distinct largest oldest count ever'.split(
      ' ',
    ),
    ...'day week month quarter 7d 30d 24h 0d 99999999999d +00:00 -08:00 higher lower neither domain best published'.split(
      ' ',
    ),
    ...'critical high official heuristic toString constructor __proto__ asOf not 1 0 -1 0.5 disputesOpen account'.split(
      ' ',
    ),
  ],
  // Small ones, too: a change hits what counts more often.
  seeds: () => [goldenRuleset, ...goldenRuleset.rules.map(withOne)].map((one) => JSON.stringify(one)),
  run(input) {
    let value;
    try {
      value = JSON.parse(decoder.decode(input));
    } catch {
      return;
    }
    let compiled;
    try {
      compiled = compileRuleset(value);
    } catch (error) {
      if (!(error instanceof RulesetError)) throw error;
      if (error.issues.length === 0) throw new Error('an error without an issue', { cause: error });
      return;
    }
    const { platform, role } = compiled.source;
    for (const snapshot of SNAPSHOTS) {
      try {
        const broken = brokenInvariants(
          scoreAccount({ ...snapshot, platform, role }, compiled),
          snapshot.account?.status,
        );
        if (broken.length > 0) throw new Error(broken.join('; '));
      } catch (error) {
        // A list that now has other fields.
        if (!(error instanceof SnapshotError)) throw error;
      }
    }
  },
};
