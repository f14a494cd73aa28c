import { expect, it } from 'vitest';
import { forecastRisk } from '../../src/index.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const five = <T>(make: (i: number) => T): T[] => [0, 1, 2, 3, 4].map(make);

it.each([
  {
    name: 'payments leave their 24 hours',
    snapshot: { payments: five((i) => ({ at: `2026-06-15T0${i}:00:00Z`, status: 'declined' })) },
    expected: {
      at: '2026-06-16T00:00:00Z',
      code: 'left-window',
      ruleId: 'golden.test.d-failed-payments-24h',
      from: 1,
      to: 0,
    },
  },
  {
    name: 'payments recorded for later happen',
    snapshot: { payments: five((i) => ({ at: `2026-06-15T13:0${i}:00Z`, status: 'declined' })) },
    expected: {
      at: '2026-06-15T13:04:00Z',
      code: 'recorded-for-then',
      ruleId: 'golden.test.d-failed-payments-24h',
      from: 0,
      to: 1,
    },
  },
])('says why a rule changes: $name', ({ snapshot, expected }) => {
  const [step] = forecastRisk({ ...head, ...snapshot }, goldenRuleset).steps;
  const [change] = step?.changes ?? [];
  expect({
    at: step?.at,
    code: change?.because.code,
    ruleId: change?.ruleId,
    from: change?.from,
    to: change?.to,
  }).toEqual(expected);
});

it('says of points that they lapse', () => {
  const ruleset = rulesetAround({
    metrics: {
      owed: {
        title: 'Owed',
        unit: 'points',
        worse: 'higher',
        value: { ledger: { of: 'violations', life: { last: '5d' } } },
      },
    },
    rules: [ruleThatShows('owed')],
  });
  const { steps } = forecastRisk({ ...head, violations: [{ at: '2026-06-12T12:00:00Z' }] }, ruleset);
  expect(steps.map(({ at, changes }) => [at, changes.map(({ because }) => because.code)])).toEqual([
    ['2026-06-17T12:00:00Z', ['points-lapsed']],
  ]);
});
