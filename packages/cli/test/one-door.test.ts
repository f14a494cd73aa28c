import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { atTerminal, typing } from './fake-talk.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`packages/import/test/fixtures/${name}`, repository), 'utf8');

const HEALTH = [
  'Account Health',
  'Order Defect Rate',
  'Target: under 1%',
  '1.32%',
  '2 of 151 orders',
  'Late Shipment Rate',
  'Target: under 4%',
  '5.2%',
  'Valid Tracking Rate',
  'Target: over 95%',
  '93.1%',
].join('\n');
const MAIL = [
  'From: Amazon <seller-performance@amazon.com>',
  'Date: Fri, 2 Oct 2026 08:00:00 +0000',
  'Authentication-Results: mx.example.org; dmarc=pass header.from=amazon.com',
  'Subject: Your Amazon seller account',
  '',
  'Your Amazon seller account has been deactivated because your late shipment rate is above our target.',
  '',
].join('\r\n');
const MESSAGE =
  'Hello from Amazon. Your Amazon seller account has been deactivated because your late shipment rate exceeds our policy. Your listings were removed. Please send a plan of action.';
const ORDERS = fixture('amazon-all-orders-tsv.tsv');
const snapshot = (more: object = {}): string =>
  JSON.stringify({
    snapshotVersion: 1,
    platform: 'amazon',
    role: 'seller',
    asOf: '2026-11-20T08:00:00Z',
    ...more,
  });

const json = async (args: string[], files: Record<string, string>) => {
  const run = await runCli([...args, '--format', 'json'], { files });
  return { ...run, reports: [JSON.parse(run.stdout)].flat() as { platform: string; file?: string }[] };
};

describe('risk-check FILE...', () => {
  it('reads a pasted page and scores it', async () => {
    const { stdout, stderr, code } = await runCli(['health.txt'], { files: { 'health.txt': HEALTH } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Late shipment rate/i);
    expect(stdout).toContain('5.2');
    expect(stderr).toContain('health.txt: Amazon account health, copied from the page');
    expect(stderr).toContain('Several programs or pages show this layout');
  });

  it('gives one answer for one account from an export, a page and a mail', async () => {
    const files = { 'orders.tsv': ORDERS, 'health.txt': HEALTH, 'notice.eml': MAIL };
    const { stdout, stderr } = await runCli(['orders.tsv', 'health.txt', 'notice.eml'], { files });
    for (const name of Object.keys(files)) expect(stderr).toContain(`${name}: `);
    expect(stdout.match(/^.*amazon.*seller.*$/gim)?.length).toBeGreaterThan(0);
    // The way back first: a mail says that the account is restricted.
    const { reports } = await json(['orders.tsv', 'health.txt', 'notice.eml'], files);
    expect(reports).toHaveLength(1);
  });

  it('puts the way back first where a saved message says that the account is restricted', async () => {
    const { stdout } = await runCli(['health.txt', 'message.txt'], {
      files: { 'health.txt': HEALTH, 'message.txt': MESSAGE },
    });
    const back = stdout.search(/plan of action/i);
    expect(back).toBeGreaterThanOrEqual(0);
    expect(stdout.lastIndexOf('5.2')).toBeGreaterThan(back);
  });

  it('shows the way back of a saved message alone', async () => {
    const { stdout, stderr, code } = await runCli(['message.txt'], { files: { 'message.txt': MESSAGE } });
    expect(code).toBe(0);
    expect(stderr).toContain('message.txt: a message: the account is restricted');
    expect(stdout).toMatch(/amazon/i);
  });

  it('merges a snapshot of the account with an export, and keeps one of another account apart', async () => {
    const files = {
      'mine.json': snapshot({ metrics: { lateShipmentRate10d: { value: '0.09', windowDays: 10 } } }),
      'other.json': JSON.stringify({ ...JSON.parse(snapshot()), platform: 'ebay' }),
      'health.txt': HEALTH,
    };
    const { reports } = await json(['mine.json', 'other.json', 'health.txt'], files);
    expect(reports).toHaveLength(2);
  });

  it('says of a file that it cannot use why, and answers from the others', async () => {
    const files = { 'health.txt': HEALTH, 'poem.txt': 'Roses are red\nviolets are blue\n' };
    const { stdout, stderr, code } = await runCli(['poem.txt', 'health.txt'], { files });
    expect(code).toBe(2);
    expect(stderr).toContain('poem.txt');
    expect(stdout).toContain('5.2');
  });

  it('names the open topics where hardly anything is known, and nobody can be asked', async () => {
    const { stderr } = await runCli(['orders.csv'], {
      files: { 'orders.csv': fixture('ebay-orders-csv.csv') },
    });
    expect(stderr).toMatch(/questions? completes? most of it/);
  });

  it('asks them where somebody sits', async () => {
    const talk = typing([]);
    await runCli(
      ['orders.csv'],
      atTerminal(talk, { files: { 'orders.csv': fixture('ebay-orders-csv.csv') } }),
    );
    expect(talk.asked.length).toBeGreaterThan(0);
  });

  it('leaves snapshots as they were: each is an account of its own', async () => {
    const files = { 'a.json': snapshot(), 'b.json': snapshot() };
    const { reports } = await json(['a.json', 'b.json'], files);
    expect(reports).toHaveLength(2);
  });

  it('still says what is wrong with a file that is neither', async () => {
    const { stderr, code } = await runCli(['broken.json'], { files: { 'broken.json': '{ "platform": ' } });
    expect(code).toBe(2);
    expect(stderr).toContain('INVALID_JSON');
  });

  it('answers two pages of one kind with different numbers apart, and says so', async () => {
    const other = HEALTH.replace('5.2%', '2.7%');
    const { reports, stderr, code } = await json(['a.txt', 'b.txt'], { 'a.txt': HEALTH, 'b.txt': other });
    expect(reports).toHaveLength(2);
    expect(code).toBe(0);
    expect(stderr).toMatch(/lateShipmentRate30d is 0\.052 in another file and 0\.027 in this one/);
  });

  it('takes two equal pages as one', async () => {
    const { reports, code } = await json(['a.txt', 'b.txt'], { 'a.txt': HEALTH, 'b.txt': HEALTH });
    expect({ reports: reports.length, code }).toEqual({ reports: 1, code: 0 });
  });

  it('never reads a forged mail as a message of the platform', async () => {
    const forged = MAIL.replace(
      'From: Amazon <seller-performance@amazon.com>',
      'From: "amazon.com" <a@evil.example>',
    );
    const failed = MAIL.replace('dmarc=pass', 'dmarc=fail');
    for (const [mail, why] of [
      [forged, 'address of a platform known here'],
      [failed, "isn't authenticated"],
    ] as const) {
      const { stdout, stderr, code } = await runCli(['health.txt', 'notice.eml'], {
        files: { 'health.txt': HEALTH, 'notice.eml': mail },
      });
      expect(code).toBe(2);
      expect(stderr).toContain(why);
      expect(stderr).not.toContain('the account is restricted');
      expect(stdout).not.toMatch(/your message says/i);
    }
  });

  it("doesn't take another platform's page for Amazon's", async () => {
    const page = [
      'Account Health',
      'Shop Penalty Points: 0',
      'Non-Fulfilment Rate\t0.50%\tTarget <10.00%',
      'Cancellation Rate\t0.50%',
      'Late Shipment Rate\t0.00%\tTarget <10.00%',
    ].join('\n');
    const { stdout, stderr, code } = await runCli(['page.txt'], { files: { 'page.txt': page } });
    expect(code).toBe(2);
    expect(stdout + stderr).not.toMatch(/amazon account health/i);
  });

  it('merges several snapshots with an export only if they name the same account', async () => {
    const two = (one: object, other: object) =>
      json(['a.json', 'b.json', 'health.txt'], {
        'a.json': snapshot(one),
        'b.json': snapshot(other),
        'health.txt': HEALTH,
      });
    const shop = (id: string) => ({ account: { id } });
    expect((await two(shop('s1'), shop('s1'))).reports).toHaveLength(1);
    expect((await two(shop('s1'), shop('s2'))).reports).toHaveLength(3);
    expect((await two({}, shop('s1'))).reports).toHaveLength(3);
    expect((await two({}, {})).reports).toHaveLength(3);
  });

  it('prints commands that take the same files', async () => {
    const files = { 'my shop.json': snapshot(), 'my orders.tsv': ORDERS, "it's a warning.txt": MESSAGE };
    const { stdout, stderr } = await runCli(Object.keys(files), { files, now: Date.parse('2027-06-01') });
    const command = /Judge it now: (risk-check [\s\S]*? --as-of now)/.exec(stdout)?.[1];
    expect(command?.replaceAll(/\s+/g, ' ')).toBe(
      "risk-check 'my shop.json' 'my orders.tsv' 'it'\\''s a warning.txt' --as-of now",
    );
    const quiet = await runCli([...Object.keys(files), '--quiet'], { files });
    expect(`${stderr}${quiet.stderr}`).toContain("risk-check recover --notice 'it'\\''s a warning.txt'");
  });

  it("doesn't take a table, a long text or JSON for a message", async () => {
    const texts = {
      table: 'Amazon,seller,account\n1,2,3\n',
      'disputes.csv': 'id,Charge ID,Reason,Status,Due\ndp_1,ch_1,duplicate,under_review,2026-12-05 23:59\n',
      long: `${MESSAGE} `.repeat(1000),
      'broken.json': `// ${MESSAGE}\n{`,
    };
    for (const [name, text] of Object.entries(texts)) {
      const { code, stderr } = await runCli([name], { files: { [name]: text } });
      expect({ name, code }).toEqual({ name, code: 2 });
      expect(stderr).not.toContain('a message');
    }
  });

  it.each(['drop/*', 'drop/*.txt'])('reads texts that a pattern names: %s', async (pattern) => {
    const files = { 'drop/health.txt': HEALTH, 'drop/message.txt': MESSAGE };
    const { stdout, stderr, code } = await runCli([pattern], { files });
    expect(code).toBe(0);
    expect(stderr).not.toContain('INVALID_JSON');
    expect(stderr).toContain('drop/message.txt: a message: the account is restricted');
    expect(stdout).toContain('5.2');
  });

  it('names violations that a page counts and no rule uses', async () => {
    const page = ['Account Health', 'Late Shipment Rate', '1%', 'Listing Policy Violations', '4'];
    const files = { 'page.txt': [...page, 'Product Condition Customer Complaints', '2'].join('\n') };
    const { stderr, reports } = await json(['page.txt'], files);
    expect(stderr).toContain('Product Condition Customer Complaints: 2.');
    expect(stderr).not.toContain('Listing Policy Violations: 4.');
    expect(JSON.stringify(reports)).toContain('"atLeast":4');
  });

  describe('with a message alone, in formats for programs', () => {
    const EBAY =
      'Hello from eBay. Your eBay account has been suspended because of policy violations. You can no longer sell on eBay.';
    const files = { 'message.txt': MESSAGE, 'ebay.txt': EBAY, 'health.txt': HEALTH };

    it.each([['message.txt'], ['message.txt', 'ebay.txt'], ['ebay.txt', 'health.txt']])(
      'prints one JSON document of reports, with an unverified one for the message: %s %s',
      async (...given) => {
        const names = given.filter((name) => name !== undefined);
        const { reports, stderr, code } = await json(names, files);
        expect(reports).toHaveLength(names.length);
        const bands = (reports as unknown as { input?: string; band: string }[]).map(({ band }) => band);
        expect(bands.filter((band) => band === 'unverified')).toHaveLength(
          names.filter((name) => name !== 'health.txt').length,
        );
        expect(stderr).toContain(`risk-check recover --notice ${names[0]}`);
        expect(code).toBe(0);
      },
    );

    it.each(['ndjson', 'sarif', 'junit', 'csv', 'html', 'compact'])(
      'prints nothing but %s',
      async (format) => {
        const { stdout, stderr } = await runCli(['message.txt', '--format', format], { files });
        const { stdout: other } = await runCli(['mine.json', '--format', format], {
          files: { 'mine.json': snapshot({ asOf: '2026-11-24T08:00:00Z' }) },
        });
        const shape = (text: string): string => text.replaceAll(/message\.txt|mine\.json/g, 'FILE');
        expect(shape(stdout)).toBe(shape(other));
        expect(stderr).toContain('risk-check recover --notice message.txt');
      },
    );

    it('gives the verdict alone with --quiet, and a report in each file of --output', async () => {
      const quiet = await runCli(['message.txt', '--quiet'], { files });
      expect(quiet.stdout.trim().split('\n')).toHaveLength(1);
      expect(quiet.stdout).toContain('unverified');
      const { stdout, written } = await runCli(['message.txt', '--output', 'json=out.json'], { files });
      expect(stdout).toMatch(/plan of action/i);
      expect(JSON.parse(written['out.json'] ?? '')).toMatchObject({ band: 'unverified' });
    });
  });

  describe('with something a file leaves open', () => {
    const two = ['Account Health', 'Late Shipment Rate', '5.2%', '4%'].join('\n');
    const [header = ''] = fixture('aliexpress-orders.shopper.csv').split('\n');
    const order = (day: string, id: number): string =>
      `${day},${id},Plug,1,US $3.10,Shop A,100500,1200,,US $3.10|3|10,USD,Completed,,,,`;
    const days = [header, order('03/04/26', 8190000000000001), order('05/06/26', 8190000000000002)].join(
      '\n',
    );

    it('names the option, and uses none of two numbers', async () => {
      const { stdout, stderr } = await runCli(['page.txt'], { files: { 'page.txt': two } });
      expect(stderr).toContain('--number-order value-first or target-first');
      expect(stdout).toContain('UNVERIFIED');
    });

    it.each([
      ['value-first', 0.052],
      ['target-first', 0.04],
    ])('takes the order of numbers that is said: %s', async (order, value) => {
      const { stdout, code } = await runCli(['page.txt', '--number-order', order, '--format', 'json'], {
        files: { 'page.txt': two },
      });
      expect(code).toBe(0);
      expect(stdout).toContain(String(value));
    });

    it('names the option of days, and takes what it says', async () => {
      const files = { 'orders.csv': days };
      const asked = await runCli(['orders.csv'], { files });
      expect(asked.stderr).toContain('--date-order dmy');
      const first = await json(['orders.csv', '--date-order', 'dmy'], files);
      const other = await json(['orders.csv', '--date-order', 'mdy'], files);
      expect(first.stderr + other.stderr).not.toContain('--date-order');
      const asOf = (run: typeof first): unknown => (run.reports[0] as unknown as { asOf: string }).asOf;
      expect(asOf(first)).toContain('2026-06-05');
      expect(asOf(other)).toContain('2026-05-06');
    });
  });

  describe('beside files of several accounts', () => {
    const shop = (own: object): string => snapshot({ metrics: {}, ...own });
    const apart = {
      ids: [shop({ account: { id: 'shop-a' } }), shop({ account: { id: 'shop-b' } })],
      regions: [shop({ region: 'US' }), shop({ region: 'DE' })],
    };
    const orders = [
      ['a.json', 'b.json', 'health.txt'],
      ['health.txt', 'b.json', 'a.json'],
      ['b.json', 'health.txt', 'a.json'],
    ];

    for (const [kind, [a = '', b = '']] of Object.entries(apart)) {
      it.each(orders)(`answers a page that names none apart (${kind}): %s %s %s`, async (...names) => {
        const files = { 'a.json': a, 'b.json': b, 'health.txt': HEALTH };
        const { reports, stderr, code } = await json(names, files);
        const scores = new Map(
          (reports as unknown as { input: string; score: number }[]).map((one) => [one.input, one.score]),
        );
        expect([...scores.keys()].sort()).toEqual(['a.json', 'b.json', 'health.txt']);
        expect(scores.get('a.json')).toBe(0);
        expect(scores.get('b.json')).toBe(0);
        expect(scores.get('health.txt')).toBeGreaterThan(0);
        expect(code).toBe(0);
        expect(stderr).toContain("health.txt doesn't say which account it's about");
      });

      it(`gives a message that names none to none of them (${kind})`, async () => {
        const files = { 'a.json': a, 'b.json': b, 'message.txt': MESSAGE };
        const { stdout, stderr, code } = await runCli(['a.json', 'b.json', 'message.txt'], { files });
        expect(code).toBe(0);
        expect(stderr).toContain("message.txt doesn't say which account it's about");
        expect(stdout.search(/plan of action/i)).toBeLessThan(stdout.indexOf('a.json'));
        expect(stdout).toContain('b.json');
        expect(stdout).not.toContain('message.txt');
      });
    }

    it('still puts a page with the one account that there is', async () => {
      const files = { 'a.json': shop({ account: { id: 'shop-a' } }), 'health.txt': HEALTH };
      const { reports } = await json(['a.json', 'health.txt'], files);
      expect(reports).toHaveLength(1);
    });
  });
});
