import { compileRuleset, forecastRisk, headroom, scoreAccount } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { sharedDataset } from './shared-dataset.js';

/** What the platforms' own documents say, told as cases of one account and judged by the real rules. */
const rulesets = new Map(sharedDataset.rulesets.map(({ id, built }) => [id, compileRuleset(built)]));
const DAY = 86_400_000;

const times = (n, make) => Array.from({ length: n }, (_, i) => make(i + 1));
const daysBefore = (asOf, days) => new Date(Date.parse(asOf) - days * DAY).toISOString();
const snapshotOf = (id, asOf, parts) => {
  const [platform, role] = id.split('.');
  return { snapshotVersion: 1, platform, role, asOf, ...parts };
};
/** Status and level of one rule: 2 is "fired at level 2", 0 clear, a word otherwise. */
const judge = (ruleId, asOf, parts) => {
  const id = ruleId.split('.').slice(0, 2).join('.');
  const { findings } = scoreAccount(snapshotOf(id, asOf, parts), rulesets.get(id), {
    includeExperimental: true,
  });
  const { status, level } = findings.find((finding) => finding.ruleId === ruleId);
  return status === 'fired' || status === 'clear' ? level : status;
};
const levelOf = (ruleId, level) =>
  rulesets.get(ruleId.split('.').slice(0, 2).join('.')).source.rules.find(({ id }) => id === ruleId).levels[
    level - 1
  ];
const severityOf = (ruleId, level) => levelOf(ruleId, level).severity;

describe('Amazon', () => {
  const asOf = '2026-06-15T12:00:00Z';
  const orders = times(90, (i) => ({ id: `o${i}`, placedAt: daysBefore(asOf, 40), fulfilledBy: 'seller' }));
  const defects = [
    { id: 'd1', orderId: 'o1', at: daysBefore(asOf, 20), kind: 'negative-feedback', status: null },
  ];

  it('1 defect in 90 orders breaches the order defect rate; ten clean orders lead out, one fewer does not', () => {
    expect(severityOf('amazon.seller.odr', judge('amazon.seller.odr', asOf, { orders, defects }))).toBe(
      'high',
    );
    const { items } = headroom(
      snapshotOf('amazon.seller', asOf, { orders, defects }),
      rulesets.get('amazon.seller'),
    );
    const { leadsOut } = items.find(
      ({ ruleId, metric, level }) =>
        ruleId === 'amazon.seller.odr' && metric === 'sellerFulfilledDefectRate60d' && level === 3,
    );
    expect(leadsOut).toBe(10);
    const withMore = (n) => [
      ...orders,
      ...times(n, (i) => ({ id: `more${i}`, placedAt: daysBefore(asOf, 30), fulfilledBy: 'seller' })),
    ];
    // At 1 % exactly Amazon's requirement of "under 1 %" is still missed; more than 1 % puts the account at risk.
    const amazonFulfilledDefectRate60d = 0;
    const levels = [9, 10, 11].map((n) =>
      judge('amazon.seller.odr', asOf, {
        orders: withMore(n),
        defects,
        metrics: { amazonFulfilledDefectRate60d },
      }),
    );
    expect(levels).toEqual([3, 1, 0]);
  });

  it('the defect leaves when its order is older than the window of 60 days that ends 14 days ago', () => {
    const { steps } = forecastRisk(
      snapshotOf('amazon.seller', asOf, { orders, defects }),
      rulesets.get('amazon.seller'),
    );
    const change = steps
      .flatMap(({ at, changes }) => changes.map((one) => ({ at, ...one })))
      .find(({ ruleId, to }) => ruleId === 'amazon.seller.odr' && to !== 3);
    expect(change?.at).toBe(
      new Date(Date.parse(orders[0].placedAt) + 74 * DAY).toISOString().replace('.000Z', 'Z'),
    );
  });

  it.each([
    { in10: 0.12, in30: 0.035, severity: 'high' },
    { in10: 0.035, in30: 0.035, severity: 'clear' },
    { in10: 0.035, in30: 0.041, severity: 'high' },
    { in10: 0.04, in30: 0, severity: 'medium' },
  ])('late shipment rate of $in10 in 10 days and $in30 in 30 days: $severity', ({ in10, in30, severity }) => {
    const level = judge('amazon.seller.lsr', asOf, {
      metrics: { lateShipmentRate10d: in10, lateShipmentRate30d: in30 },
    });
    expect(level === 0 ? 'clear' : severityOf('amazon.seller.lsr', level)).toBe(severity);
  });

  it.each([
    { rating: 0, band: 'critical' },
    { rating: 99, band: 'critical' },
    { rating: 100, band: 'high' },
    { rating: 199, band: 'high' },
    { rating: 200, band: 'info' },
    { rating: 249, band: 'info' },
    { rating: 250, band: 'clear' },
    { rating: 1000, band: 'clear' },
  ])('an account health rating of $rating is $band', ({ rating, band }) => {
    const level = judge('amazon.seller.ahr', asOf, { metrics: { accountHealthRating: rating } });
    expect(level === 0 ? 'clear' : severityOf('amazon.seller.ahr', level)).toBe(band);
  });

  it('a 30-day figure is refused for a 60-day rule', () => {
    const metrics = { sellerFulfilledDefectRate60d: { value: 0.02, windowDays: 30 } };
    expect(judge('amazon.seller.odr', asOf, { metrics })).toBe('unknown');
    const { warnings } = scoreAccount(
      snapshotOf('amazon.seller', asOf, { metrics }),
      rulesets.get('amazon.seller'),
    );
    expect(warnings).toContainEqual({
      code: 'metric-other-window',
      args: { metric: 'sellerFulfilledDefectRate60d', given: 30, needed: 60 },
    });
  });

  it('on-time delivery of 2024 is judged by the rules of 2024', () => {
    const parts = {
      region: 'US',
      metrics: { onTimeDeliveryRate30d: 0.97, onTimeDeliveryRate14d: 0.89, onTimeDeliveryUnits14d: 20 },
    };
    const severities = ['2024-09-24T23:59:59Z', '2024-09-25T00:00:00Z', '2026-02-28T00:00:00Z'].map((day) =>
      severityOf('amazon.seller.otdr', judge('amazon.seller.otdr', day, parts)),
    );
    expect(severities).toEqual(['info', 'high', 'medium']);
  });
});

describe('Mastercard', () => {
  const asOf = '2026-06-15T12:00:00Z';
  const metrics = (chargebacks, sales) => ({
    chargebacksMonth: [{ period: '2026-05', value: chargebacks }],
    salesPriorMonth: [
      { period: '2026-04', value: sales },
      { period: '2026-05', value: 1_000_000 },
    ],
  });
  it('divides the chargebacks of a month by the sales of the month before', () => {
    expect(judge('mastercard.merchant.ecm', asOf, { metrics: metrics(150, 10_000) })).toBe(2);
    expect(judge('mastercard.merchant.ecm', asOf, { metrics: metrics(150, 10_001) })).toBe(0);
  });
  it('needs the ratio and the count', () => {
    expect(judge('mastercard.merchant.ecm', asOf, { metrics: metrics(99, 1_000) })).toBe(0);
    expect(judge('mastercard.merchant.ecm', asOf, { metrics: metrics(100, 1_000) })).toBe(2);
    expect(judge('mastercard.merchant.hecm', asOf, { metrics: metrics(299, 5_000) })).toBe(0);
    expect(judge('mastercard.merchant.hecm', asOf, { metrics: metrics(300, 10_000) })).toBe(1);
  });
  it('reads the same from lists of chargebacks and settlements', () => {
    const settlements = [
      ...times(1000, (i) => ({ id: `s${i}`, at: '2026-04-10T12:00:00Z' })),
      ...times(9000, (i) => ({ id: `t${i}`, at: '2026-05-10T12:00:00Z' })),
    ];
    const chargebacks = times(100, (i) => ({ id: `c${i}`, filedAt: '2026-05-20T12:00:00Z' }));
    expect(judge('mastercard.merchant.ecm', asOf, { settlements, chargebacks })).toBe(2);
    expect(judge('mastercard.merchant.ecm', asOf, { settlements, chargebacks: chargebacks.slice(1) })).toBe(
      0,
    );
  });
});

describe('Visa', () => {
  const judged = (asOf, region, ratio, items = 1500, amount = 0) => {
    const level = judge('visa.merchant.vamp', asOf, {
      region,
      metrics: { vampRatioMonth: ratio, vampItemsMonth: items, vampAmountMonth: amount },
    });
    return level === 'not-applicable' || level === 0 ? level : severityOf('visa.merchant.vamp', level);
  };
  it.each([
    {
      asOf: '2025-05-31T23:59:59Z',
      at22: 'not-applicable',
      at15: 'not-applicable',
      why: 'before the programme',
    },
    { asOf: '2025-06-01T00:00:00Z', at22: 'medium', at15: 0, why: 'advice only' },
    { asOf: '2025-09-30T23:59:59Z', at22: 'medium', at15: 0, why: 'the last instant of it' },
    { asOf: '2025-10-01T00:00:00Z', at22: 'high', at15: 0, why: 'fines begin' },
    { asOf: '2026-03-31T23:59:59Z', at22: 'high', at15: 0, why: 'the last instant of the old line' },
    { asOf: '2026-04-01T00:00:00Z', at22: 'high', at15: 'high', why: 'the line falls to 1.5 %' },
  ])('VAMP at $asOf ($why): 2.2 % $at22, 1.5 % $at15', ({ asOf, at22, at15 }) => {
    expect([judged(asOf, 'EU', '0.022'), judged(asOf, 'EU', '0.015')]).toEqual([at22, at15]);
  });
  it('Latin America has the lower line from the start', () => {
    expect([
      judged('2025-06-01T00:00:00Z', 'LAC', '0.015'),
      judged('2025-06-01T00:00:00Z', 'LAC', '0.0149'),
    ]).toEqual(['medium', 0]);
  });
  it('CEMEA keeps 2.2 %, with 150 items and 75,000 dollars', () => {
    const asOf = '2026-05-01T00:00:00Z';
    expect([
      judged(asOf, 'CEMEA', '0.022', 150, 75000),
      judged(asOf, 'CEMEA', '0.022', 149, 75000),
      judged(asOf, 'CEMEA', '0.022', 150, 74999),
      judged(asOf, 'CEMEA', '0.0219', 150, 75000),
    ]).toEqual(['high', 0, 0, 0]);
  });
  it('elsewhere 1,500 items are needed', () => {
    expect([
      judged('2026-05-01T00:00:00Z', 'EU', '0.05', 1500),
      judged('2026-05-01T00:00:00Z', 'EU', '0.05', 1499),
    ]).toEqual(['high', 0]);
  });
  it('a snapshot of 2024 is judged by VDMP', () => {
    const metrics = { disputeRatioMonth: '0.009', disputesMonth: 100 };
    expect(
      severityOf('visa.merchant.vdmp', judge('visa.merchant.vdmp', '2024-06-15T12:00:00Z', { metrics })),
    ).toBe('high');
    expect(judge('visa.merchant.vdmp', '2025-04-01T00:00:00Z', { metrics })).toBe('not-applicable');
  });
});

it('TikTok Shop points expire after 90 days, before June 2025 after 180', () => {
  const points = (asOf, region, age) =>
    judge('tiktok-shop.seller.points48', asOf, {
      region,
      violations: [{ id: 'v1', at: daysBefore(asOf, age), kind: 'counterfeit', points: 12, removedAt: null }],
    });
  const fires = (level) => typeof level === 'number' && level > 0;
  const justUnder = (days) => days - 1 / DAY;
  for (const region of ['MY', 'PH', 'ID']) {
    expect([
      fires(points('2026-06-15T12:00:00Z', region, justUnder(90))),
      points('2026-06-15T12:00:00Z', region, 90),
    ]).toEqual([true, 0]);
    expect([
      fires(points('2025-06-15T12:00:00Z', region, 100)),
      points('2025-06-15T12:00:00Z', region, 180),
    ]).toEqual([true, 0]);
  }
});

describe('Shopee', () => {
  const judged = (asOf, region) =>
    judge('shopee.seller.points-tiers', asOf, {
      region,
      violations: [{ id: 'v1', at: '2026-02-20T12:00:00Z', points: 9, removedAt: null }],
    });
  const fires = (level) => typeof level === 'number' && level > 0;
  it('empties the ledger on the first Monday of the quarter, at midnight of Singapore', () => {
    expect(fires(judged('2026-04-05T15:59:59Z', 'MY'))).toBe(true);
    expect(judged('2026-04-05T16:00:00Z', 'MY')).toBe(0);
  });
  it('and in the Philippines, since the end of 2025, on the last Monday of March, June, September and December', () => {
    expect(fires(judged('2026-03-29T15:59:59Z', 'PH'))).toBe(true);
    expect(judged('2026-03-29T16:00:00Z', 'PH')).toBe(0);
  });
});

describe('YouTube', () => {
  const asOf = '2026-06-15T12:00:00Z';
  const strikes = (...ages) => ({
    violations: ages.map((age, i) => ({
      id: `s${i}`,
      at: daysBefore(asOf, age),
      policy: 'community-guidelines',
      kind: 'strike',
      removedAt: null,
      resolvedAt: null,
    })),
  });
  const severity = (parts) =>
    severityOf('youtube.creator.guidelines', judge('youtube.creator.guidelines', asOf, parts));
  it('the third strike in 90 days fires', () => {
    expect(severity(strikes(89.9, 50, 1))).toBe('critical');
  });
  it('a third one after the first has expired does not', () => {
    expect(severity(strikes(90, 50, 1))).toBe('high');
  });
});

describe('Etsy', () => {
  const asOf = '2026-06-15T12:00:00Z';
  const sales3mo = 400;
  it.each([
    { name: 'four low of 39', reviews: 39, low: 4, level: 0 },
    { name: 'five low of 39', reviews: 39, low: 5, level: 1 },
    { name: 'three low of 40', reviews: 40, low: 3, level: 0 },
    { name: 'four low of 40 (10 %)', reviews: 40, low: 4, level: 1 },
    { name: 'five low of 51 (under 10 %)', reviews: 51, low: 5, level: 0 },
  ])('reviews: $name gives $level', ({ reviews, low, level }) => {
    expect(
      judge('etsy.seller.low-reviews', asOf, {
        metrics: { sales3mo, reviews3mo: reviews, lowReviews3mo: low },
      }),
    ).toBe(level);
  });
  it.each([
    { name: 'three of 299', sales: 299, cases: 3, level: 0 },
    { name: 'four of 299', sales: 299, cases: 4, level: 1 },
    { name: 'three of 300 (1 %)', sales: 300, cases: 3, level: 1 },
    { name: 'three of 301', sales: 301, cases: 3, level: 0 },
    { name: 'four of four: fewer than five sales', sales: 4, cases: 4, level: 'not-applicable' },
  ])('refunded cases: $name gives $level', ({ sales, cases, level }) => {
    expect(
      judge('etsy.seller.case-rate', asOf, { metrics: { sales3mo: sales, refundedCases3mo: cases } }),
    ).toBe(level);
  });
});

describe('Mercado Libre', () => {
  const asOf = '2026-06-15T12:00:00Z';
  /** One cancelled sale 100 days ago, and some good ones of the last 60 days. */
  const sales = (recent) => ({
    region: 'MX',
    facts: { reputationProtected: false },
    orders: [
      { id: 'bad', placedAt: daysBefore(asOf, 100), cancelledBy: 'seller' },
      ...times(recent, (i) => ({ id: `o${i}`, placedAt: daysBefore(asOf, 30), cancelledBy: null })),
    ],
  });
  it('looks at 60 days from 40 sales on, else at a year', () => {
    expect(judge('mercadolibre.seller.cancel', asOf, sales(40))).toBe(0);
    // One of forty is 2.5 %: over the first line, and not over the second.
    expect(
      levelOf('mercadolibre.seller.cancel', judge('mercadolibre.seller.cancel', asOf, sales(39))).when.gt,
    ).toBe('0.01');
  });
});

it('Amex looks at the third month in a row over the line', () => {
  const months = (...ratios) => ({
    account: { id: 'm', createdAt: '2026-01-20T00:00:00Z' },
    metrics: { chargebackRatioMonth: ratios.map((value, i) => ({ period: `2026-0${i + 1}`, value })) },
  });
  const judged = (...ratios) =>
    judge('amex.merchant.excessive-cb', '2026-06-15T12:00:00Z', months(...ratios));
  expect(judged('0', '0', '0.011', '0.011', '0.011')).toBe(1);
  expect(judged('0', '0', '0.01', '0.011', '0.011')).toBe(0);
  expect(judged('0.02', '0.02', '0.01', '0.02', '0.02')).toBe(0);
});

describe('Lazada', () => {
  /** Items of some days in May, so many of them cancelled by the seller. */
  const items = (day, cancelled, all) =>
    times(all, (i) => ({
      id: `${day}-${i}`,
      placedAt: `2026-05-${day}T00:00:00Z`,
      units: 1,
      cancelledBy: i <= cancelled ? 'seller' : null,
    }));
  const weeks = (...orders) => {
    const snapshot = snapshotOf('lazada.seller', '2026-06-15T12:00:00Z', {
      region: 'PH',
      orders: orders.flat(),
    });
    return scoreAccount(snapshot, rulesets.get('lazada.seller')).findings.find(
      ({ ruleId }) => ruleId === 'lazada.seller.ovl',
    ).value;
  };
  it('limits orders over 30 % with ten items, and neither at 30 % exactly nor with nine', () => {
    expect([weeks(items('20', 10, 33)), weeks(items('20', 12, 40)), weeks(items('20', 9, 20))]).toEqual([
      3, 0, 0,
    ]);
  });
  it('lifts the limit again at 30 % exactly, or at nine items however high the rate', () => {
    expect([
      weeks(items('05', 11, 12), items('20', 12, 40)),
      weeks(items('05', 15, 20), items('20', 9, 20)),
    ]).toEqual([0, 0]);
  });
});
