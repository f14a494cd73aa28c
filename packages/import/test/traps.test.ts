import { describe, expect, it } from 'vitest';
import { ImportError, importFile, type LeftOut } from '../src/index.ts';
import { AS_OF, fixtureText, importFixture } from './read-fixture.ts';

const metricsOf = (name: string): Record<string, unknown> => importFixture(name).snapshot.metrics ?? {};
const change = (name: string, edit: (value: never) => void): unknown => {
  const value = JSON.parse(fixtureText(name));
  edit(value as never);
  return value;
};

const textOfPlaces = ({ places }: LeftOut): string[] =>
  places.map((place) => (typeof place === 'object' ? place.text : String(place)));

describe('PayPal', () => {
  it('is as new as its newest row, whether a rule looks at that or not', () => {
    const rows = fixtureText('paypal-activity-csv.csv').split('\n').slice(0, 2);
    const refund = rows[1]
      ?.replace('08/29/2026', '09/17/2026')
      .replace('Website Payment', 'Payment Refund')
      .replace('1AB00000000000001', '1AB00000000000009')
      .replace('"1,653.75"', '"-20.00"');
    const { snapshot, notes } = importFile([...rows, refund, ''].join('\n'));
    expect(notes.rows).toMatchObject({ read: 2, used: 1, leftOut: [{ reason: 'no-rule-for-it' }] });
    expect(snapshot.asOf).toBe('2026-09-17T23:59:59Z');
  });
});

describe('Amazon', () => {
  it('keeps verdict, arithmetic and sample of a rate apart, and says all three', () => {
    const { snapshot, notes } = importFixture('amazon-sp-v2.json');
    expect(snapshot.metrics?.onTimeDeliveryRate30d).toEqual({
      numerator: 3,
      denominator: 7,
      value: '0.43',
      target: '0.97',
      status: 'GOOD',
      windowDays: 30,
      asOf: '2026-11-17T23:59:00Z',
    });
    expect(notes.messages).toContainEqual({
      code: 'figure',
      args: {
        metric: 'onTimeDeliveryRate30d',
        value: '0.43',
        numerator: 3,
        denominator: 7,
        target: '0.97',
        status: 'GOOD',
      },
    });
  });

  it('reads the spellings of the schema as well as those of its examples', () => {
    type Report = { performanceMetrics: Record<string, unknown>[] };
    const other = change('amazon-sp-v2.json', (report: Report) => {
      const [store = {}] = report.performanceMetrics;
      store.preFulfillmentCancellationRate = store.prefulfillmentCancelRate;
      delete store.prefulfillmentCancelRate;
      store.documentRequests = store.documentRequest;
      delete store.documentRequest;
      store.warningStates = store.warningState;
      delete store.warningState;
      const rating = store.accountHealthRating as Record<string, unknown>;
      rating.ahrStatus = rating.accountHealthRatingStatus;
      delete rating.accountHealthRatingStatus;
    });
    expect(importFile(other).snapshot).toEqual(importFixture('amazon-sp-v2.json').snapshot);
  });

  it.each([
    ['NORMAL', 'active'],
    ['AT_RISK', 'active'],
    ['DEACTIVATED', 'suspended'],
    ['SUSPENDED', 'suspended'],
    ['SOMETHING_NEW', undefined],
  ])('account status %s is %s', (word, status) => {
    const answer = change('amazon-sp-v2.json', (report: { accountStatuses: { status: string }[] }) => {
      for (const entry of report.accountStatuses) entry.status = word;
    });
    expect(importFile(answer).snapshot.account?.status).toBe(status);
  });

  it('imports one store at a time', () => {
    const answer = change(
      'amazon-sp-v2.json',
      (report: { performanceMetrics: object[]; accountStatuses: object[] }) => {
        report.performanceMetrics.push({
          marketplaceId: 'A1PA6795UKMFR9',
          accountHealthRating: {
            ahrScore: 900,
            reportingDateRange: { reportingDateTo: '2026-11-17T23:59Z' },
          },
        });
        report.accountStatuses.push({ marketplaceId: 'A1PA6795UKMFR9', status: 'NORMAL' });
      },
    );
    expect(importFile(answer).notes.messages).toContainEqual({
      code: 'one-of-several',
      args: { used: 'ATVPDKIKX0DER', others: 'A1PA6795UKMFR9' },
    });
    expect(importFile(answer, { part: 'A1PA6795UKMFR9' }).snapshot.metrics).toEqual({
      accountHealthRating: { value: '900', asOf: '2026-11-17T23:59:00Z' },
    });
    expect(() => importFile(answer, { part: 'nowhere' })).toThrow(
      'options.part: expected one of the marketplaces in this file: ATVPDKIKX0DER, A1PA6795UKMFR9',
    );
  });

  it('takes a rate over nothing as nothing to measure, and an absent figure as unknown', () => {
    expect(metricsOf('amazon-sp-v2.json').amazonFulfilledDefectRate60d).not.toHaveProperty('value');
    expect(metricsOf('amazon-sp-v2.json')).not.toHaveProperty('invoiceDefectRate7d');
  });
});

describe('units', () => {
  it('reads the "0.91" of eBay as 0.0091', () => {
    expect(metricsOf('ebay-standards.json').unresolvedCaseRate).toMatchObject({
      value: '0.0091',
      numerator: 4,
      denominator: 440,
      target: '0.003',
    });
  });
  it('reads 1.9 of Walmart as 0.019, its standard too', () => {
    expect(metricsOf('walmart-insights.json').cancelRate30d).toMatchObject({
      value: '0.019',
      target: '0.02',
    });
  });
  it('reads 0.004 of Mercado Libre as 0.004', () => {
    expect(metricsOf('mercadolibre-reputation.json').claimsRate).toEqual({ value: '0.004' });
  });
  it('reads 12.5 of Shopee as 0.125 where the unit is percent, and no other unit', () => {
    expect(metricsOf('shopee-shop-performance.json')).toEqual({
      lateShipmentRate7d: { value: '0.125', target: '0.1' },
    });
  });
  it.each([1.01, -0.1, '0.5x', true, [0.1], Number.POSITIVE_INFINITY])(
    'leaves %s out as a rate and says where',
    (rate) => {
      const answer = change(
        'mercadolibre-reputation.json',
        (value: { seller_reputation: { metrics: { claims: { rate: unknown } } } }) => {
          value.seller_reputation.metrics.claims.rate = rate;
        },
      );
      const { snapshot, notes } = importFile(answer, { asOf: AS_OF });
      expect(snapshot.metrics).not.toHaveProperty('claimsRate');
      expect(notes.values[0]?.places).toEqual(['seller_reputation.metrics.claims.rate']);
    },
  );
});

describe('missing is not zero', () => {
  it('takes the empty answer of HTTP 204 as unknown', () => {
    for (const empty of ['', '\n', '\uFEFF']) {
      const { snapshot, notes } = importFile(empty, { from: 'walmart-insights', asOf: AS_OF });
      expect(snapshot.metrics).toBeUndefined();
      expect(notes.messages).toContainEqual({ code: 'empty-answer', args: {} });
    }
    expect(importFile({ metric: 'returns', status: 204 }, { asOf: AS_OF }).notes.rows.leftOut).toEqual([
      { reason: 'no-data-yet', count: 1, places: ['payload'] },
    ]);
  });
  it.each([
    ['stripe-disputes', { object: 'list', url: '/v1/disputes', has_more: false, data: [] }],
    ['shopify-disputes', { data: { shopifyPaymentsAccount: { disputes: { edges: [] } } } }],
  ])('knows a list of none for one of %s, which is not none', (importer, answer) => {
    const result = importFile(answer, { asOf: AS_OF });
    expect(result.importer).toBe(importer);
    expect(result.snapshot).not.toHaveProperty('chargebacks');
    expect(result.notes.messages).toContainEqual({ code: 'empty-answer', args: {} });
  });
  it.each([
    ['Sale Date,Order ID,Buyer User ID,Number of Items\nsoon,1,a,1', 'etsy-orders-csv'],
    ['Sales Record Number,Order Number,Item Number,Sale Date\n1,12-1,110,soon', 'ebay-orders-csv'],
  ])('knows of orders without a day only that there are some: %s', (table, importer) => {
    const result = importFile(table, { asOf: AS_OF });
    expect(result).toMatchObject({ importer, snapshot: { observed: { orders: { since: AS_OF } } } });
    expect(result.snapshot.orders).toHaveLength(1);
  });
  it('reads a day that a spreadsheet has saved as its number', () => {
    const table = 'Sale Date,Order ID,Buyer User ID,Number of Items\n46290,1,a,1';
    expect(importFile(table, { asOf: AS_OF }).snapshot.orders).toEqual([
      expect.objectContaining({ id: '1', placedAt: '2026-09-25T12:00:00Z' }),
    ]);
  });
  it('takes an evaluation without metrics as unknown', () => {
    const { snapshot, notes } = importFile({
      standardsLevel: 'TOP_RATED',
      program: 'PROGRAM_US',
      cycle: { cycleType: 'CURRENT', evaluationDate: '2026-11-20T02:10:00.000Z' },
      metrics: [],
    });
    expect(snapshot.metrics).toBeUndefined();
    expect(notes.messages).toContainEqual({ code: 'not-evaluated-yet', args: {} });
  });
  it('does not take orders without disputes as no disputes', () => {
    expect(importFixture('aliexpress-orders.shopper.csv').snapshot).not.toHaveProperty('disputes');
  });
  it('asks for the time where a file does not tell it', () => {
    expect(() => importFile(fixtureText('mercadolibre-reputation.json'))).toThrow(
      'options.asOf: the file does not say when it was made',
    );
  });
  it('lets a page of a longer list be only a part', () => {
    const page = change(
      'aliexpress-issues.json',
      (value: { aliexpress_issue_issuelist_get_response: { total_item: number } }) => {
        value.aliexpress_issue_issuelist_get_response.total_item = 40;
      },
    );
    const { snapshot } = importFile(page, { role: 'buyer' });
    expect(snapshot.observed?.disputes?.since).toBe(snapshot.asOf);
  });
});

describe('tables', () => {
  const shopper = (lines: string, delimiter = ','): string =>
    `Order ID;SKU ID;Price Info;Order Date;Status;Qty;Price;Currency\n${lines}`.replaceAll(';', delimiter);
  it.each([',', ';', '\t', '|'])('reads a table with "%s" between its cells', (delimiter) => {
    expect(
      importFile(shopper('8190000000000001;1;x;2026-10-02;Completed;1;1;USD', delimiter)).snapshot
        .orders?.[0],
    ).toMatchObject({ id: '8190000000000001', status: 'completed' });
  });
  it.each(['etsy-orders-csv.csv', 'amazon-order-history.csv', 'aliexpress-orders.shopper.csv'])(
    'takes rows of nothing in %s for no entries, and counts their lines',
    (name) => {
      const [header, ...rows] = fixtureText(name).trimEnd().split(/\r?\n/);
      const withRows = [header, ',,,,', ...rows, ' , ,"",,', ',,,,\n'].join('\n');
      const { snapshot, notes } = importFile(withRows);
      const alone = importFile(fixtureText(name));
      expect(snapshot).toEqual(alone.snapshot);
      expect(notes.rows.read).toBe(alone.notes.rows.read);
      expect(notes.rows.leftOut.flatMap(textOfPlaces)).toEqual(
        alone.notes.rows.leftOut.flatMap((left) =>
          textOfPlaces(left).map((place) => place.replace(/\d+/, (line) => `${Number(line) + 1}`)),
        ),
      );
    },
  );
  it('reads CRLF, a BOM, blank lines and a title before the header alike', () => {
    const plain = shopper('8190000000000001;1;x;2026-10-02;Completed;1;1;USD');
    for (const other of [
      plain.replaceAll('\n', '\r\n'),
      `\uFEFF${plain}`,
      `\n\nMy orders\n\n${plain}`,
      `${plain}\n\n`,
    ]) {
      expect(importFile(other).snapshot).toEqual(importFile(plain).snapshot);
    }
  });
  it.each([
    ['1,219.49', '1219.49'],
    ['1.219,49', '1219.49'],
    ["'14.39'", '14.39'],
    ['129,46zl', '129.46'],
    ['US $120.95', '120.95'],
    ['1 234,5', '1234.5'],
    ['Fr. 12.90', '12.9'],
    ['12.90 Fr.', '12.9'],
    ['Rs.1,234.50', '1234.5'],
    ['1 234,56 руб.', '1234.56'],
    ['د.إ. 12.90', '12.9'],
    ['R$ 1.234.567,89', '1234567.89'],
    ['Rp12.345.678', '12345678'],
    ['1.234', undefined],
    ['1.2.3', undefined],
    ['1,234,56', undefined],
    ['1,234.567.890', undefined],
    ['US $.50', undefined],
    ['US $3.10 - 5.20', undefined],
    ['free', undefined],
  ])('reads the price %s as %s', (price, value) => {
    const { snapshot } = importFile(
      shopper(`8190000000000001;1;x;2026-10-02;Completed;1;"${price}";USD`, ';'),
    );
    expect(snapshot.orders?.[0]?.amount?.value).toBe(value);
  });
  it.each([
    ['Feb 21, 2026', '2026-02-21'],
    ['Jul-25-26', '2026-07-25'],
    ['24.03.2026', '2026-03-24'],
    ['2026-03-07 11:53:38', '2026-03-07'],
    ['25/03/2026', '2026-03-25'],
    ['03/25/2026', '2026-03-25'],
    ['05 Feb 2023', '2023-02-05'],
    ['05/06/2026', undefined],
    ['Feb 30, 2026', undefined],
    ['2026-13-01', undefined],
    ['yesterday', undefined],
  ])('reads the day %s as %s', (text, day) => {
    const { snapshot } = importFile(shopper(`8190000000000001;1;x;"${text}";Completed;1;1;USD`, ';'), {
      asOf: AS_OF,
    });
    expect(snapshot.orders?.[0]?.placedAt?.slice(0, 10)).toBe(day);
  });
  it('keeps ids of 19 digits exact, in tables and as numbers of JSON', () => {
    expect(importFixture('aliexpress-orders.shopper.json').snapshot.orders?.map(({ id }) => id)).toEqual([
      '8190000000000001234',
      '8190000000000001235',
    ]);
  });
  it('counts an order of several rows once and adds its amounts exactly', () => {
    const { snapshot } = importFixture('amazon-order-history.csv');
    expect(snapshot.orders).toHaveLength(3);
    expect(snapshot.orders?.[0]).toMatchObject({ amount: { value: '1230', currency: 'USD' }, units: 3 });
  });
  it('leaves the trailer of an eBay report out and notices when rows are missing', () => {
    expect(importFixture('ebay-orders-csv.csv').notes.rows).toEqual({ read: 3, used: 3, leftOut: [] });
    const cut = fixtureText('ebay-orders-csv.csv').replace(/^"103".*\n/m, '');
    expect(importFile(cut).notes.messages).toContainEqual({
      code: 'count-differs',
      args: { stated: 3, found: 2 },
    });
  });
});

describe('errors say where', () => {
  const issueOf = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      if (error instanceof ImportError) return error.issues[0];
      throw error;
    }
    throw new Error('expected an ImportError');
  };
  it.each([
    ['', { code: 'empty-input', line: 1 }],
    ['{"a": 1', { code: 'invalid-json', line: 1, column: 8 }],
    ['{\n  "a": 1,\n  b: 2 }', { code: 'invalid-json', line: 3, column: 3 }],
    ['[1, 2] x', { code: 'invalid-json', line: 1, column: 8 }],
    ['{"a": "cut', { code: 'invalid-json', line: 1 }],
    ['[]', { code: 'unknown-format', line: 1 }],
    ['{}', { code: 'unknown-format', line: 1 }],
    ['Name,E-mail\nAnna,anna@example.com', { code: 'unknown-format', line: 1 }],
    ['sale date,buyer user id,number of items\n"09/25/26,1', { code: 'invalid-csv', line: 2 }],
  ])('%j', (text, expected) => {
    expect(issueOf(() => importFile(text))).toMatchObject(expected);
  });
  it('refuses a table where JSON is expected and the other way round', () => {
    expect(issueOf(() => importFile('a,b\n1,2', { from: 'stripe-disputes' }))).toMatchObject({
      code: 'unknown-format',
    });
    expect(issueOf(() => importFile('{}', { from: 'etsy-orders-csv' }))).toMatchObject({
      code: 'wrong-kind',
      line: 1,
    });
  });
  it.each([
    ['stripe-disputes.json', 'shopee-shop-performance'],
    ['stripe-disputes.json', 'etsy-orders-csv'],
    ['etsy-orders-csv.csv', 'ebay-orders-csv'],
    ['etsy-orders-csv.csv', 'shopify-disputes'],
  ] as const)('says whose export %s is where %s is asked for', (name, from) => {
    expect(issueOf(() => importFile(fixtureText(name), { from, asOf: AS_OF }))).toMatchObject({
      code: 'wrong-importer',
      path: 'options.from',
      message: `this is an export for ${name.split('.')[0]}, not for ${from}`,
    });
  });
  it.each([5, null, new Date(0), '2026-01-01'])('names a time that is none: %s', (asOf) => {
    expect(issueOf(() => importFile('{}', { asOf: asOf as never }))).toMatchObject({
      code: 'not-a-time',
      path: 'options.asOf',
    });
  });
  it('names the importers when one is not known', () => {
    expect(() => importFile('{}', { from: 'ebay' as never })).toThrow(
      /^options\.from: expected one of .*amazon-sp-v2,/,
    );
  });
});

describe('an entry that cannot be told from others', () => {
  const issue = (i: number) => ({
    id: `N${i}`,
    gmt_create: `202610${10 + i}020749000-0700`,
    gmt_modified: `202610${10 + i}030749000-0700`,
    issue_status: 'ARBITRATING',
  });
  const answer = {
    aliexpress_issue_issuelist_get_response: {
      total_item: 6,
      data_list: { issue_list_item: [0, 1, 2, 3, 4, 5].map(issue) },
    },
  };
  const text = JSON.stringify(answer).replace(/"N(\d)"/g, '68000000000080412$1');
  const options = { role: 'buyer', asOf: '2026-10-17T00:00:00Z' };

  it.each([
    ['aliexpress-orders.shopper.csv', /81900000000000(\d\d)/g],
    ['aliexpress-orders.privacy.csv', /81900000000000(\d\d)/g],
  ])('says so of numbers that a spreadsheet has rounded: %s', (name, ids) => {
    const { snapshot, notes } = importFile(fixtureText(name).replace(ids, '8.19E+15'), { asOf: AS_OF });
    expect(notes.rows.leftOut.map(({ reason }) => reason)).toContain('rounded-id');
    expect(snapshot).not.toHaveProperty('orders');
  });

  it('is read from text with all its digits', () => {
    expect(importFile(text, options).snapshot.disputes).toHaveLength(6);
  });

  it('makes its list a part where the digits are lost: none of six disputes is not none', () => {
    const { snapshot, notes } = importFile(JSON.parse(text), options);
    expect(notes.rows.leftOut.map(({ reason, count }) => [reason, count])).toEqual([['no-id', 6]]);
    expect(snapshot).toMatchObject({ disputes: [], observed: { disputes: { since: options.asOf } } });
  });
});

describe('whose record it is', () => {
  it.each([
    ['amazon-sp-v2.json', { region: 'US' }],
    ['ebay-standards.json', { program: 'US' }],
    ['mercadolibre-reputation.json', { region: 'MX' }],
    ['mercadolibre-reputation.global.json', { region: 'MX' }],
  ])('%s says it, and nobody is asked again', (name, said) => {
    expect(importFixture(name).snapshot).toMatchObject(said);
  });

  it('stays unknown for a store or a site that is not known', () => {
    const amazon = fixtureText('amazon-sp-v2.json').replaceAll('ATVPDKIKX0DER', 'A0000000000000');
    expect(importFile(amazon).snapshot).not.toHaveProperty('region');
    const site = fixtureText('mercadolibre-reputation.json').replace('"MLM"', '"CBT"');
    expect(importFile(site, { asOf: AS_OF }).snapshot).not.toHaveProperty('region');
  });

  it('takes one site of a cross-border seller at a time, and names the others', () => {
    const name = 'mercadolibre-reputation.global.json';
    expect(importFixture(name).notes.messages).toContainEqual({
      code: 'one-of-several',
      args: { used: 'MLM:remote', others: 'MLM:fulfillment, MLC' },
    });
    const chile = importFixture(name, { part: 'MLC' });
    expect(chile.snapshot).toMatchObject({ region: 'CL', metrics: { salesLast365d: 6 } });
    expect(() => importFixture(name, { part: 'MLB' })).toThrow(
      'expected one of the sites in this file: MLM:remote, MLM:fulfillment, MLC',
    );
  });
});

describe('two exports joined into one file', () => {
  it.each([
    'aliexpress-orders.shopper.csv',
    'aliexpress-orders.privacy.csv',
    'amazon-order-history.csv',
    'ebay-orders-csv.csv',
    'etsy-orders-csv.csv',
  ])('%s twice is the same as once, and the notes say why', (name) => {
    const text = fixtureText(name);
    const once = importFile(text);
    const twice = importFile(`${text.replace(/\s*$/, '\r\n')}${text}`);
    expect(twice.snapshot).toEqual(once.snapshot);
    const reasons = twice.notes.rows.leftOut.map(({ reason }) => reason);
    expect(reasons).toEqual(expect.arrayContaining(['header-again', 'row-again']));
    const { read, used, leftOut } = twice.notes.rows;
    expect(read).toBe(used + leftOut.reduce((sum, { count }) => sum + count, 0));
    expect(twice.notes.messages.map(({ code }) => code)).not.toContain('count-differs');
  });

  it('knows the header again behind a byte order mark and quotes', () => {
    const row = (n: number) => `"10/1${n}/26","340000000${n}","u1","1"`;
    const header = '"Sale Date","Order ID","Buyer User ID","Number of Items"';
    const { snapshot, notes } = importFile(
      [`\uFEFF${header}`, row(1), `\uFEFF${header}`, row(2)].join('\r\n'),
    );
    expect(snapshot.orders).toHaveLength(2);
    expect(notes.rows.leftOut).toEqual([
      { reason: 'header-again', count: 1, places: [{ code: 'line', args: [3], text: 'line 3' }] },
    ]);
  });

  it.each([
    ['in another order', 'Date Shipped,Order ID,Buyer User ID,Number of Items,Sale Date'],
    ['with one more', 'Sale Date,Order ID,Full Name,Buyer User ID,Number of Items,Date Shipped'],
    ['of another export', 'Website,Order ID,Order Date,ASIN'],
  ])('is read only where the columns stay the same: %s', (_, second) => {
    const first = 'Sale Date,Order ID,Buyer User ID,Number of Items,Date Shipped';
    const row = '10/11/26,3400000001,u1,1,10/12/26';
    const text = [first, row, '', second, row].join('\n');
    expect(() => importFile(text)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            code: 'other-columns',
            path: '',
            line: 4,
            message: 'the columns change here; give what begins here as a file of its own',
          }),
        ],
      }),
    );
  });

  it('counts a line of an order once in JSON, too', () => {
    const items = JSON.parse(fixtureText('aliexpress-orders.shopper.json')) as unknown[];
    const twice = importFile([...items, ...items]);
    expect(twice.snapshot).toEqual(importFile(items).snapshot);
    expect(twice.notes.rows.leftOut).toContainEqual(
      expect.objectContaining({ reason: 'row-again', count: items.length }),
    );
  });
});

describe('one thing in two states in one file', () => {
  const leftOut = ({ notes }: ReturnType<typeof importFile>) =>
    notes.rows.leftOut.map(({ reason, count }) => [reason, count]);
  /** Whichever stands first: the earlier state is left out, and all is as if it had never been there. */
  const expectLater = (earlier: object, later: object, wrap: (items: readonly object[]) => unknown) => {
    const alone = importFile(wrap([later]), { asOf: AS_OF });
    for (const items of [
      [earlier, later],
      [later, earlier],
    ]) {
      const both = importFile(wrap(items), { asOf: AS_OF });
      expect(both.snapshot).toEqual(alone.snapshot);
      expect(leftOut(both)).toEqual([['older-state', 1], ...leftOut(alone)]);
      const { read, used } = both.notes.rows;
      expect(read).toBe(used + both.notes.rows.leftOut.reduce((sum, { count }) => sum + count, 0));
    }
    return alone.snapshot;
  };

  const stripe = (data: readonly object[]) => ({ object: 'list', data });
  const card = {
    id: 'du_1',
    object: 'dispute',
    created: 1_796_000_000,
    amount: 1299,
    currency: 'usd',
    evidence_details: { due_by: 1_796_600_000 },
  };
  it.each([
    ['needs_response', 'under_review'],
    ['needs_response', 'lost'],
    ['under_review', 'won'],
    ['warning_needs_response', 'needs_response'],
    ['warning_under_review', 'warning_closed'],
  ])('a card dispute that was %s is %s, and keeps no deadline of before', (before, after) => {
    const snapshot = expectLater({ ...card, status: before }, { ...card, status: after }, stripe);
    expect(snapshot.notices?.length ?? 0).toBe(after === 'needs_response' ? 1 : 0);
  });

  it('the one further down counts where the words tell nothing', () => {
    const won = { ...card, status: 'won' };
    const other = { ...card, status: 'something_new' };
    expect(importFile(stripe([won, other])).snapshot).toEqual(importFile(stripe([other])).snapshot);
    expect(importFile(stripe([other, won])).snapshot).toEqual(importFile(stripe([won])).snapshot);
  });

  it('an inquiry of Shopify is the chargeback that it became', () => {
    const inquiry = {
      id: 598735659,
      type: 'inquiry',
      initiated_at: '2026-10-01T00:00:00Z',
      evidence_due_by: '2026-10-20T00:00:00Z',
      status: 'under_review',
    };
    const chargeback = { ...inquiry, type: 'chargeback', status: 'needs_response' };
    expectLater(inquiry, chargeback, (disputes) => ({ disputes }));
    expectLater(chargeback, { ...chargeback, status: 'lost' }, (disputes) => ({ disputes }));
  });

  it('a dispute at AliExpress is as it last changed', () => {
    const open = {
      id: '680000000000804',
      gmt_create: '20261010020749000-0700',
      gmt_modified: '20261010020749000-0700',
      issue_status: 'ARBITRATING',
    };
    const closed = { ...open, gmt_modified: '20261012020749000-0700', issue_status: 'FINISH' };
    expectLater(open, closed, (data_list) => ({
      aliexpress_issue_issuelist_get_response: { total_item: 1, data_list },
    }));
  });

  it('a figure of Walmart is that of its last update', () => {
    const before = {
      metric: 'cancellations',
      payload: { reportDuration: 30, overallRate: 1.5, updatedTimestamp: '2026-10-01T00:00:00Z' },
    };
    const payload = { ...before.payload, overallRate: 0.5, updatedTimestamp: '2026-10-02T00:00:00Z' };
    const snapshot = expectLater(before, { metric: 'Cancellation Rate', payload }, (items) => items);
    expect(snapshot.metrics?.cancelRate30d).toMatchObject({ value: '0.005' });
  });

  it('a line of an order at AliExpress has its price once', () => {
    const [first] = JSON.parse(fixtureText('aliexpress-orders.shopper.json')) as object[];
    const line = { ...first, orderId: '8190000000000001234' };
    const snapshot = expectLater(
      { ...line, status: 'To ship' },
      { ...line, status: 'Completed' },
      (items) => items,
    );
    expect(snapshot.orders?.[0]).toMatchObject({ units: 1, amount: { value: '120.95' } });
  });

  it.each([
    ['aliexpress-orders.shopper.csv', 'Cancelled,,,,', 'To pay,,,,', '8190000000000002'],
    ['aliexpress-orders.privacy.csv', ';FINISH;', ';WAIT_BUYER_ACCEPT_GOODS;', '8190000000000001'],
    ['etsy-orders-csv.csv', ',09/27/26,', ',,', '3400000001'],
    [
      'ebay-orders-csv.csv',
      '"Jul-29-26","Yes","","","","USPS","9400110200000000000001"',
      '"","","","","","",""',
      '12-00001-00001',
    ],
  ])('a row of %s with another state counts once', (name, now, before, id) => {
    const text = fixtureText(name);
    const row = text.split(/\r?\n/).find((line) => line.includes(id) && line.includes(now)) ?? '';
    const earlier = row.replace(now, before);
    const alone = importFile(text);
    expect(earlier).not.toBe(row);
    for (const both of [`${earlier}\n${row}`, `${row}\n${earlier}`]) {
      const { snapshot, notes } = importFile(text.replace(row, both));
      expect(snapshot).toEqual(alone.snapshot);
      expect(notes.rows.leftOut).toContainEqual(expect.objectContaining({ reason: 'older-state', count: 1 }));
    }
  });
});

describe('a table that breaks off', () => {
  const text = fixtureText('aliexpress-orders.shopper.csv');
  const header = `${text.split(/\r?\n/)[0]}\n`;
  const row = '"Oct 02, 2026",8190000000000001,USB cable,2,US $3.10,Shop A,1,2,,,USD,Completed,,,,';

  it('takes no half of an id for an id, and says that counts are lower bounds', () => {
    const { snapshot, notes } = importFile(`${header}${row}\n"Oct 09, 2026",81900000`);
    expect(snapshot.orders?.map(({ id }) => id)).toEqual(['8190000000000001']);
    expect(snapshot.observed).toEqual({ orders: { since: snapshot.asOf } });
    expect(notes.messages).toContainEqual({ code: 'cut-off', args: { line: 3 } });
  });

  it('keeps what was whole of the last row', () => {
    const { snapshot } = importFile(`${header}${row}\n"Oct 09, 2026",8190000000000002,Case,1,US $4.9`);
    expect(snapshot.orders?.[1]).toEqual({
      id: '8190000000000002',
      placedAt: '2026-10-09T12:00:00Z',
      units: 1,
    });
  });

  it.each([
    ['a last line without an end', `${header}${row}\n${row.replace('01,', '02,')}`],
    [
      'rows that leave empty cells out',
      `${header}${row.slice(0, -4)}\n${row.replace('01,', '02,').slice(0, -4)}`,
    ],
    ['a short row with an end', `${header}${row}\n${row.replace('01,', '02,').slice(0, -4)}\n`],
  ])('%s is no break', (_, whole) => {
    const { snapshot, notes } = importFile(whole);
    expect(snapshot.orders?.map(({ status }) => status)).toEqual(['completed', 'completed']);
    expect(notes.messages.map(({ code }) => code)).not.toContain('cut-off');
  });
});

describe('days as files write them', () => {
  const header = fixtureText('aliexpress-orders.shopper.csv').split(/\r?\n/)[0];
  const placed = (...days: readonly string[]): (string | undefined)[] => {
    const rows = days.map((day, i) => `"${day}",819000000000000${i},x,1,,,,,,,,,,,,`);
    const { snapshot } = importFile([header, ...rows, ''].join('\n'), { asOf: '2027-01-01T00:00:00Z' });
    return (snapshot.orders ?? []).map(({ placedAt }) => placedAt?.slice(0, 10));
  };

  it.each([
    ['21 февр. 2026 г.', '2026-02-21'],
    ['3. März 2026', '2026-03-03'],
    ['2 de mayo de 2026', '2026-05-02'],
    ['4 août 2026', '2026-08-04'],
    ['4 aou\u0302t 2026', '2026-08-04'],
    ['5 paź 2026', '2026-10-05'],
    ['05-Okt-26', '2026-10-05'],
    ['6 dicembre 2026', '2026-12-06'],
    ['31 июня 2026', undefined],
    ['6 nonsense 2026', undefined],
  ])('%s is %s', (text, day) => {
    expect(placed(text)).toEqual([day]);
  });

  it('numbers are read as the rest of the file shows, and not at all where it does not', () => {
    expect(placed('03/04/2026', '25/12/2026')).toEqual(['2026-04-03', '2026-12-25']);
    expect(placed('03/04/2026', '12/25/2026')).toEqual(['2026-03-04', '2026-12-25']);
    expect(placed('03/04/2026', '05/05/2026')).toEqual([undefined, '2026-05-05']);
    expect(placed('03/04/2026', '25/12/2026', '12/25/2026')).toEqual([undefined, '2026-12-25', '2026-12-25']);
  });

  it('no beginning of a name means two months, in any language with its own names of them', () => {
    for (const language of ['en', 'de', 'es', 'fr', 'it', 'pt', 'pl', 'ru'])
      for (const month of ['long', 'short'] as const)
        for (let i = 0; i < 12; i++) {
          const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
          const name = format.formatToParts(Date.UTC(2026, i, 9)).find(({ type }) => type === 'month')?.value;
          const day = `2026-${String(i + 1).padStart(2, '0')}-09`;
          expect([language, name, placed(`9 ${name} 2026`)]).toEqual([language, name, [day]]);
        }
  });
});

describe('places in a table', () => {
  it.each(['\n', '\r\n', '\r'])('are lines of the file, whatever stands between: %j', (end) => {
    const header = fixtureText('aliexpress-orders.shopper.csv').split(/\r?\n/)[0];
    const rows = [
      `"Oct 02, 2026",8190000000000001,"two${end}lines",1,,,,,,,,,,,,`,
      '',
      '',
      '"Oct 02, 2026",x,,,,,,,,,,,,,,',
    ];
    const { notes } = importFile(['A title', '', header, ...rows, ''].join(end));
    expect(notes.rows.leftOut).toEqual([
      {
        reason: 'no-id',
        count: 1,
        places: [{ code: 'line-column', args: [8, 'order id'], text: 'line 8, order id' }],
      },
    ]);
  });

  it('leave the count of a report out, also in a cell of its own', () => {
    const text =
      'Verkaufsprotokollnummer;Bestellnummer;Verkauft am\n1;12-3;05-Okt-26\n\n1;Datensätze heruntergeladen\n';
    const { notes, snapshot } = importFile(text);
    expect(snapshot.orders).toEqual([{ id: '12-3', placedAt: '2026-10-05T12:00:00Z' }]);
    expect(notes.rows).toEqual({ read: 1, used: 1, leftOut: [] });
  });

  it.each([
    ['12', undefined],
    ['2', 'period-named'],
  ])('read a German count of %s with its days in cells of their own', (count, because) => {
    const text = [
      'Verkaufsprotokollnummer;Bestellnummer;Verkauft am;Versandt am',
      '1;12-3;05-Okt-26;06-Okt-26',
      '2;12-4;06-Okt-26;',
      `"${count}";"Datensätze wurden heruntergeladen,";"von";"03-Okt-26";"bis";"20-Okt-26"`,
      '"Verkäufer-ID";"laden"\n',
    ];
    const { notes, snapshot } = importFile(text.join('\n'));
    expect(snapshot.orders).toHaveLength(2);
    expect(snapshot.observed?.orders?.because).toBe(because);
    expect(notes.messages.some(({ code }) => code === 'count-differs')).toBe(because === undefined);
    expect(notes.rows).toEqual({ read: 2, used: 2, leftOut: [] });
  });

  it('take an id that is kept as text by an apostrophe', () => {
    const header = fixtureText('aliexpress-orders.shopper.csv').split(/\r?\n/)[0];
    const { snapshot } = importFile(`${header}\n"Oct 02, 2026",'8190000000000001,,,,,,,,,,,,,,\n`);
    expect(snapshot.orders?.[0]?.id).toBe('8190000000000001');
  });
});

describe('amounts of card disputes', () => {
  it.each([
    ['usd', '12.99'],
    ['jpy', '1299'],
    ['kwd', undefined],
    ['ugx', undefined],
  ])('1299 of %s is %s', (currency, value) => {
    const [dispute] = (JSON.parse(fixtureText('stripe-disputes.json')) as { data: object[] }).data;
    const one = { ...dispute, livemode: true, status: 'lost', amount: 1299, currency };
    const [chargeback] = importFile({ object: 'list', data: [one] }).snapshot.chargebacks ?? [];
    expect(chargeback?.amount).toEqual(
      value === undefined ? undefined : { value, currency: currency.toUpperCase() },
    );
  });
});
