import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImporterId, importFile, mergeSnapshots } from '../src/index.ts';

const AS_OF = '2026-11-28T00:00:00Z';
const read = (from: ImporterId, content: unknown) =>
  importFile(typeof content === 'string' ? content : JSON.stringify(content), { from, asOf: AS_OF });
const codes = (notes: ReturnType<typeof read>['notes']): string[] => notes.messages.map(({ code }) => code);

describe('numbers of a JSON answer', () => {
  const answer = (rate: number, id = '12345678901234567') =>
    `{"id":${id},"site_id":"MLM","seller_reputation":{"level_id":"5_green","metrics":{"claims":{"rate":${rate}}}}}`;

  it.each([1 / 3, 2 / 3, 3 / 7, 0.42857142857142855, 1e-17])(
    'may have as many digits as a double has: %d',
    (rate) => {
      const { snapshot } = read('mercadolibre-reputation', answer(rate));
      const figure = snapshot.metrics?.claimsRate as { value: string };
      expect(Number(figure.value)).toBeCloseTo(rate, 11);
    },
  );

  it('are ids where they are whole and longer than a double', () => {
    const issue = (id: string) =>
      `{"data_list":[{"issue_id":${id},"gmt_create":"20261014020749000-0700","issue_status":"PROCESSING"}]}`;
    expect(read('aliexpress-issues', issue('12345678901234567')).snapshot.disputes).toMatchObject([
      { id: '12345678901234567' },
    ]);
  });
});

describe('Shopify disputes', () => {
  const dispute = (more: object) => ({
    id: 598735659,
    type: 'CHARGEBACK',
    amount: { amount: '11.50', currencyCode: 'USD' },
    initiatedAt: '2026-11-13T00:00:00Z',
    ...more,
  });
  const list = (...nodes: object[]) => ({ data: { shopifyPaymentsAccount: { disputes: { nodes } } } });

  it('have days for deadlines and ends before July 2026', () => {
    const due = dispute({ status: 'NEEDS_RESPONSE', evidenceDueBy: '2026-12-07', finalizedOn: null });
    const won = dispute({ id: 2, status: 'WON', evidenceDueBy: '2026-11-20', finalizedOn: '2026-11-21' });
    const { snapshot, notes } = read('shopify-disputes', list(due, won));
    expect(snapshot.notices).toMatchObject([{ respondBy: '2026-12-07T12:00:00Z' }]);
    expect(snapshot.chargebacks).toMatchObject([
      { id: '598735659', reversedAt: null },
      { id: '2', reversedAt: '2026-11-21T12:00:00Z' },
    ]);
    expect(notes.messages).toContainEqual({
      code: 'days-without-time',
      args: { count: 3, assumed: '12:00 UTC' },
    });
  });

  it('have the same number in GraphQL and in REST', () => {
    const { snapshot } = read(
      'shopify-disputes',
      list(dispute({ id: 'gid://shopify/ShopifyPaymentsDispute/598735659', status: 'LOST' })),
    );
    expect(snapshot.chargebacks).toMatchObject([{ id: '598735659' }]);
  });

  it.each([
    [{ hasNextPage: false, hasPreviousPage: false }, 'filter', false],
    [{ hasNextPage: true, hasPreviousPage: false }, 'pages', false],
    [{ hasNextPage: false, hasPreviousPage: true }, 'pages', false],
    [{ hasNextPage: true }, 'pages', false],
    [{ hasNextPage: false }, 'filter', true],
    [{ hasPreviousPage: false, endCursor: 'c' }, 'filter', true],
    [undefined, 'filter', true],
  ])('in GraphQL may be one page or those of a search: %j', (pageInfo, why, isSaid) => {
    const nodes = [dispute({ status: 'LOST' })];
    const { snapshot, notes } = read('shopify-disputes', { data: { disputes: { nodes, pageInfo } } });
    expect(snapshot.observed?.chargebacks).toEqual({ since: AS_OF });
    expect(codes(notes).includes('pages-not-told')).toBe(isSaid);
    expect(notes.messages).toContainEqual({
      code: 'list-partial',
      args: { list: 'chargebacks', count: 1, why },
    });
  });

  it('have the day of a deadline, also on the day judged at', () => {
    const due = dispute({ status: 'NEEDS_RESPONSE', evidenceDueBy: '2026-11-28' });
    expect(read('shopify-disputes', list(due)).snapshot.notices).toMatchObject([
      { respondBy: '2026-11-28T12:00:00Z' },
    ]);
  });

  it('say where a deadline cannot be read', () => {
    const odd = dispute({ status: 'NEEDS_RESPONSE', evidenceDueBy: 'soon' });
    expect(read('shopify-disputes', list(odd)).notes.values).toEqual([
      {
        reason: 'not-a-time',
        count: 1,
        places: ['data.shopifyPaymentsAccount.disputes.nodes[0].evidenceDueBy'],
      },
    ]);
  });

  it('that were prevented are no chargebacks', () => {
    const { snapshot, notes } = read('shopify-disputes', list(dispute({ status: 'PREVENTED' })));
    expect(snapshot.chargebacks).toEqual([]);
    expect(notes.rows.leftOut).toMatchObject([{ reason: 'prevented' }]);
  });

  it('come one by one, too, and are then a part of all', () => {
    const one = {
      id: 598735659,
      type: 'chargeback',
      status: 'needs_response',
      initiated_at: '2026-11-13T20:00:00-04:00',
      evidence_due_by: '2026-12-01T20:00:00-04:00',
    };
    for (const content of [one, { dispute: one }]) {
      const { importer, snapshot } = importFile(JSON.stringify(content), { asOf: AS_OF });
      expect(importer).toBe('shopify-disputes');
      expect(snapshot.chargebacks).toMatchObject([{ id: '598735659' }]);
      expect(snapshot.observed?.chargebacks).toEqual({ since: AS_OF });
    }
  });
});

it('a Stripe dispute may come in an event', () => {
  const dispute = { id: 'dp_1', object: 'dispute', created: 1763000000, status: 'needs_response' };
  const event = { id: 'evt_1', object: 'event', type: 'charge.dispute.created', data: { object: dispute } };
  const { importer, snapshot } = importFile(JSON.stringify(event), { asOf: AS_OF });
  expect(importer).toBe('stripe-disputes');
  expect(snapshot.chargebacks).toMatchObject([{ id: 'dp_1', reversedAt: null }]);
  expect(snapshot.observed?.chargebacks).toEqual({ since: AS_OF });
});

it.each([
  ['test data', [{ id: 'dp_1', object: 'dispute', created: 1763000000, status: 'lost', livemode: false }]],
  ['other objects', [{ id: 'ch_1', object: 'charge', created: 1763000000 }]],
  ['nothing', []],
])("Stripe's list of %s is not a list of no disputes", (_, data) => {
  const { snapshot, notes } = read('stripe-disputes', { object: 'list', has_more: false, data });
  expect(snapshot).not.toHaveProperty('chargebacks');
  expect(notes.rows.leftOut.length).toBe(data.length);
  expect(codes(notes)).toEqual(['empty-answer']);
});

it("Stripe's list of early warnings is one of no chargebacks", () => {
  const data = [{ id: 'dp_1', object: 'dispute', created: 1763000000, status: 'warning_closed' }];
  expect(read('stripe-disputes', { object: 'list', has_more: false, data }).snapshot.chargebacks).toEqual([]);
});

it.each([
  ['of two states, the latest first', ['lost', 'won'], false, undefined],
  ['of one state', ['lost', 'lost'], false, 'one-state'],
  ['in another order', ['lost', 'won'], true, 'unsorted'],
])('REST disputes of Shopify %s are whole between the first and the last', (_, states, isReversed, why) => {
  const disputes = Array.from({ length: 40 }, (__, i) => ({
    id: 1000 + i,
    type: 'chargeback',
    status: states[i % 2],
    initiated_at: new Date(Date.UTC(2026, 0, 50 - i)).toISOString().replace('.000', ''),
  }));
  const asOf = '2026-06-01T00:00:00Z';
  const { snapshot, notes } = importFile({ disputes: isReversed ? disputes.reverse() : disputes }, { asOf });
  expect(snapshot.chargebacks).toHaveLength(40);
  expect(snapshot.observed?.chargebacks).toEqual(
    why
      ? { since: asOf }
      : {
          since: '2026-01-11T00:00:00Z',
          until: '2026-02-19T00:00:00Z',
          by: 'filedAt',
          because: 'sorted-export',
        },
  );
  expect(notes.messages.find(({ code }) => code === 'list-partial')?.args.why).toBe(why);
});

describe("pages of Stripe's disputes", () => {
  const created = 1_763_000_000;
  const at = (days: number): string =>
    new Date((created - days * 86_400) * 1000).toISOString().replace('.000', '');
  const dispute = (days: number) => ({
    id: `dp_${days}`,
    object: 'dispute',
    charge: `ch_${days}`,
    created: created - days * 86_400,
    status: 'lost',
  });
  const page = (has_more: boolean, ...days: number[]) => ({
    object: 'list',
    has_more,
    data: days.map(dispute),
  });
  const take = (content: unknown, asOf?: string) =>
    importFile(JSON.stringify(content), asOf === undefined ? {} : { asOf }).snapshot;
  const reach = (content: unknown, asOf?: string) => take(content, asOf).observed?.chargebacks;

  const proof = { by: 'filedAt', because: 'sorted-export' };
  const partial = (asOf: string) => ({ since: asOf });

  it('hold all disputes between the last one on them and the first', () => {
    expect(reach(page(true, 0, 1, 5))).toEqual({ since: at(5), ...proof });
    // Whether it is the first page, or others follow that were not asked for, it does not say.
    for (const has_more of [true, false, undefined, null, 'true'])
      expect(reach({ ...page(true, 0, 1, 5), has_more }, AS_OF)).toEqual({
        since: at(5),
        until: at(0),
        ...proof,
      });
    expect(reach(page(true, 5, 0))).toEqual(partial(at(0)));
  });

  it('of one charge, or of one payment, may have been asked for by it', () => {
    const of = (field: string, ...values: (string | undefined)[]) =>
      reach(
        {
          ...page(false),
          data: values.map((value, i) => ({ ...dispute(i), charge: `ch_${i}`, [field]: value })),
        },
        AS_OF,
      );
    expect(of('charge', 'ch_1', 'ch_1')).toEqual(partial(AS_OF));
    expect(of('charge', undefined, undefined)).toEqual(partial(AS_OF));
    expect(of('charge', 'ch_1', 'ch_2')).toMatchObject(proof);
    expect(of('payment_intent', 'pi_1', 'pi_1')).toEqual(partial(AS_OF));
    expect(of('payment_intent', 'pi_1', 'pi_2')).toMatchObject(proof);
    expect(of('payment_intent', 'pi_1', undefined)).toMatchObject(proof);
    expect(of('charge', 'ch_1')).toEqual(partial(AS_OF));
  });

  it.each([
    ['all', [page(true, 0, 1, 5), page(true, 5, 8), page(false, 8, 9)], 9],
    ['all, in another order', [page(false, 8, 9), page(true, 0, 1, 5), page(true, 5, 8)], 9],
    ['all but the last', [page(true, 0, 1, 5), page(true, 5, 8)], 8],
    ['pages between which others may be', [page(true, 0, 1, 5), page(false, 8, 9)], 5],
    ['pages of which one is in another order', [page(true, 0, 1, 5), page(false, 9, 5)], undefined],
  ])('joined into a list cover what no hole is before: %s', (_, pages, days) => {
    expect(reach(pages)).toEqual(days === undefined ? partial(at(0)) : { since: at(days), ...proof });
    const ids = pages.flatMap(({ data }) => data.map(({ id }) => id));
    expect(take(pages).chargebacks).toHaveLength(new Set(ids).size);
  });

  it('in files of their own cover the same', () => {
    const merged = (...pages: object[]) =>
      pages.map((one) => take(one)).reduce((a, b) => mergeSnapshots(a, b).snapshot).observed?.chargebacks;
    expect(merged(page(true, 0, 1, 5), page(true, 5, 8), page(false, 8, 9))?.since).toBe(at(9));
    expect(merged(page(true, 0, 1, 5), page(false, 8, 9))?.since).toBe(at(5));
  });

  it.each([
    ['all', ['first', 'middle', 'last'], 9],
    ['all, the last one first', ['last', 'middle', 'first'], 9],
    ['all but the middle one', ['first', 'last'], 5],
    ['all but the middle one, the last one first', ['last', 'first'], 5],
  ])('in files of their own, imported as of now, are whole only without a hole: %s', (_, names, days) => {
    const pages: Record<string, object> = {
      first: page(true, 0, 1, 5),
      middle: page(true, 5, 8),
      last: page(false, 8, 9),
    };
    const merged = names
      .map((name) => take(pages[name], AS_OF))
      .reduce((a, b) => mergeSnapshots(a, b).snapshot);
    expect(merged.observed?.chargebacks).toMatchObject({ since: at(days), until: at(0) });
  });

  it('in files of their own never cover a dispute that is missing, whichever of them come in whatever order', () => {
    const sizes = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 5 });
    const picks = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        sizes,
        picks,
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        (lengths, kept, turn, isNow, overlaps) => {
          let next = 0;
          const all = lengths.map((length, i) => {
            const days = Array.from({ length }, (_, n) => next + n);
            next += overlaps ? length - 1 : length;
            return page(i < lengths.length - 1, ...days);
          });
          // Whether the first page is missing, no page says.
          const given = all.filter((_, i) => i === 0 || kept[i]);
          const from = turn % given.length;
          const snapshot = [...given.slice(from), ...given.slice(0, from)]
            .map((one) => take(one, isNow ? AS_OF : undefined))
            .reduce((a, b) => mergeSnapshots(a, b).snapshot);
          const held = new Set(snapshot.chargebacks?.map(({ id }) => id));
          const since = snapshot.observed?.chargebacks?.since;
          const missing = all.flatMap(({ data }) => data).filter(({ id }) => !held.has(id));
          if (missing.length > 0) expect(since).toBeDefined();
          for (const { created: filed } of missing)
            expect(filed * 1000).toBeLessThanOrEqual(Date.parse(String(since)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('without their lists are some disputes of nobody knows how many', () => {
    expect(reach([dispute(0), dispute(1)])).toEqual({ since: at(0) });
    expect(take([dispute(0), dispute(1)]).chargebacks).toHaveLength(2);
  });
});

describe('AliExpress disputes', () => {
  const issue = (more: object) => ({
    issue_id: 680000000000804,
    order_id: 8190000000000002,
    gmt_create: '2026-10-14 02:07:49',
    gmt_modified: '2026-10-16 02:07:49',
    ...more,
  });
  const list = (...items: object[]) => ({ data_list: { issue_api_issue_dto: items } });

  const both = [
    { issue_id: 1, order_id: 11, issue_status: 'PROCESSING' },
    { issue_id: 2, order_id: 12, issue_status: 'FINISH' },
  ];
  const onPages = (total: (i: number) => number | undefined, ...items: object[]) =>
    items.map((item, i) => ({ total_item: total(i), ...list(issue(item)) }));

  it.each([
    ['all of one page', [{ total_item: 2, ...list(...both.map(issue)) }], undefined],
    ['all of two pages', onPages(() => 2, ...both), undefined],
    ['one that is on both pages', onPages(() => 2, both[0] ?? {}, both[0] ?? {}), 'pages'],
    ['more on a later page than on the first', onPages((i) => 2 + i, ...both), 'pages'],
    ['a page without their number', [list(...both.map(issue))], 'pages'],
    ['none, without their number', [list()], 'pages'],
    ['two pages, one without their number', onPages((i) => (i ? undefined : 1), ...both), 'pages'],
    [
      'all, open',
      onPages(() => 2, ...both.map((one) => ({ ...one, issue_status: 'PROCESSING' }))),
      'one-state',
    ],
    [
      'all, closed',
      onPages(() => 2, ...both.map((one) => ({ ...one, issue_status: 'FINISH' }))),
      'one-state',
    ],
    ['all, of one order', onPages(() => 2, ...both.map((one) => ({ ...one, order_id: 11 }))), 'one-state'],
  ])('are whole where the pages hold as many as they say, of no one state or order: %s', (_, pages, why) => {
    const { snapshot, notes } = importFile(pages, { from: 'aliexpress-issues', asOf: AS_OF });
    expect(snapshot.observed?.disputes).toEqual(why ? { since: AS_OF } : { because: 'whole-account' });
    expect(notes.messages.find(({ code }) => code === 'list-partial')?.args.why).toBe(why);
  });

  it('have times without a zone, of which the day is used', () => {
    const { snapshot, notes } = read(
      'aliexpress-issues',
      list(issue({ issue_status: 'finish', parent_order_id: 8190000000000001 })),
    );
    expect(snapshot.disputes).toEqual([
      {
        id: '680000000000804',
        orderId: '8190000000000001',
        openedAt: '2026-10-14T12:00:00Z',
        closedAt: '2026-10-16T12:00:00Z',
      },
    ]);
    expect(notes.rows.leftOut).toEqual([]);
  });

  it.each([false, true])('count in their latest state, also of one day; other order: %s', (isReversed) => {
    const states = [
      issue({ issue_status: 'processing', gmt_modified: '2026-10-16 02:07:49' }),
      issue({ issue_status: 'finish', gmt_modified: '2026-10-16 02:07:50' }),
    ];
    const { snapshot } = read('aliexpress-issues', list(...(isReversed ? states.reverse() : states)));
    expect(snapshot.disputes).toMatchObject([{ closedAt: '2026-10-16T12:00:00Z' }]);
  });

  it.each([
    ['buyer_initiate_arbitration', { closedAt: null, outcome: null }],
    ['seller_initiate_arbitration', { closedAt: null, outcome: null }],
    ['seller_accept_issue', { closedAt: '2026-10-16T12:00:00Z' }],
    ['SELLER_RESPONSE_ISSUE_TIMEOUT', {}],
  ])('know the word %s', (issue_status, expected) => {
    const { snapshot, notes } = read('aliexpress-issues', list(issue({ issue_status })));
    expect(snapshot.disputes).toEqual([
      {
        id: '680000000000804',
        orderId: '8190000000000002',
        openedAt: '2026-10-14T12:00:00Z',
        ...expected,
      },
    ]);
    expect(notes.values).toEqual([]);
  });
});

it("an order of AliExpress' privacy export is all its items, each of which has a number of its own", () => {
  const rows = [
    'order_id,parent_orderid,gmt_create_order_time,order_status',
    '3069099405669911,3069099405659910,2026-03-01 10:00:00,FINISH',
    '3069099405669912,3069099405659910,2026-03-01 10:00:00,FINISH',
    '3069099405669913,0,2026-03-02 10:00:00,FINISH',
  ];
  const { snapshot, notes } = read('aliexpress-orders', rows.join('\n'));
  expect(snapshot.orders?.map(({ id }) => id)).toEqual(['3069099405659910', '3069099405669913']);
  expect(notes.rows).toMatchObject({ read: 3, used: 3 });
});

it("an order of AliExpress' privacy export that ended unpaid is not completed", () => {
  const rows = [
    'order_id,parent_orderid,gmt_create_order_time,order_status,gmt_pay_order_time,is_success_pay',
    '3069099405669911,3069099405669911,2026-03-01 10:00:00,FINISH,,false',
    '3069099405669912,3069099405669912,2026-03-01 10:00:00,FINISH,2026-03-01 10:01:00,true',
  ];
  expect(read('aliexpress-orders', rows.join('\n')).snapshot.orders).toEqual([
    { id: '3069099405669911', placedAt: '2026-03-01T12:00:00Z', paidAt: null },
    {
      id: '3069099405669912',
      placedAt: '2026-03-01T12:00:00Z',
      status: 'completed',
      paidAt: '2026-03-01T12:00:00Z',
    },
  ]);
});

it.each([
  ['Feb 21, 2026', '2026-02-20', '2026-02-21'],
  ['03/04/2026', '2026-04-03', '2026-04-03'],
  ['', '2026-02-20', '2026-02-20'],
  ['Feb 21, 2026', undefined, '2026-02-21'],
  ['gisteren', undefined, undefined],
])('a day that the page showed as "%s" and the extension as %s is %s', (orderDate, orderDateIso, day) => {
  const item = { orderId: '3069099405659913', orderLineId: '1', orderDate, orderDateIso };
  const { snapshot } = read('aliexpress-orders', [item]);
  expect(snapshot.orders?.[0]?.placedAt?.slice(0, 10)).toBe(day);
});

describe('the day judged at', () => {
  const placed = (day: string, asOf: string) =>
    importFile(`Order ID,SKU ID,Price Info,Order Date\n8190000000000001,1,x,"${day}"`, { asOf }).snapshot
      .orders?.[0]?.placedAt;

  it.each([
    ['Nov 28, 2026', '2026-11-28T08:00:00Z', '2026-11-28T08:00:00Z'],
    ['Nov 28, 2026', '2026-11-28T13:00:00Z', '2026-11-28T12:00:00Z'],
    ['Nov 29, 2026', '2026-11-28T21:00:00Z', '2026-11-28T21:00:00Z'],
    ['Nov 29, 2026', '2026-11-28T10:00:00Z', '2026-11-28T10:00:00Z'],
    ['Nov 29, 2026', '2026-11-28T09:59:59Z', '2026-11-29T12:00:00Z'],
  ])('%s has begun at %s, somewhere: an order of that day is there', (day, asOf, expected) => {
    expect(placed(day, asOf)).toBe(expected);
  });
});

it("Amazon's counters of other days than 180 are left out", () => {
  const report = (reportingDateTo: string) => ({
    accountStatuses: [],
    performanceMetrics: [
      {
        receivedIntellectualPropertyComplaints: {
          defectsCount: 1,
          reportingDateRange: { reportingDateFrom: '2026-05-22T00:00Z', reportingDateTo },
        },
      },
    ],
  });
  expect(read('amazon-sp-v2', report('2026-11-17T23:59Z')).snapshot.metrics).toMatchObject({
    ipComplaints180d: { value: '1' },
  });
  const { snapshot, notes } = read('amazon-sp-v2', report('2026-06-20T23:59Z'));
  expect(snapshot).not.toHaveProperty('metrics');
  expect(notes.rows.leftOut).toMatchObject([{ reason: 'other-window', count: 1 }]);
});

it.each([
  ['TOP_RATED', { thresholdUpperBound: { value: '3.00' } }, undefined],
  [
    'ABOVE_STANDARD',
    { thresholdLowerBound: { value: '3.00' }, thresholdUpperBound: { value: '7.00' } },
    '0.07',
  ],
  [
    'BELOW_STANDARD',
    { thresholdLowerBound: { value: '7.00' }, thresholdUpperBound: { value: '100' } },
    '0.07',
  ],
  [undefined, { thresholdUpperBound: { value: '3.00' } }, undefined],
])('of the bounds of eBay for %s only the limit to Below Standard is the target', (level, bounds, target) => {
  const value = { value: '2.50', numerator: 8, denominator: 320 };
  const metrics = [{ metricKey: 'SHIPPING_MISS_RATE', type: 'RATE', level, value, ...bounds }];
  const { snapshot } = read('ebay-standards', {
    standardsLevel: 'ABOVE_STANDARD',
    program: 'PROGRAM_GLOBAL',
    cycle: { cycleType: 'CURRENT', evaluationDate: '2026-11-20T02:10:00.000Z' },
    metrics,
  });
  expect(snapshot.metrics?.lateShipmentRate).toEqual({
    ...{ numerator: 8, denominator: 320, value: '0.025', asOf: '2026-11-20T02:10:00Z' },
    ...(target === undefined ? {} : { target }),
    ...(level === undefined ? {} : { status: level }),
  });
});

it.each([
  [
    'etsy-orders-csv',
    'Sale Date,Order ID,Buyer User ID,Number of Items,Currency,Order Total\n10/12/26,3400000001,u1,1,EUR,"€1,023"',
    'line 2, order total',
  ],
  [
    'shopify-disputes',
    { disputes: [{ id: 1, initiated_at: '2026-10-12T00:00:00Z', amount: '1,5', currency: 'EUR' }] },
    'disputes[0].amount',
  ],
  [
    'aliexpress-issues',
    {
      data_list: [
        {
          id: 1,
          gmt_create: '2026-10-12 00:00:00',
          limit_refund_amount: { amount: '', currency_code: 'USD' },
        },
      ],
    },
    'data_list[0].limit_refund_amount.amount',
  ],
] as const)('an amount of %s that is no number is left out, and that is said', (from, content, path) => {
  const { notes } = importFile(content, { from, asOf: AS_OF });
  const place = path.startsWith('line ') ? expect.objectContaining({ text: path }) : path;
  expect(notes.values).toContainEqual({ reason: 'not-a-number', count: 1, places: [place] });
  expect(notes.rows.used).toBe(1);
});

describe('options.part', () => {
  const answers = [
    { metric: 'cancellations', payload: { reportDuration: 30, cumulativeRate: 3 } },
    { metric: 'refund', payload: { reportDuration: 30, cumulativeRate: 4 } },
  ];
  const part = (content: unknown, name: string) => importFile(content, { part: name, asOf: AS_OF }).snapshot;

  it('is an error where an importer has no parts, which says which have', () => {
    for (const answer of [
      { object: 'dispute', id: 'dp_1', created: 1_763_000_000 },
      'Sale Date,Buyer User ID,Number of Items',
    ])
      expect(() => part(answer, 'US')).toThrow(
        /^options\.part: (stripe-disputes|etsy-orders-csv) has no parts to choose from; these have: amazon-sp-v2, ebay-standards, mercadolibre-reputation, walmart-insights$/,
      );
  });

  it('takes the answers that name this metric, and gives its name to none of another one', () => {
    expect(part(answers, 'Cancellations').metrics).toMatchObject({ cancelRate30d: { value: '0.03' } });
    expect(part(answers, 'refunds').metrics).not.toHaveProperty('cancelRate30d');
    expect(part([{ ...answers[0], metric: undefined }], 'cancellations').metrics).toMatchObject({
      cancelRate30d: { value: '0.03' },
    });
  });

  it('names the metrics of the file, or all where the file names none', () => {
    expect(() => part(answers, 'returns')).toThrow('one of the metrics in this file: cancellations, refunds');
    expect(() => part([{ ...answers[0], metric: undefined }], 'speed')).toThrow(
      'cancellations, ontimedelivery,',
    );
  });

  it.each([
    ['a site', { seller_reputation: { level_id: '5_green' } }],
    ['a marketplace', { accountStatuses: [], performanceMetrics: [{ lateShipmentRate: {} }] }],
    ['a programme', { standardsProfiles: [{ standardsLevel: 'TOP_RATED', metrics: [] }] }],
    ['a metric that is known', { metric: 'speed', payload: { reportDuration: 30, cumulativeRate: 3 } }],
  ])('is not asked for out of nothing where the file names not %s', (_, content) => {
    expect(() => part(content, 'US')).toThrow(
      /^options\.part: this file names nothing to choose from; import it without a part$/,
    );
  });
});

describe("Walmart's summaries", () => {
  const answer = (metric: string, payload: object) => [
    {
      metric,
      status: 'OK',
      payload: { reportDuration: 30, updatedTimestamp: '2026-11-20T19:49:56Z', ...payload },
    },
  ];

  it('count what the seller answers for, and say the rate of all orders beside it', () => {
    const payload = { overallRate: 89, sellerAccountableRate: 96 };
    const { snapshot, notes } = read('walmart-insights', answer('otd', payload));
    expect(snapshot.metrics?.onTimeDeliveryRate30d).toMatchObject({ value: '0.96' });
    expect(notes.messages).toContainEqual({
      code: 'rate-of-all-orders',
      args: { metric: 'onTimeDeliveryRate30d', value: '0.96', all: '0.89' },
    });
    const same = read('walmart-insights', answer('otd', { overallRate: 96, sellerAccountableRate: 96 }));
    expect(codes(same.notes)).not.toContain('rate-of-all-orders');
  });

  it('are found under the name srr', () => {
    const { snapshot } = read('walmart-insights', answer('srr', { cumulativeRate: 97 }));
    expect(snapshot.metrics?.sellerResponseRate30d).toMatchObject({ value: '0.97' });
  });

  it.each([
    ['above 90%', '0.9'],
    ['90% or above', '0.9'],
    ['below 2%', '0.02'],
    ['2% or below', '0.02'],
    ['Above 99%', '0.99'],
    ['about 90%', undefined],
  ])('give their limit as "%s"', (standard, target) => {
    const { snapshot } = read('walmart-insights', answer('otd', { overallRate: 89, standard }));
    const figure = snapshot.metrics?.onTimeDeliveryRate30d as { target?: string };
    expect(figure.target).toBe(target);
  });

  it.each([
    [{ riskLevel: 'MEETS STANDARD', performanceRiskLevel: 'Good' }, 'GOOD'],
    [{ riskLevel: 'URGENT REVIEW' }, 'URGENT REVIEW'],
    [{ riskLevel: 'MEETS STANDARD', performanceRiskLevel: 'odd' }, 'MEETS STANDARD'],
    [{ performanceRiskLevel: 'Monitor' }, 'MONITOR'],
  ])('give their verdict as %j', (words, status) => {
    const { snapshot, notes } = read('walmart-insights', answer('otd', { overallRate: 89, ...words }));
    expect(snapshot.metrics?.onTimeDeliveryRate30d).toMatchObject({ status });
    expect(notes.values).toEqual([]);
  });

  it('say of an unknown verdict that it is left out', () => {
    const { notes } = read('walmart-insights', answer('otd', { overallRate: 89, riskLevel: 'odd' }));
    expect(notes.values).toEqual([{ reason: 'unknown-word', count: 1, places: ['[0].payload.riskLevel'] }]);
  });
});

it.each([
  ['red', '1_red'],
  ['light_green', '4_light_green'],
  ['3_yellow', '3_yellow'],
])("Mercado Libre's real level may be a colour alone: %s", (real_level, real) => {
  const { notes } = read('mercadolibre-reputation', {
    site_id: 'MLA',
    seller_reputation: { level_id: '5_green', real_level, metrics: {} },
  });
  expect(notes.messages).toContainEqual({ code: 'reputation-level', args: { level: '5_green', real } });
  expect(notes.values).toEqual([]);
});

describe("Amazon's order history", () => {
  const header = 'Website,Order ID,ASIN,Order Date,Currency,Total Amount,Order Status,Ship Date';
  const orders = (...rows: string[]) => read('amazon-order-history', [header, ...rows].join('\n'));
  const item = (status: string, ship: string, total = '5') =>
    `Amazon.com,114-1,B0${total.length},2026-05-01T23:57:58Z,USD,${total},${status},${ship}`;

  it.each([false, true])('has an order that is still to be sent in part; other order: %s', (isReversed) => {
    const rows = [item('Closed', '2026-05-02T20:34:44Z'), item('Authorized', 'Not Available', '24.29')];
    const { snapshot, notes } = orders(...(isReversed ? rows.reverse() : rows));
    expect(snapshot.orders).toMatchObject([{ id: '114-1', status: 'paid', shippedAt: null }]);
    expect(notes.values).toEqual([]);
  });

  it('does not wait for an item that is cancelled, or that needs no parcel', () => {
    for (const status of ['Cancelled', 'Closed']) {
      const { snapshot } = orders(
        item('Closed', '2026-05-02T20:34:44Z'),
        item(status, 'Not Available', '24.29'),
      );
      expect(snapshot.orders).toMatchObject([{ status: 'completed', shippedAt: '2026-05-02T20:34:44Z' }]);
    }
  });

  it('joins the times of several parcels', () => {
    const { snapshot, notes } = orders(
      'Amazon.com,114-2,B01,2026-05-01T23:57:58Z and 2026-05-01T23:59:05+00:00,USD,5,Closed and Closed,2026-05-09T10:00:00Z and 2026-05-02T20:34:44.221Z',
    );
    expect(snapshot.orders).toMatchObject([
      {
        placedAt: '2026-05-01T23:57:58Z',
        shippedAt: '2026-05-09T10:00:00Z',
        status: 'completed',
      },
    ]);
    expect(codes(notes)).not.toContain('days-without-time');
  });

  it('writes thousands with a comma', () => {
    const { snapshot } = orders(item('Closed', '2026-05-02T20:34:44Z', `"'1,495'"`));
    expect(snapshot.orders).toMatchObject([{ amount: { value: '1495', currency: 'USD' } }]);
  });

  it('says of a total that is none', () => {
    const { snapshot, notes } = orders(item('Closed', '2026-05-02T20:34:44Z', 'free'));
    expect(snapshot.orders?.[0]).not.toHaveProperty('amount');
    expect(notes.values).toEqual([
      {
        reason: 'not-a-number',
        count: 1,
        places: [{ code: 'line-column', args: [2, 'total owed'], text: 'line 2, total owed' }],
      },
    ]);
  });
});

describe('Etsy orders', () => {
  const header = 'Sale Date,Order ID,Buyer User ID,Number of Items';
  const orders = (more: string, cells: string) =>
    read('etsy-orders-csv', `${header},${more}\n11/02/26,1,anna,2,${cells}`).snapshot.orders;

  it.each(['Canceled', 'Cancelled'])('are not open where they are %s', (status) => {
    expect(orders('Date Shipped,Status', `,${status}`)).toEqual([
      { id: '1', placedAt: '2026-11-02T12:00:00Z', status: 'cancelled', units: 2 },
    ]);
    expect(orders('Date Shipped,Status', ',')).toMatchObject([{ shippedAt: null, cancelledAt: null }]);
    expect(orders('Date Shipped', '')?.[0]).not.toHaveProperty('cancelledAt');
  });

  it.each([
    ['11/02/26', '2026-11-02', '2026-11-05'],
    ['29/09/26', '2026-09-29', '2026-05-11'],
    // Also 26 Sep 2025 and 26 May 2011.
    ['25/09/26', undefined, undefined],
  ])('have days as the file shows: beside %s', (day, first, second) => {
    const text = `${header}\n${day},1,anna,2\n11/05/26,2,anna,1`;
    const { snapshot } = read('etsy-orders-csv', text);
    expect(snapshot.orders?.map(({ placedAt }) => placedAt?.slice(0, 10))).toEqual([first, second]);
  });

  it('have no day where a spreadsheet has taken the month for the day', () => {
    const days = ['09/25/26', '09.05.2026', '09.09.2026', '25.09.2026'];
    const rows = days.map((day, i) => `${day};${i + 1};a;1;`);
    const header = 'Sale Date;Order ID;Buyer User ID;Number of Items;Date Shipped';
    const { snapshot, notes } = importFile([header, ...rows].join('\n'));
    expect(snapshot.orders?.map(({ placedAt }) => placedAt?.slice(0, 10))).toEqual([
      '2026-09-25',
      undefined,
      '2026-09-09',
      '2026-09-25',
    ]);
    expect(notes.values).toMatchObject([{ reason: 'not-a-day', places: [{ text: 'line 3, sale date' }] }]);
  });

  it('are those of a month or a year that the file does not name, and from which rows may be missing', () => {
    const { snapshot, notes } = importFile(`${header}\n09/03/26,1,anna,1\n09/28/26,2,anna,1`, {
      asOf: AS_OF,
    });
    expect(snapshot.observed?.orders).toEqual({ since: AS_OF });
    expect(notes.messages).toContainEqual({
      code: 'list-partial',
      args: { list: 'orders', count: 2, why: 'period' },
    });
  });

  it('are posted where others are shipped', () => {
    expect(orders('Date Posted', '11/03/26')).toMatchObject([{ shippedAt: '2026-11-03T12:00:00Z' }]);
  });
});

describe('TikTok Shop orders', () => {
  const table = (...lines: string[]) => lines.join('\n');

  it('are known without the column of cancellations, and in Indonesian', () => {
    const { importer, snapshot } = importFile(
      table(
        'Order ID,Order Status,Order Substatus,SKU ID,Seller SKU,Quantity,Created Time,Shipped Time,Delivered Time',
        '576461413038785752,Dikirim,Sedang transit,SKU-ID-1,TTB-BLK-M,1,13/08/2026 11:27:18,13/08/2026 13:57:37,',
      ),
      { asOf: AS_OF },
    );
    expect(importer).toBe('tiktok-shop-orders');
    expect(snapshot.orders).toEqual([
      expect.objectContaining({ id: '576461413038785752', status: 'shipped' }),
    ]);
    // No column of cancellations: whether it was cancelled is not known.
    expect(snapshot.orders?.[0]).not.toHaveProperty('cancelledAt');
  });

  it('are cancelled where the kind says so, whatever the language of the state', () => {
    const { snapshot } = importFile(
      table(
        'Order ID,Order Status,Order Substatus,Cancelation/Return Type,Quantity,Created Time',
        '583870900000000001\t,ยกเลิกแล้ว,ยกเลิกแล้ว,Cancel,1,13/05/2026 12:00:00\t',
        '583870900000000002\t,İptal edildi,,Cancel,1,13/05/2026 12:00:00\t',
        '583870900000000003\t,ที่จะจัดส่ง,รอเข้ารับ,,1,13/05/2026 13:00:00\t',
      ),
      { asOf: AS_OF },
    );
    expect(snapshot.orders?.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'paid']);
  });
});

describe('Stripe payments', () => {
  it('without the columns of disputes leave the disputes unknown', () => {
    const { importer, snapshot, notes } = importFile(
      'id,Created date (UTC),Amount,Currency,Status,Seller Message\npy_1,2026-09-19 22:17:46,9.99,gbp,Paid,Payment complete.\n',
      { asOf: AS_OF },
    );
    expect(importer).toBe('stripe-payments-short-csv');
    expect(snapshot.settlements).toMatchObject([{ id: 'py_1' }]);
    expect(snapshot).not.toHaveProperty('chargebacks');
    expect(codes(notes)).toContain('cannot-know');
  });
});

describe('PayPal activity in Portuguese', () => {
  const header =
    'Data, Hora, Fuso horário, Nome, Tipo, Status, Moeda, Valor bruto, Tarifa, Líquido, Do e-mail, Para e-mail, ID da transação';
  const row = (time: string, kind: string, gross: string, id: string) =>
    `26-07-2018,${time},BRT,A,${kind},Concluído,BRL,${gross},"-2,52","37,48",a@x.org,b@x.org,${id}`;

  it('is read as it is written in Brazil: the day first, a comma before cents', () => {
    const { importer, snapshot } = importFile(
      [
        header,
        row('10:25:10', 'Pagamento recorrente recebido', '"1.040,50"', '9XA00000000000001'),
        row('12:00:00', 'Recursos transferidos para sua conta bancária', '-880', '9XA00000000000002'),
        row('13:00:00', 'Estorno', '20', '9XA00000000000003'),
      ].join('\n'),
      { asOf: AS_OF },
    );
    expect(importer).toBe('paypal-activity-csv');
    expect(snapshot.settlements).toMatchObject([
      { at: expect.stringMatching(/^2018-07-26T/), amount: { value: '1040.5', currency: 'BRL' } },
    ]);
  });
});
