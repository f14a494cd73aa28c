import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { importerHeads } from '@risk-check/import';
import { de } from '@risk-check/report/words/de';
import { en } from '@risk-check/report/words/en';
import { es } from '@risk-check/report/words/es';
import { ru } from '@risk-check/report/words/ru';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeAs } from '../../import/test/encode-as.ts';
import { sheetOfCsv, workbookOf } from '../../import/test/write-workbook.ts';
import { repository, runCli } from './fake-io.ts';
import { atTerminal, typing } from './fake-talk.ts';
import { ISSUE_PAGES, STRIPE_PAGES, stripe } from './paged-exports.ts';

const fixtures = 'packages/import/test/fixtures';
const amazon = `${fixtures}/amazon-sp-v2.json`;
const shopper = `${fixtures}/aliexpress-orders.shopper.csv`;
const privacy = `${fixtures}/aliexpress-orders.privacy.csv`;
const KEY = 'a key of more than sixteen bytes\n';

describe('risk-check import', () => {
  it('prints a snapshot on standard output that scores, and says what it did on standard error', async () => {
    const { code, stdout, stderr } = await runCli(['import', amazon], { columns: 200 });
    expect(code).toBe(0);
    expect(stderr).toContain('amazon-sp-v2');
    expect(stderr).toContain('16 entries read, 10 used, 6 left out:');
    expect(stderr).toContain('43% (3 of 7); target 97%; the platform says GOOD');
    const scored = await runCli(['-', '--format', 'json'], { stdin: stdout });
    expect(JSON.parse(scored.stdout)).toMatchObject({ score: 95, band: 'critical' });
  });

  it.each(['en', 'de', 'es', 'ru'])(
    'names the time it is judged at as the report does, in %s',
    async (lang) => {
      const { stdout, stderr } = await runCli(['import', shopper, '--lang', lang]);
      const report = await runCli(['-', '--lang', lang], { stdin: stdout });
      const [at = ''] = /\S+ \d\d:\d\d:\d\d UTC/.exec(report.stdout) ?? [];
      expect(at).toContain('23:59:59');
      expect(stderr.replaceAll(/\s+/g, ' ')).toContain(at);
    },
  );

  it('keeps what the file was, with its hash', async () => {
    const { stdout } = await runCli(['import', amazon]);
    expect(JSON.parse(stdout).source).toEqual({
      importer: 'amazon-sp-v2',
      importerVersion: 2,
      trust: 'official',
      fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('writes to a file and then leaves standard output alone', async () => {
    const { stdout, stderr, written } = await runCli(['import', amazon, '-o', 'out.json']);
    expect(stdout).toBe('');
    expect(JSON.parse(written['out.json'] ?? '').platform).toBe('amazon');
    expect(stderr).toContain('Written to out.json.');
  });

  it('updates the snapshot that stands where the result goes, and loses no answer', async () => {
    const answers = { platform: 'aliexpress', role: 'buyer', answers: { disputesOpen: 2, ordersTotal: 3 } };
    const init = await runCli(['init', '--answers', 'a.json', '-o', 'mine.json'], {
      files: { 'a.json': JSON.stringify(answers) },
    });
    const mine = init.written['mine.json'] ?? '';
    const { code, stderr, written } = await runCli(['import', shopper, '-o', 'mine.json'], {
      files: { 'mine.json': mine },
    });
    expect(code).toBe(0);
    const updated = JSON.parse(written['mine.json'] ?? '');
    expect(updated.orders.length).toBeGreaterThan(0);
    expect(updated.metrics.disputesOpen).toBe(2);
    expect(updated.source).toContainEqual(
      expect.objectContaining({
        importer: 'init',
        answers: expect.objectContaining({ 'metrics.disputesOpen': 2, 'metrics.ordersTotal': 3 }),
      }),
    );
    expect(stderr).toContain('2 answers of yours are kept beside the exports.');
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('mine.json is updated and keeps what it had.');
    const again = await runCli(['import', shopper, '-o', 'mine.json'], {
      files: { 'mine.json': written['mine.json'] ?? '' },
    });
    expect(JSON.parse(again.written['mine.json'] ?? '')).toEqual(updated);
  });

  it('says both where an answer and an export differ', async () => {
    const snapshot = {
      snapshotVersion: 1,
      platform: 'shopee',
      role: 'seller',
      asOf: '2026-03-01T00:00:00Z',
      metrics: { lateShipmentRate7d: '0.01' },
      source: {
        importer: 'init',
        importerVersion: 1,
        fields: { 'metrics.lateShipmentRate7d': '?' },
        notKnown: [],
      },
    };
    const { stderr, written } = await runCli(
      ['import', `${fixtures}/shopee-shop-performance.json`, '-o', 'mine.json'],
      { files: { 'mine.json': JSON.stringify(snapshot) }, columns: 400 },
    );
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      'you answered 0.01, the export says 0.125; the export is newer and counts.',
    );
    expect(JSON.parse(written['mine.json'] ?? '').metrics.lateShipmentRate7d).toMatchObject({
      value: '0.125',
    });
  });

  it.each([
    ['notes.txt', 'my notes'],
    ['report.json', '{"reportVersion":1}'],
  ])('leaves a file that is no snapshot alone: %s', async (file, text) => {
    const { code, stderr, written } = await runCli(['import', shopper, '-o', file], {
      files: { [file]: text },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('--replace');
    expect(stderr).not.toContain('space left');
    expect(written).toEqual({});
    const replaced = await runCli(['import', shopper, '-o', file, '--replace'], { files: { [file]: text } });
    expect(JSON.parse(replaced.written[file] ?? '').platform).toBe('aliexpress');
  });

  it('never mixes a snapshot of another account in', async () => {
    const other = JSON.stringify({
      snapshotVersion: 1,
      platform: 'etsy',
      role: 'seller',
      asOf: '2026-03-01T00:00:00Z',
    });
    const { code, stderr, written } = await runCli(['import', shopper, '-o', 'mine.json'], {
      files: { 'mine.json': other },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('not of one account');
    expect(written).toEqual({});
  });

  it('names the header of an unknown table, the nearest export and what it lacks', async () => {
    const table = 'Order Status,Order Substatus,Created Time,Paid Time,Recipient\nDone,,,,Qanary\n';
    const { code, stderr } = await runCli(['import', 'x.csv'], { files: { 'x.csv': table }, columns: 400 });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'its columns are: order status, order substatus, created time, paid time, recipient',
    );
    expect(stderr).toContain('the nearest known export is tiktok-shop-orders, which also has: Order ID');
    expect(stderr).not.toContain('Qanary');
  });

  it('merges several files, and an older snapshot, counting each order once', async () => {
    const both = await runCli(['import', shopper, privacy]);
    expect(JSON.parse(both.stdout).orders).toHaveLength(5);
    const older = await runCli(['import', privacy]);
    const merged = await runCli(['import', shopper, '--merge', 'older.json'], {
      files: { 'older.json': older.stdout },
    });
    expect(JSON.parse(merged.stdout)).toMatchObject({
      asOf: '2026-10-11T23:59:59Z',
      orders: JSON.parse(both.stdout).orders.length
        ? expect.arrayContaining([expect.objectContaining({ id: '8190000000000005' })])
        : [],
    });
    expect(JSON.parse(merged.stdout).orders).toHaveLength(5);
    expect(merged.stderr).toContain('Merged orders: 3 new, 2 updated, 0 only in the older one.');
  });

  it('takes a file that may be of several roles as of the role of what it is merged with', async () => {
    const issues = `${fixtures}/aliexpress-issues.json`;
    for (const order of [
      [shopper, issues],
      [issues, shopper],
    ]) {
      const { stdout, stderr } = await runCli(['import', ...order]);
      expect(JSON.parse(stdout)).toMatchObject({
        role: 'buyer',
        orders: { length: 5 },
        disputes: { length: 3 },
      });
      expect(stderr).not.toContain('--role');
    }
    const files = { 'older.json': (await runCli(['import', shopper])).stdout };
    const updated = await runCli(['import', issues, '--merge', 'older.json'], { files });
    expect(JSON.parse(updated.stdout)).toMatchObject({ role: 'buyer', disputes: { length: 3 } });
    expect(JSON.parse(updated.stdout).source[1].fileSha256).toMatch(/^[0-9a-f]{64}$/);
    const alone = await runCli(['import', issues]);
    expect(JSON.parse(alone.stdout).role).toBe('seller');
    expect(alone.stderr).toContain('For buyer: --role buyer');
    expect(
      (await runCli(['import', issues, '--role', 'seller', '--merge', 'older.json'], { files })).stderr,
    ).toContain('role is "buyer" in one of them and "seller" in the other');
  });

  describe('of pages in files of their own', () => {
    const files = { ...STRIPE_PAGES, ...ISSUE_PAGES };
    const texts = Object.fromEntries(
      Object.entries(files).map(([name, page]) => [name, JSON.stringify(page)]),
    );
    const imported = (names: readonly string[], ...more: string[]) =>
      runCli(['import', ...names, '--as-of', '2026-11-20T00:00:00Z', ...more], {
        files: texts,
        columns: 200,
      });
    const codes = (notes: { code: string }[]) => notes.map(({ code }) => code);

    it.each([
      [
        'Stripe',
        ['stripe-1.json', 'stripe-10.json', 'stripe-2.json'],
        'chargebacks',
        6,
        'Chargebacks: 6 entries, 4 Nov 2025 to 13 Nov 2025, complete (the export is sorted by date',
      ],
      [
        'AliExpress',
        ['issues-1.json', 'issues-2.json', 'issues-3.json'],
        'disputes',
        5,
        'Disputes: 5 entries, complete (the export holds all of them).',
      ],
    ])('takes those of %s as one list, in any order', async (_, names, list, count, says) => {
      for (const order of [names, [...names].reverse()]) {
        const { stdout, stderr } = await imported(order);
        const snapshot = JSON.parse(stdout);
        expect(snapshot[list]).toHaveLength(count);
        expect(snapshot.observed[list].because).toBeDefined();
        expect(snapshot.source).toHaveLength(3);
        // How much of the list the files are is said once, of all together.
        expect(stderr.split(says)).toHaveLength(2);
        expect(stderr).not.toContain('partial');
      }
    });

    it.each([
      [
        'Stripe',
        ['stripe-1.json', 'stripe-10.json'],
        'list-complete',
        'Chargebacks: 5 entries, 8 Nov 2025 to 13 Nov 2025, complete',
      ],
      [
        'AliExpress',
        ['issues-1.json', 'issues-3.json'],
        'list-partial',
        'Disputes: 3 entries of 5, partial: the file is one page of several.',
      ],
    ])('says once of those of %s that some are missing', async (_, names, code, says) => {
      const { stderr } = await imported(names);
      expect(stderr.split(says)).toHaveLength(2);
      const json = JSON.parse((await imported(names, '--format', 'json')).stderr);
      expect(codes(json.merged)).toEqual(['merged-list', code]);
      for (const { messages } of json.files) expect(codes(messages)).not.toContain(code);
    });

    it('leaves other files and an older snapshot beside them what they are', async () => {
      const [page = '', ...others] = Object.keys(texts).filter((name) => name.startsWith('issues'));
      const older = await imported([page], '--role', 'buyer');
      const { stdout } = await runCli(['import', shopper, ...others, '--merge', 'older.json'], {
        files: { ...texts, 'older.json': older.stdout },
      });
      const { disputes, orders, observed } = JSON.parse(stdout);
      expect([disputes.length, orders.length]).toEqual([5, 5]);
      expect(observed.disputes).toHaveProperty('since');
    });

    it('takes an event beside a page for one more dispute', async () => {
      const event = { object: 'event', data: { object: stripe(false, 3).data[0] } };
      const { stdout } = await runCli(['import', 'stripe-1.json', 'event.json'], {
        files: { ...texts, 'event.json': JSON.stringify(event) },
      });
      expect(JSON.parse(stdout).chargebacks).toHaveLength(4);
    });
  });

  it.each([
    ['en', 'The snapshot to update is judged later, at'],
    ['de', 'Der Snapshot, den sie ergänzen soll, gilt für später,'],
    ['es', 'La instantánea que debe actualizar vale para más tarde,'],
    ['ru', 'Снимок, который нужно обновить, относится к более позднему времени,'],
  ])('says where the snapshot to update is the later one, which counts (%s)', async (lang, says) => {
    const older = await runCli(['import', shopper, '--as-of', '2026-12-01T00:00:00Z']);
    const files = { 'older.json': older.stdout };
    const said = async (...more: string[]) => {
      const { stderr } = await runCli(['import', shopper, '--lang', lang, ...more], { files });
      return stderr.replaceAll(/\s+/g, ' ').includes(says);
    };
    expect(await said('--merge', 'older.json')).toBe(true);
    expect(await said('--merge', 'older.json', '--as-of', '2026-11-30T00:00:00Z')).toBe(false);
    expect(await said()).toBe(false);
  });

  it('replaces ids by a keyed hash, the same for the same key, and merges with what is hashed already', async () => {
    const files = { key: KEY, other: `${KEY}x` };
    const first = await runCli(['import', shopper, '--hash-ids', 'key'], { files });
    expect(first.stdout).not.toContain('81900000');
    const ids = (text: string): string[] => JSON.parse(text).orders.map(({ id }: { id: string }) => id);
    expect(ids(first.stdout)[0]).toMatch(/^hmac-[0-9a-f]{32}$/);
    expect((await runCli(['import', shopper, '--hash-ids', 'key'], { files })).stdout).toBe(first.stdout);
    expect(ids((await runCli(['import', shopper, '--hash-ids', 'other'], { files })).stdout)).not.toEqual(
      ids(first.stdout),
    );
    const merged = await runCli(['import', shopper, '--hash-ids', 'key', '--merge', 'first.json'], {
      files: { ...files, 'first.json': first.stdout },
    });
    expect(ids(merged.stdout)).toEqual(ids(first.stdout));
    expect(
      (await runCli(['import', shopper, '--hash-ids', 'short'], { files: { short: 'secret\n' } })).stderr,
    ).toContain('expected a key of at least 16 bytes, got 6');
  });

  it('takes now where a file does not say when it was made, and says so', async () => {
    const { stdout, stderr } = await runCli(['import', `${fixtures}/mercadolibre-reputation.json`], {
      columns: 200,
    });
    expect(JSON.parse(stdout).asOf).toBe('2026-11-24T08:00:00Z');
    expect(stderr).toContain('now was taken, 2026-11-24 08:00 UTC');
  });

  it('takes now where the newest time in a file is still to come, and says so', async () => {
    const sold = (day: string) =>
      runCli(['import', 'x'], {
        files: { x: `Sale Date,Order ID,Buyer User ID,Number of Items\n${day},1,u1,1` },
        columns: 300,
      });
    const typo = await sold('11/20/27');
    expect(JSON.parse(typo.stdout)).toMatchObject({
      asOf: '2026-11-24T08:00:00Z',
      orders: [{ placedAt: '2027-11-20T12:00:00Z' }],
    });
    expect(typo.stderr.replaceAll(/\s+/g, ' ')).toContain(
      'The newest time in the file, 2027-11-20 23:59:59 UTC, is still to come, so it is wrong; now was taken, 2026-11-24 08:00 UTC. If your clock is wrong: --as-of TIME',
    );
    // A year after the next one isn't believed at all.
    const odd = await sold('11/20/62');
    expect(JSON.parse(odd.stdout).orders).toEqual([
      expect.not.objectContaining({ placedAt: expect.anything() }),
    ]);
    expect(odd.stderr).toContain('whose year is not between 1995 and next year');
    // Of today nothing is said, although its end is later than now.
    const today = await sold('11/24/26');
    expect(JSON.parse(today.stdout).asOf).toBe('2026-11-24T23:59:59Z');
    expect(today.stderr).not.toContain('still to come');
  });

  it.each([
    ['a bare word', '{"buyer":Anna Example}', 'x:1:10: ... is not JSON'],
    ['a quote within', '{"buyer":"Anna "Anna" Example"}', 'x:1:17: ... is not JSON'],
    ['a name given twice', '{"Anna Example":1,"Anna Example":2}', 'x:1:19: the name "..." is given twice'],
    ['a cut-off answer', '{"buyer":"Anna Example', 'x:1:10: a text is not closed'],
    ['a field given twice', '{"id":1,"id":2}', 'the name "id" is given twice'],
    ['a word of Python', '{"buyer":"Anna Example","id":None}', 'None is not JSON'],
  ])('quotes nobody where the JSON is broken: %s', async (_, x, says) => {
    for (const more of [[], ['--format', 'json']]) {
      const { code, stderr } = await runCli(['import', 'x', ...more], { files: { x } });
      expect(code).toBe(2);
      expect(stderr).not.toContain('Anna');
      if (more.length === 0) expect(stderr).toContain(says);
    }
  });

  it('takes the empty answer of HTTP 204 as unknown', async () => {
    const { code, stdout, stderr } = await runCli(['import', '-', '--from', 'walmart-insights'], {
      stdin: '',
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).not.toHaveProperty('metrics');
    expect(stderr).toContain('They stay unknown, which is not zero.');
  });

  it.each([
    ['little', shopper, '\uFEFF'],
    ['big', shopper, '\uFEFF'],
    ['little', `${fixtures}/stripe-disputes.json`, '\uFEFF'],
    ['little', shopper, ''],
    ['big', `${fixtures}/stripe-disputes.json`, ''],
  ])(
    'reads UTF-16 (%s endian) of %s as the same in UTF-8, with the mark "%s"',
    async (endian, name, mark) => {
      const text = readFileSync(new URL(name, repository), 'utf8').replace(/^\uFEFF/, '');
      const bytes = Buffer.from(`${mark}${text}`, 'utf16le');
      const given = endian === 'big' ? bytes.swap16() : bytes;
      const { stdout, stderr } = await runCli(['import', 'x'], { files: { x: given } });
      const plain = await runCli(['import', 'x'], { files: { x: text } });
      const { source, ...snapshot } = JSON.parse(stdout);
      const { source: plainSource, ...plainSnapshot } = JSON.parse(plain.stdout);
      expect([snapshot, stderr]).toEqual([plainSnapshot, plain.stderr]);
      // The hash is that of the file as it is.
      expect(source.fileSha256).toBe(createHash('sha256').update(given).digest('hex'));
      expect(source.fileSha256).not.toBe(plainSource.fileSha256);
    },
  );

  it('takes an empty UTF-16 file as an empty file, and places what is broken in one', async () => {
    const utf16 = (text: string) => ({ files: { x: Buffer.from(`\uFEFF${text}`, 'utf16le') } });
    expect((await runCli(['import', 'x'], utf16('\r\n'))).stderr).toContain('the input is empty');
    const empty = await runCli(['import', 'x', '--from', 'walmart-insights'], utf16(''));
    expect(empty.code).toBe(0);
    expect((await runCli(['import', 'x'], utf16('{"é": }'))).stderr).toContain('x:1:7: expected a value');
  });

  describe('in Windows-1252', () => {
    const windows = (text: string) => ({ files: { x: Buffer.from(text, 'latin1') }, columns: 200 });
    const header = 'Verkaufsprotokollnummer;Bestellnummer;Verkauft am;Versenden bis;Anzahl;Name';
    const table = `${header}\r\n101;12-00001-00001;03. Mär 26;05. Mär 26;1;Jörg Müßig\r\n`;

    it('is read where it is a table, and says so', async () => {
      const { code, stdout, stderr } = await runCli(['import', 'x'], windows(table));
      expect(code).toBe(0);
      expect(JSON.parse(stdout).orders).toEqual([
        {
          id: '12-00001-00001',
          placedAt: '2026-03-03T12:00:00Z',
          shipBy: '2026-03-05T12:00:00Z',
          units: 1,
        },
      ]);
      expect(stderr.replaceAll(/\s+/g, ' ')).toContain('The file is not UTF-8; it was read as Windows-1252');
      expect((await runCli(['import', 'x'], { files: { x: table } })).stderr).not.toContain('UTF-8');
    });

    it.each([
      ['JSON', '{"object":"list","data":[{"object":"dispute","note":"Müßig"}]}', 'x:1:55: expected UTF-8'],
      ['no table that is known', 'Name;Ort\r\nMüßig;Köln\r\n', 'x:2:2: expected UTF-8'],
      ['UTF-8 with a broken byte', `${header};GrÃ¶ße\r\n`, ': expected UTF-8'],
      ['UTF-8 that is cut off in a letter', `${header};GrÃ¶Ã`, ': expected UTF-8'],
    ])('is not taken for it: %s', async (_, text, says) => {
      const { code, stderr } = await runCli(['import', 'x'], windows(text));
      expect(code).toBe(2);
      expect(stderr).toContain(says);
    });
  });

  it.each(['shift_jis', 'gb18030', 'utf-16be'])('is read in %s, and says so', async (label) => {
    const text = [
      '日付,タイムゾーン,タイプ,ステータス,通貨,合計,取引ID',
      '2026/09/01,JST,支払い,完了,JPY,"1,000",1AB00000000000041',
      '2026/09/02,JST,支払い,完了,JPY,"2,000",1AB00000000000042',
      '',
    ].join('\n');
    const big = Uint8Array.from(
      [...text].flatMap((sign) => [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255]),
    );
    const bytes = label === 'utf-16be' ? big : (encodeAs(label, text) ?? new Uint8Array());
    const run = await runCli(['import', 'x'], { files: { x: bytes }, columns: 300 });
    const plain = await runCli(['import', 'x'], { files: { x: text } });
    const { source: _, ...snapshot } = JSON.parse(run.stdout);
    const { source: __, ...expected } = JSON.parse(plain.stdout);
    expect(snapshot).toEqual(expected);
    expect(run.stderr).toContain('x: paypal-activity-csv');
    expect(run.stderr).toContain('2 entries read');
    if (label !== 'utf-16be') expect(run.stderr).toMatch(/it was read as (?:Shift-JIS|GB18030)/);
  });

  it('says what is still unknown and where to find it, as JSON too', async () => {
    const { stderr } = await runCli(['import', shopper, '--format', 'json']);
    const { files, unknown } = JSON.parse(stderr);
    expect(files[0]).toMatchObject({ importer: 'aliexpress-orders', rows: { read: 7, used: 6 } });
    expect(unknown.find(({ id }: { id: string }) => id === 'metrics.disputesOpen')).toMatchObject({
      ask: 'How many disputes are open right now?',
      rules: expect.any(Array),
    });
  });

  it.each([
    {
      name: 'an unknown shape',
      argv: ['import', 'x'],
      files: { x: '{}' },
      says: 'x:1:1: this is not the shape of a known export',
    },
    { name: 'broken JSON', argv: ['import', 'x'], files: { x: '{"a": }' }, says: 'x:1:7: expected a value' },
    {
      name: 'a table that breaks off',
      argv: ['import', 'x'],
      files: { x: 'sale date,buyer user id,number of items\n"09/25/26,1' },
      says: 'x:2:1: a cell that starts with " is not closed',
    },
    {
      name: 'a snapshot',
      argv: ['import', 'x'],
      files: { x: '{"snapshotVersion":1,"platform":"aliexpress"}' },
      says: 'x: expected an export, got a snapshot: score it with risk-check FILE',
    },
    {
      name: 'a saved page',
      argv: ['import', 'x'],
      files: { x: '\n<!DOCTYPE html><html><table>' },
      says: 'x: expected text, got a document (HTML), which cannot be read',
    },
    {
      name: 'XML',
      argv: ['import', 'x'],
      files: { x: '<?xml version="1.0"?><a/>' },
      says: 'x: expected text, got a document (XML)',
    },
    {
      name: 'a table that nobody knows',
      argv: ['import', 'x'],
      files: { x: 'Gefahren,Kennzeichen\n1,B-XX 1\n' },
      says: 'x:1:1: none of the first 40 lines names the columns of a known export\nThe formats that can be read are described at https://risk-check.dev/import. For any other table, risk-check import FILE --map MAP.json asks what its columns mean.',
    },
    {
      name: 'a calendar',
      argv: ['import', 'x'],
      files: { x: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n' },
      says: 'x: expected text, got a document (iCalendar), which cannot be read',
    },
    ...[
      ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00]],
      ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0x00, 0x04]],
      ['bzip2', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41]],
      ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ].map(([format, bytes]) => ({
      name: `packed data: ${format}`,
      argv: ['import', 'x'],
      files: { x: Uint8Array.from(bytes as number[]) },
      says: `x: expected text, got packed data (${format})\nUnpack it and give the file in it`,
    })),
    {
      name: 'a part where there are none',
      argv: ['import', shopper, '--part', 'US'],
      files: {},
      says: '--part: aliexpress-orders has no parts to choose from; these have: amazon-sp-v2,',
    },
    {
      name: 'an export of another importer',
      argv: ['import', shopper, '--from', 'stripe-disputes'],
      files: {},
      says: '--from: this is an export for aliexpress-orders, not for stripe-disputes',
    },
    { name: 'an empty file', argv: ['import', 'x'], files: { x: '' }, says: 'the input is empty' },
    {
      name: 'several answers',
      argv: ['import', 'x'],
      files: { x: '{"object":"list"}\n{"object":"list"}' },
      says: 'x:2:1: the JSON is complete, but another one follows\nGive several answers as several files, or as one list: jq -s . FILE',
    },
    {
      name: 'an importer that does not exist',
      argv: ['import', 'x', '--from', 'ebay-standard'],
      files: { x: '{}' },
      says: 'did you mean ebay-standards?',
    },
    {
      name: 'a time that is none',
      argv: ['import', amazon, '--as-of', 'today'],
      files: {},
      says: '--as-of: expected a date-time with an offset',
    },
    {
      name: 'two accounts',
      argv: ['import', amazon, shopper],
      files: {},
      says: 'these two are not of one account: platform',
    },
    {
      name: 'a role it does not serve',
      argv: ['import', amazon, '--role', 'buyer'],
      files: {},
      says: '--role: amazon-sp-v2 serves seller',
    },
    {
      name: 'standard input twice',
      argv: ['import', '-', '-'],
      files: {},
      says: 'standard input (-) can only be read once',
    },
    { name: 'no file', argv: ['import'], files: {}, says: 'expected an export of a platform' },
  ])('$name ends with 2, names the place and writes nothing', async ({ argv, files, says }) => {
    const { code, stdout, stderr } = await runCli(argv, { files: files as Record<string, string> });
    expect(stderr).toContain(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.each(['stripe-disputes.json', 'walmart-insights.json', 'etsy-orders-csv.csv'])(
    'is scored where an export is given for a snapshot: %s',
    async (name) => {
      const { code, stderr, stdout } = await runCli([`${fixtures}/${name}`]);
      expect(code).toBe(0);
      expect(stderr).toContain(`${name}: `);
      expect(stdout).toContain('Risk index');
    },
  );

  it('is not named where a snapshot is broken', async () => {
    const files = { x: '{"platform":"aliexpress","role":"buyer","snapshotVersion":1}' };
    const { stderr } = await runCli(['x'], { files });
    expect(stderr).toContain('asOf');
    expect(stderr).not.toContain('risk-check import');
  });

  it('is no all-clear where no limit can be checked', async () => {
    const orders = `${fixtures}/shopify-orders-csv.csv`;
    const { stderr } = await runCli(['import', orders], { columns: 200 });
    expect(stderr).toContain('That is no all-clear');
    expect(stderr).not.toContain('every rule that can be checked is');
  });

  it('asks for what experimental rules need only with --experimental', async () => {
    const argv = ['import', 'packages/import/test/fixtures/aliexpress-issues.json', '--role', 'seller'];
    const unknown = async (...more: string[]): Promise<string[]> => {
      const { stderr } = await runCli([...argv, '--format', 'json', ...more]);
      return JSON.parse(stderr).unknown.map(({ id }: { id: string }) => id);
    };
    const usual = await unknown();
    const all = await unknown('--experimental');
    expect(all).toEqual(expect.arrayContaining(usual));
    expect(all.length).toBeGreaterThan(usual.length);
  });

  it('has words for every code that an importer can say', () => {
    const folder = new URL('packages/import/src/', repository);
    const importers = readdirSync(new URL('importers/', folder)).map((name) => `importers/${name}`);
    const formats = readdirSync(new URL('formats/', folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(new URL(`formats/${name}`, folder), 'utf8')));
    const sources = [
      'notes/import-book.ts',
      'merge/merge-snapshots.ts',
      ...importers,
      'source/fresh-rows.ts',
      'source/newest-states.ts',
      'values/figures.ts',
    ]
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    const said = [...sources.matchAll(/(?:say\(|code: )'([a-z-]+)'/g)]
      .map(([, code]) => code ?? '')
      .filter((code) => !['not-a-time'].includes(code));
    said.push(
      ...formats.flatMap(({ table }) => [
        ...(table?.says ?? []),
        ...(table?.signs ?? []).map(({ say }: { say: string }) => say),
      ]),
    );
    const left = [
      ...formats.flatMap(({ table }) =>
        (table?.skip ?? []).flatMap(({ reason }: { reason?: string }) => (reason ? [['', reason]] : [])),
      ),
      ...sources.matchAll(
        /(?:leaveOut|leaveOutValue|leave|older\.set)\(\s*(?:[^'()]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g,
      ),
    ].flatMap(([, one, other]) => [one, other].filter((code) => code !== undefined));
    expect(said.length).toBeGreaterThan(20);
    expect(left.length).toBeGreaterThan(20);
    expect(said.filter((code) => !en.commands.import.messages[code])).toEqual([]);
    expect(left.filter((code) => !en.commands.import.reasons[code])).toEqual([]);
  });

  it.each([60, 80, 120])('fits %d columns and shows no control character', async (columns) => {
    const { stderr } = await runCli(
      ['import', amazon, shopper.replace('shopper.csv', 'privacy.csv')].slice(0, 2),
      { columns },
    );
    for (const line of stderr.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });
});

describe.each(['de', 'es', 'ru'] as const)('the words of importers in %s', (lang) => {
  const header = readFileSync(new URL(shopper, repository), 'utf8').split(/\r?\n/)[0];
  const walmart = '{"payload":{"reportDuration":30,"overallRate":1}}';
  it.each([
    ['a cell that is not closed', `${header}\n"Oct 02`, []],
    ['no known table', 'a,b\n1,2\n', []],
    ['a table of another importer', `${header}\n`, ['--from', 'etsy-orders-csv']],
    ['a part where there are none', `${header}\n`, ['--part', 'US']],
    [
      'a metric that is not there',
      `[${walmart.replace('{', '{"metric":"returns",')}]`,
      ['--part', 'refunds'],
    ],
    ['a saved page', '<html>', []],
    ['a snapshot', '{"snapshotVersion":1}', []],
    ['no known object', '{"a":1}', []],
    ['no object', '[]', []],
    ['a table for an importer of JSON', `${header}\n`, ['--from', 'stripe-disputes']],
    ['JSON for an importer of tables', '{"a":1}', ['--from', 'etsy-orders-csv']],
    ['an empty file of a table', '', ['--from', 'etsy-orders-csv']],
    ['another role', `${header}\n"Oct 02, 2026",8190000000000001`, ['--role', 'seller']],
    ['a part that is not there', readFileSync(new URL(amazon, repository), 'utf8'), ['--part', 'X']],
    ['a metric without a name', walmart, ['--from', 'walmart-insights']],
  ])('say without English: %s', async (_, text, flags) => {
    const run = (language: string) =>
      runCli(['import', 'x', ...flags, '--lang', language], { files: { x: text }, columns: 400 });
    const [own, english] = await Promise.all([run(lang), run('en')]);
    expect(own.code).toBe(2);
    const sentence = ({ stderr }: { stderr: string }) => stderr.split('\n')[1] ?? '';
    expect(sentence(own)).not.toBe(sentence(english));
    // Quotations and names of importers have no language.
    const words = sentence(own).replaceAll(/\{.*\}|"[^"]*"|[a-z0-9]+(-[a-z0-9]+)+/g, '');
    expect(words).not.toMatch(/\b(the|an|of|or|and|with|such|expected|got|nothing|must|for|is|not|this)\b/);
  });

  it('are there for all that is said in English', () => {
    const { reasons, messages, corrections } = { de, es, ru }[lang].commands.import;
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(en.commands.import.reasons).sort());
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en.commands.import.messages).sort());
    expect(Object.keys(corrections).sort()).toEqual(Object.keys(en.commands.import.corrections).sort());
  });

  it('name every export and the places in it', async () => {
    expect(importerHeads.filter(({ titles }) => titles?.[lang] === undefined)).toEqual([]);
    const text = `${header}\n"Oct 02, 2026",x,,,,,,,,,,,,,,\n"Oct 02, 2026",8190000000000001,,,,,,,,,,,,,,\n`;
    const { stderr } = await runCli(['import', 'x.csv', '--lang', lang], {
      files: { 'x.csv': text },
      columns: 400,
    });
    expect(stderr).toContain(
      { de: 'Zeile 2, order id', es: 'línea 2, order id', ru: 'строка 2, order id' }[lang],
    );
  });
});

describe('an archive', () => {
  const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`${fixtures}/${name}`, repository)));
  const history = bytesOf('amazon-order-history.csv');
  const refunds = bytesOf('amazon-buyer-refunds.csv');

  it('gives the exports inside of it as one snapshot, and says what else was there', async () => {
    const zip = zipSync({
      'Your Orders/Order History.csv': history,
      'Your Orders/Refund Details.csv': refunds,
      'Your Orders/notes.csv': strToU8('a,b\n1,2\n'),
      'read me.pdf': strToU8('%PDF-1.7'),
    });
    const { code, stdout, stderr } = await runCli(['import', 'data.zip'], { files: { 'data.zip': zip } });
    expect(code).toBe(0);
    const apart = await runCli(['import', 'a.csv', 'b.csv'], {
      files: { 'a.csv': history, 'b.csv': refunds },
    });
    const { source: _, ...together } = JSON.parse(stdout);
    const { source: __, ...separate } = JSON.parse(apart.stdout);
    expect(together).toEqual(separate);
    expect(stderr).toContain('data.zip/Your Orders/Order History.csv: amazon-order-history');
    expect(stderr).toContain('1 other file in the archive is no export that is known');
  });

  it('without an export names what was looked at', async () => {
    const zip = zipSync({ 'a/notes.csv': strToU8('a,b\n1,2\n'), 'qanary@example.com.json': strToU8('{}') });
    const { code, stderr } = await runCli(['import', 'data.zip'], { files: { 'data.zip': zip } });
    expect(code).toBe(2);
    expect(stderr).toContain('a/notes.csv');
    expect(stderr).not.toContain('qanary');
  });

  it('of several accounts names them, and takes the one that is chosen', async () => {
    const zip = zipSync({ 'a.csv': history, 'b.csv': bytesOf('aliexpress-orders.shopper.csv') });
    const { code, stderr } = await runCli(['import', 'data.zip'], { files: { 'data.zip': zip } });
    expect(code).toBe(2);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('amazon.buyer (a.csv); aliexpress.buyer (b.csv)');
  });

  const disputeList = () =>
    strToU8(
      JSON.stringify({
        object: 'list',
        has_more: false,
        data: [2, 1].map((n) => ({
          object: 'dispute',
          id: `dp_${n}`,
          charge: `ch_${n}`,
          created: 1_780_000_000 + n,
          status: 'lost',
        })),
      }),
    );
  const importZip = async (files: Parameters<typeof zipSync>[0], change?: (zip: Uint8Array) => void) => {
    const zip = zipSync(files);
    change?.(zip);
    const run = await runCli(['import', 'data.zip', '--as-of', '2026-07-01T00:00:00Z'], {
      files: { 'data.zip': zip },
      columns: 400,
    });
    return { ...run, snapshot: run.stdout === '' ? null : JSON.parse(run.stdout) };
  };
  /** Sets the flag of a password in both headers of the first file. */
  const encrypt = (zip: Uint8Array): void => {
    const view = new DataView(zip.buffer, zip.byteOffset);
    let directory = 0;
    while (view.getUint32(directory, true) !== 0x02014b50) directory++;
    view.setUint16(6, 1, true);
    view.setUint16(directory + 8, 1, true);
  };
  const partial = { since: '2026-07-01T00:00:00Z' };

  it('whose files can all be read is as whole as they are', async () => {
    const { snapshot, code } = await importZip({
      'disputes.json': disputeList(),
      'photo.zip.png': strToU8('x'),
    });
    expect(code).toBe(0);
    expect(snapshot.chargebacks).toHaveLength(2);
    expect(snapshot.observed.chargebacks.because).toBe('sorted-export');
  });

  it.each([
    ['an encrypted file', { 'a.json': disputeList() }, encrypt, 'has a password'],
    ['an inner archive', { 'inner.zip': zipSync({ 'a.json': disputeList() }) }, undefined, 'another archive'],
    [
      'an archive without an ending',
      { 'a.csv': zipSync({ 'a.json': disputeList() }) },
      undefined,
      'another archive',
    ],
    ['an older workbook', { 'a.xls': strToU8('x') }, undefined, 'older workbook'],
    [
      'a workbook with a password',
      { 'a.xlsx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
      undefined,
      'older workbook',
    ],
    ['broken JSON', { 'a.json': disputeList().subarray(0, 60) }, undefined, 'with a fault'],
    [
      'a table whose quote is never closed',
      {
        'a.csv': strToU8(
          `${readFileSync(new URL(`${fixtures}/stripe-payments-csv.csv`, repository), 'utf8')}"x`,
        ),
      },
      undefined,
      'with a fault',
    ],
  ])('with %s names it, and its lists are parts', async (_, other, change, says) => {
    const { code, stderr, snapshot } = await importZip({ ...other, 'good.json': disputeList() }, change);
    expect(code).toBe(0);
    const [name = ''] = Object.keys(other);
    expect(stderr).toContain(says);
    expect(stderr).toContain(`: ${name}.`);
    expect(snapshot.observed).toEqual({ [snapshot.disputes ? 'disputes' : 'chargebacks']: partial });
    expect(stderr).toContain("partial: another file couldn't be read");
    expect(stderr).not.toContain(', complete');
  });

  it('of which nothing can be opened says what to do', async () => {
    const { code, stderr } = await importZip({ 'a.csv': history }, encrypt);
    expect(code).toBe(2);
    expect(stderr).toContain('a.csv');
    expect(stderr).toContain('has a password');
  });

  it('that is broken says so', async () => {
    const zip = zipSync({ 'a.csv': history }).subarray(0, 200);
    const { code, stderr } = await runCli(['import', 'data.zip'], { files: { 'data.zip': zip } });
    expect(code).toBe(2);
    expect(stderr).toContain('broken archive');
  });
});

describe('a workbook', () => {
  const table = readFileSync(new URL(`${fixtures}/temu-orders-xlsx.csv`, repository), 'utf8');
  const FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const run = async (sheets: Readonly<Record<string, string>>) => {
    const xml = Object.entries(sheets).map(([name, text]) => [name, text === FAR ? text : sheetOfCsv(text)]);
    const files = { 'orders.xlsx': workbookOf(Object.fromEntries(xml)) };
    const result = await runCli(['import', 'orders.xlsx', '--as-of', '2026-07-01T00:00:00Z'], {
      files,
      columns: 400,
    });
    return { ...result, snapshot: result.stdout === '' ? null : JSON.parse(result.stdout) };
  };

  it('gives the orders of every sheet', async () => {
    const [header = '', ...rows] = table.trim().split('\n');
    const whole = await run({ orders: table, notes: 'hello,world' });
    expect(whole.code).toBe(0);
    const half = Math.ceil(rows.length / 2);
    const split = await run({
      January: [header, ...rows.slice(0, half)].join('\n'),
      notes: 'hello,world',
      February: [header, ...rows.slice(half)].join('\n'),
    });
    expect(split.code).toBe(0);
    const ids = (orders: { id: string }[]) => orders.map(({ id }) => id).sort();
    expect(ids(split.snapshot.orders)).toEqual(ids(whole.snapshot.orders));
    expect(split.stderr).toContain('orders.xlsx/January: temu-orders-xlsx');
    expect(split.stderr).toContain('orders.xlsx/February: temu-orders-xlsx');
    expect(whole.stderr).toContain('orders.xlsx: temu-orders-xlsx');
  });

  it('with a cell far outside is refused with the limit', async () => {
    const { code, stderr } = await run({ orders: table, far: FAR });
    expect(code).toBe(2);
    expect(stderr).toContain('10 million cells');
  });
});

describe('days that can be read in two ways', () => {
  const files = {
    'orders.csv': readFileSync(
      new URL(`${fixtures}/aliexpress-orders.shopper.csv`, repository),
      'utf8',
    ).replaceAll(/"[A-Z][a-z]{2} 0?(\d+), 2026"/g, '03/04/26'),
  };

  it('are left out with the option that says how they are written', async () => {
    const { stderr } = await runCli(['import', 'orders.csv'], { files });
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(/days such as 03\/04\/26 were left out.*--date-order dmy/);
    const said = await runCli(['import', 'orders.csv', '--date-order', 'dmy'], { files });
    expect(said.stdout).toContain('2026-04-03T12:00:00Z');
    expect(said.stderr).not.toContain('--date-order');
  });

  it('are asked about where somebody sits', async () => {
    const talk = typing(['2']);
    const { stdout } = await runCli(['import', 'orders.csv'], atTerminal(talk, { files }));
    expect(talk.asked).toHaveLength(1);
    expect(talk.asked[0]).toMatch(/^Is the day or the month first in 03\/04\/26 \(orders\.csv\)\? 1 /);
    expect(stdout).toContain('2026-03-04T12:00:00Z');
  });
});

describe('two numbers of a page of which no word says which one is the target', () => {
  const files = {
    'health.txt':
      'Account Health\nLate Shipment Rate\n4%\n5.2%\nOrder Defect Rate\n1.32%\nTarget: under 1%\n',
  };

  it('are left out and named with the option that says which one comes first', async () => {
    const { stdout, stderr } = await runCli(['import', 'health.txt'], { files });
    expect(Object.keys(JSON.parse(stdout).metrics)).toEqual(['sellerFulfilledDefectRate60d']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(/the page shows 4% and 5\.2%.*--number-order value-first/);
    const said = await runCli(['import', 'health.txt', '--number-order', 'target-first'], { files });
    expect(JSON.parse(said.stdout).metrics.lateShipmentRate30d.value).toBe('0.052');
  });

  it('are asked about where somebody sits', async () => {
    const talk = typing(['2']);
    const { stdout } = await runCli(['import', 'health.txt'], atTerminal(talk, { files }));
    expect(talk.asked).toHaveLength(1);
    expect(talk.asked[0]).toMatch(
      /^health\.txt shows 4% and 5\.2% for "Late shipment rate.*Which one is yours/,
    );
    expect(stdout).toContain('"value": "0.052"');
  });
});
