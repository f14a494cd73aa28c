import { describe, expect, it } from 'vitest';
import { ImportError, type ImportNotes, type ImportOptions, importFile } from '../src/index.ts';

type Entry = Record<string, unknown>;
const AS_OF = '2026-06-01T00:00:00Z';
const reasonsOf = ({ rows }: ImportNotes): string[] =>
  rows.leftOut.map(({ reason, count, places }) => [reason, count, ...places.map(String)].join(' '));
function read(input: unknown, options: ImportOptions = {}) {
  const { importer, snapshot, notes } = importFile(input, { asOf: AS_OF, ...options });
  const codes = notes.messages.map(({ code }) => code);
  return { importer, snapshot, notes, codes, chargebacks: snapshot.chargebacks as Entry[] | undefined };
}

describe('disputes of Stripe', () => {
  const created = 1_763_000_000;
  const filedAt = '2025-11-13T02:13:20Z';
  const dispute = (id: string, more: object = {}) => ({
    id,
    object: 'dispute',
    created,
    status: 'lost',
    ...more,
  });
  const list = (data: unknown, more: object = {}) => ({ object: 'list', has_more: false, data, ...more });

  it.each([
    ['one alone', dispute('d1')],
    ['an event', { data: { object: dispute('d1') } }],
    ['a list of them alone', [dispute('d1'), 'x']],
  ])('%s is one of nobody knows how many', (_, input) => {
    const { importer, chargebacks, snapshot, codes } = read(input);
    expect(importer).toBe('stripe-disputes');
    expect(chargebacks).toEqual([{ id: 'd1', filedAt, reversedAt: null }]);
    expect(snapshot.observed).toEqual({ chargebacks: { since: AS_OF } });
    expect(codes).toContain('list-partial');
  });

  it('a list reaches from its oldest to its newest, whether others follow or not', () => {
    const older = created - 86_400;
    const page = (more: object) =>
      read(list([dispute('d1', { charge: 'ch_1' }), dispute('d2', { created: older, charge: 'ch_2' })], more))
        .snapshot.observed;
    const proof = { by: 'filedAt', because: 'sorted-export' };
    const part = { chargebacks: { since: '2025-11-12T02:13:20Z', until: filedAt, ...proof } };
    for (const has_more of [true, false, undefined]) expect(page({ has_more })).toEqual(part);
  });

  it('a list of none says that there are none only where it is one of disputes', () => {
    const none = list([], { url: '/v1/disputes' });
    expect(read(none).codes).toEqual(['empty-answer']);
    expect(() => read(list([]))).toThrow(ImportError);
    expect(read(list([{ object: 'charge' }], { url: '/v1/disputes' })).codes).toContain('empty-answer');
    expect(read(list([dispute('d1', { livemode: false })])).codes).toContain('empty-answer');
    expect(read(list([dispute('d1', { livemode: true })])).chargebacks).toHaveLength(1);
  });

  it('that are none, or cannot be told, are left out', () => {
    const { notes, chargebacks } = read(
      list([
        dispute('d1'),
        { object: 'charge', id: 'c1' },
        dispute('d2', { livemode: false }),
        dispute('no id', {}),
        dispute('d3', { created: 'soon' }),
        dispute('d4', { status: 'warning_needs_response' }),
        dispute('d5', { status: 'prevented' }),
        null,
      ]),
    );
    expect(chargebacks).toHaveLength(1);
    expect(notes.rows).toMatchObject({ read: 7, used: 1 });
    expect(reasonsOf(notes)).toEqual([
      'not-a-dispute 1 data[1]',
      'test-data 1 data[2]',
      'no-id 1 data[3]',
      'not-a-time 1 data[4].created',
      'early-warning 1 data[5]',
      'prevented 1 data[6]',
    ]);
  });

  it.each([
    ['needs_response', null],
    ['under_review', null],
    ['lost', null],
    ['won', undefined],
    ['new_word', undefined],
  ])('%s has been taken back: %j', (status, reversedAt) => {
    expect(read(list([dispute('d1', { status })])).chargebacks).toEqual([
      { id: 'd1', filedAt, ...(reversedAt === undefined ? {} : { reversedAt }) },
    ]);
  });

  it('asks for an answer until a day, and only where it asks', () => {
    const notices = (status: string, details: object) =>
      read(list([dispute('d1', { status, evidence_details: details })])).snapshot.notices?.map(
        ({ respondBy }) => respondBy,
      );
    expect(notices('needs_response', { due_by: created + 60 })).toEqual(['2025-11-13T02:14:20Z']);
    expect(notices('needs_response', { due_by: null })).toBeUndefined();
    expect(notices('needs_response', { due_by: 'soon' })).toBeUndefined();
    expect(notices('under_review', { due_by: created + 60 })).toBeUndefined();
  });

  it.each([
    [
      { amount: 1999, currency: 'eur' },
      { value: '19.99', currency: 'EUR' },
    ],
    [
      { amount: 1999, currency: 'jpy' },
      { value: '1999', currency: 'JPY' },
    ],
    [{ amount: 1999, currency: 'kwd' }, undefined],
    [{ amount: 19.5, currency: 'eur' }, undefined],
    [{ amount: 'much', currency: 'eur' }, undefined],
    [{ amount: 1999 }, undefined],
  ])('is of %j', (more, amount) => {
    expect(read(list([dispute('d1', more)])).chargebacks?.[0]?.amount).toEqual(amount);
  });

  it('is fraud where it says so', () => {
    const fraud = (reason?: unknown) => read(list([dispute('d1', { reason })])).chargebacks?.[0]?.fraud;
    expect([fraud('fraudulent'), fraud('general'), fraud()]).toEqual([true, false, undefined]);
  });

  it('of one id is the one that has come furthest', () => {
    const states = (...words: string[]) =>
      read(list(words.map((status) => dispute('d1', { status })))).chargebacks;
    expect(states('lost', 'needs_response')).toEqual([{ id: 'd1', filedAt, reversedAt: null }]);
    expect(states('warning_closed', 'under_review')).toHaveLength(1);
    expect(states('under_review', 'warning_closed')).toHaveLength(1);
    expect(states('won', 'under_review')).toEqual([{ id: 'd1', filedAt }]);
  });
});

describe('disputes of Shopify', () => {
  const initiatedAt = '2026-05-01T00:00:00Z';
  const node = (id: string, more: object = {}) => ({
    id,
    initiatedAt,
    status: 'LOST',
    type: 'CHARGEBACK',
    ...more,
  });
  const only = { hasNextPage: false, hasPreviousPage: false };
  const graph = (nodes: unknown[], pageInfo: unknown = only) => ({
    data: { shopifyPaymentsAccount: { disputes: { nodes, pageInfo } } },
  });
  const base = { id: '1', filedAt: initiatedAt };

  it.each([
    ['nodes', graph([node('1')])],
    [
      'edges',
      {
        data: {
          shopifyPaymentsAccount: {
            disputes: { edges: [{ node: node('1') }, { node: null }], pageInfo: only },
          },
        },
      },
    ],
    [
      'without its data around',
      { shopifyPaymentsAccount: { disputes: { nodes: [node('1')], pageInfo: only } } },
    ],
    ['without its account around', { data: { disputes: { nodes: [node('1')], pageInfo: only } } }],
    ['alone', { disputes: { nodes: [node('1')], pageInfo: only } }],
    ['REST', { disputes: [{ id: 1, initiated_at: initiatedAt, status: 'lost', type: 'chargeback' }] }],
  ])('in each of their forms: %s', (_, input) => {
    const { importer, chargebacks, snapshot, codes } = read(input, { from: 'shopify-disputes' });
    expect(importer).toBe('shopify-disputes');
    expect(chargebacks).toEqual([{ ...base, reversedAt: null }]);
    expect(snapshot.observed).toEqual({ chargebacks: { since: AS_OF } });
    expect(codes).toEqual(['ruleset-of-another', 'list-partial']);
  });

  it.each([
    ['alone', { id: 1, initiated_at: initiatedAt, status: 'lost' }],
    ['as a webhook brings it', { dispute: { id: 1, initiated_at: initiatedAt, status: 'lost' } }],
  ])('one %s is one of nobody knows how many', (_, input) => {
    const { snapshot, codes, chargebacks } = read(input, { from: 'shopify-disputes' });
    expect(chargebacks).toHaveLength(1);
    expect(snapshot.observed).toEqual({ chargebacks: { since: AS_OF } });
    expect(codes).not.toContain('pages-not-told');
  });

  it.each([
    [only, { chargebacks: { since: AS_OF } }, false],
    [{ hasNextPage: true, hasPreviousPage: false }, { chargebacks: { since: AS_OF } }, false],
    [{ hasNextPage: false, hasPreviousPage: true }, { chargebacks: { since: AS_OF } }, false],
    [{ hasNextPage: false }, { chargebacks: { since: AS_OF } }, true],
    [undefined, { chargebacks: { since: AS_OF } }, true],
  ])('tell of further pages: %j', (pageInfo, observed, isAsked) => {
    const { snapshot, codes } = read(graph([node('1')], pageInfo ?? null));
    expect(snapshot.observed).toEqual(observed);
    expect(codes.includes('pages-not-told')).toBe(isAsked);
  });

  it('a list of none may be one of an unknown filter', () => {
    expect(read(graph([])).codes).toEqual(['ruleset-of-another', 'empty-answer']);
    expect(() => read({ data: {} })).toThrow(ImportError);
  });

  it('that are none yet, or cannot be told, are left out', () => {
    const { notes, chargebacks } = read(
      graph([
        node('gid://shopify/ShopifyPaymentsDispute/1'),
        node('no id'),
        node('3', { initiatedAt: 'soon' }),
        node('4', { type: 'inquiry' }),
        node('5', { status: 'prevented' }),
        'x',
      ]),
    );
    expect(chargebacks).toEqual([{ ...base, reversedAt: null }]);
    const at = 'data.shopifyPaymentsAccount.disputes.nodes';
    expect(reasonsOf(notes)).toEqual([
      `no-id 1 ${at}[1]`,
      `not-a-time 1 ${at}[2].initiatedAt`,
      `early-warning 1 ${at}[3]`,
      `prevented 1 ${at}[4]`,
    ]);
  });

  it.each([
    [{ status: 'won', finalizedOn: '2026-05-09' }, { reversedAt: '2026-05-09T12:00:00Z' }],
    [{ status: 'won', finalizedOn: '2026-05-09T08:00:00Z' }, { reversedAt: '2026-05-09T08:00:00Z' }],
    [{ status: 'won' }, {}],
    [{ status: 'won', finalizedOn: 'soon' }, {}],
    [{ status: 'lost', finalizedOn: '2026-05-09' }, { reversedAt: null }],
    [{ status: 'ACCEPTED' }, { reversedAt: null }],
    [{ status: 'under_review' }, { reversedAt: null }],
    [{ status: 'odd' }, {}],
    [{ status: 'odd', reason: 'FRAUDULENT' }, { fraud: true }],
    [{ status: 'odd', reasonDetails: { reason: 'GENERAL' }, reason: 'fraudulent' }, { fraud: false }],
    [
      { status: 'odd', amount: { amount: '5.00', currencyCode: 'eur' } },
      { amount: { value: '5', currency: 'EUR' } },
    ],
    [{ status: 'odd', amount: '5.00', currency: 'USD' }, { amount: { value: '5', currency: 'USD' } }],
    [{ status: 'odd', amount: '5.00' }, {}],
    [{ status: 'odd', amount: 'much', currency: 'USD' }, {}],
  ])('say what they say: %j', (more, said) => {
    expect(read(graph([node('1', more)])).chargebacks).toEqual([{ ...base, ...said }]);
  });

  it('say which value is none', () => {
    const values = (more: object) =>
      read(graph([node('1', more)])).notes.values.map(({ reason, count }) => `${reason} ${count}`);
    expect(values({ amount: 'much', currency: 'USD' })).toEqual(['not-a-number 1']);
    expect(values({ finalizedOn: 'soon', evidenceDueBy: 'later' })).toEqual(['not-a-time 2']);
    expect(values({})).toEqual([]);
  });

  it('ask for an answer until a day, unless it was given', () => {
    const due = (more: object) =>
      read(graph([node('1', { status: 'needs_response', ...more })])).snapshot.notices?.[0]?.respondBy;
    expect(due({ evidenceDueBy: '2026-05-20T08:00:00Z' })).toBe('2026-05-20T08:00:00Z');
    expect(due({ evidenceDueBy: '2026-05-20' })).toBe('2026-05-20T12:00:00Z');
    expect(due({ evidenceDueBy: '2026-05-20', evidenceSentOn: '2026-05-10' })).toBeUndefined();
    expect(due({ evidenceDueBy: '2026-05-20', status: 'under_review' })).toBeUndefined();
    expect(due({})).toBeUndefined();
  });
});

describe('figures of Walmart', () => {
  const answer = (metric: string | undefined, payload: object = {}, more: object = {}) => ({
    ...(metric === undefined ? {} : { metric }),
    payload: { reportDuration: 30, sellerAccountableRate: 2, ...payload },
    ...more,
  });
  const metricsOf = (input: unknown, options: ImportOptions = {}) => read(input, options).snapshot.metrics;

  it.each([
    ['cancellations', 30, 'cancelRate30d'],
    ['Cancel-Rate', '14', 'cancelRate14d'],
    ['OTD', '30 days', 'onTimeDeliveryRate30d'],
    ['vtr', '14d', 'validTrackingRate14d'],
    ['refund', ' 30 day ', 'refundRate30d'],
    ['returns', 90, 'returnRate90d'],
    ['inr', 60, 'itemNotReceivedRate60d'],
    ['negativeFeedbackRate', 60, 'negativeFeedbackRate60d'],
    ['srr', 30, 'sellerResponseRate30d'],
  ])('%s of %j days is %s', (metric, reportDuration, name) => {
    expect(metricsOf(answer(metric, { reportDuration }))).toEqual({
      [name]: { value: '0.02', windowDays: Number.parseInt(String(reportDuration).trim(), 10) },
    });
  });

  it('what the seller answers for comes first', () => {
    const rate = (payload: object) => metricsOf(answer('refunds', payload))?.refundRate30d;
    expect(rate({ cumulativeRate: 3, overallRate: 4 })).toMatchObject({ value: '0.02' });
    expect(rate({ sellerAccountableRate: null, cumulativeRate: 3, overallRate: 4 })).toMatchObject({
      value: '0.03',
    });
    expect(rate({ sellerAccountableRate: undefined, overallRate: 4 })).toMatchObject({ value: '0.04' });
    const { notes } = read(answer('refunds', { overallRate: 4 }));
    expect(notes.messages).toContainEqual({
      code: 'rate-of-all-orders',
      args: { metric: 'refundRate30d', value: '0.02', all: '0.04' },
    });
    expect(read(answer('refunds', { overallRate: 2 })).codes).toEqual(['figure']);
  });

  it.each([
    [{ sellerAccountableRate: undefined }, 'no-data-yet 1 payload'],
    [{ reportDuration: 14 }, 'other-window 1 payload.reportDuration'],
    [{ reportDuration: 'a month' }, 'window-not-given 1 payload.reportDuration'],
    [{ reportDuration: '1000' }, 'other-window 1 payload.reportDuration'],
    [{ sellerAccountableRate: 'many' }, 'no-figure 1 payload.sellerAccountableRate'],
    [{ sellerAccountableRate: 101 }, 'no-figure 1 payload.sellerAccountableRate'],
  ])('%j is left out', (payload, reason) => {
    const { notes, snapshot } = read(answer('refunds', payload), { from: 'walmart-insights' });
    expect(reasonsOf(notes)).toEqual([reason]);
    expect(notes.rows).toMatchObject({ read: 1, used: 0 });
    expect(snapshot.metrics).toBeUndefined();
  });

  it('a metric that no rule is for is left out', () => {
    for (const metric of ['toString', 'prices'])
      expect(reasonsOf(read(answer(metric)).notes)).toEqual(['no-rule-for-it 1 metric']);
    expect(reasonsOf(read([answer('refunds'), answer('prices')]).notes)).toEqual(['no-rule-for-it 1 [1]']);
  });

  it.each([
    [2, '0.02'],
    ['2%', '0.02'],
    ['<= 2 %', '0.02'],
    ['≥95.5%', '0.955'],
    ['above 90%', '0.9'],
    ['90% or above', '0.9'],
    ['90 or below', '0.9'],
    [`${' '.repeat(60)}2`, '0.02'],
    [`<${' '.repeat(98)}2`, '0.02'],
    [`<${' '.repeat(99)}2`, undefined],
    ['about 2', undefined],
    ['2 of 3', undefined],
    ['2%x', undefined],
    [null, undefined],
  ])('the standard %j is a target of %j', (standard, target) => {
    const given = (payload: object) =>
      metricsOf(answer('refunds', payload))?.refundRate30d as Entry | undefined;
    for (const name of ['standard', 'performanceStandard'])
      expect(given({ [name]: standard })?.target).toBe(target);
    expect(given({ performanceStandard: 'odd', standard })?.target).toBe(target);
  });

  it('the risk is a word that is known', () => {
    const status = (payload: object) => {
      const { snapshot, notes } = read(answer('refunds', payload));
      return [
        (snapshot.metrics?.refundRate30d as Entry | undefined)?.status,
        ...notes.values.map(({ reason, places }) => `${reason} ${places}`),
      ];
    };
    expect(status({ performanceRiskLevel: ' low ' })).toEqual(['LOW']);
    expect(status({ riskLevel: 'High' })).toEqual(['HIGH']);
    expect(status({ performanceRiskLevel: 'odd', riskLevel: 'poor' })).toEqual(['POOR']);
    expect(status({ performanceRiskLevel: 5 })).toEqual([
      undefined,
      'unknown-word payload.performanceRiskLevel',
    ]);
    expect(status({})).toEqual([undefined]);
  });

  it('is as new as it was updated', () => {
    const metric = (updatedTimestamp: unknown) => {
      const { notes, snapshot } = read(answer('refunds', { updatedTimestamp }));
      return [
        (snapshot.metrics?.refundRate30d as Entry | undefined)?.asOf,
        notes.values.map(({ reason }) => reason).join(),
      ];
    };
    expect(metric('2026-05-01T00:00:00Z')).toEqual(['2026-05-01T00:00:00Z', '']);
    expect(metric(1_770_000_000_000)).toEqual(['2026-02-02T02:40:00Z', '']);
    expect(metric('soon')).toEqual([undefined, 'not-a-time']);
    expect(metric(null)).toEqual([undefined, '']);
    expect(importFile(answer('refunds', { updatedTimestamp: '2026-05-01T00:00:00Z' })).snapshot.asOf).toBe(
      '2026-05-01T00:00:00Z',
    );
  });

  it('of several answers for one metric is the latest', () => {
    const at = (day: number, rate: number) =>
      answer('refunds', { sellerAccountableRate: rate, updatedTimestamp: `2026-05-0${day}T00:00:00Z` });
    const { snapshot, notes } = read([at(2, 2), at(1, 1), at(2, 2)]);
    expect(snapshot.metrics?.refundRate30d).toMatchObject({ value: '0.02' });
    expect(reasonsOf(notes)).toEqual(['older-state 1 [1]', 'row-again 1 [2]']);
  });

  it('is named by its owner where the answer does not', () => {
    const from = 'walmart-insights';
    expect(metricsOf(answer(undefined), { part: 'Refunds', from })).toEqual({
      refundRate30d: { value: '0.02', windowDays: 30 },
    });
    expect(metricsOf([answer('refunds'), answer('cancellations')], { part: 'refund rate' })).toHaveProperty(
      'refundRate30d',
    );
    expect(
      metricsOf([answer('refunds'), answer('cancellations')], { part: 'refund rate' }),
    ).not.toHaveProperty('cancelRate30d');
    const issue = (input: unknown, options: ImportOptions = {}): unknown => {
      try {
        return read(input, options);
      } catch (error) {
        return (error as ImportError).issues.map(
          ({ code, path, message }) => `${code} ${path} ${message.split(': ')[1]}`,
        );
      }
    };
    expect(issue([answer('refunds')], { part: 'returns' })).toEqual(['unknown-part options.part refunds']);
    expect(issue(answer(undefined))).toEqual([expect.stringContaining('metric-not-named metric ')]);
    expect(issue([answer('refunds'), answer(undefined)])).toEqual([
      expect.stringContaining('metric-not-named [1].metric '),
    ]);
  });
});
