import { describe, expect, it } from 'vitest';
import { importMails, type MailOptions, splitMbox } from '../src/mail/index.ts';
import { isMail } from '../src/mail/is-mail.ts';
import { sendersOf, wordingOf } from '../src/mail/known-mails.ts';
import { mailText } from '../src/mail/mail-text.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ID = '8190000000000001';
const ALI = 'transaction@notice.aliexpress.com';

interface Mail {
  readonly subject: string;
  readonly date?: string | null;
  readonly from?: string;
  readonly body?: string;
  readonly more?: readonly string[];
}
const mail = ({
  subject,
  date = '2026-02-01T08:00:00Z',
  from = ALI,
  body = '',
  more = [],
}: Mail): Uint8Array =>
  bytesOf(
    [
      ...more,
      `From: Shop <${from}>`,
      `Subject: ${subject}`,
      ...(date === null ? [] : [`Date: ${new Date(date).toUTCString()}`]),
      '',
      body,
    ].join('\r\n'),
  );
const signed = (result: string, domain = 'b.org'): string =>
  `Authentication-Results: mx; dkim=${result} header.d=${domain}`;
const imported = (mails: readonly Mail[], options: MailOptions = {}) =>
  importMails(mails.map(mail), { asOf: '2026-06-01T00:00:00Z', ...options });

describe('what a text begins with', () => {
  const headers = 'Received: by x\nFrom: a@b.org\nSubject: y';
  it.each([
    ['From x', true],
    ['\ufeffFrom x', true],
    ['From ', false],
    ['x\nFrom y', false],
    [`${headers}\n\ntext: x\ny`, true],
    [headers.replaceAll('\n', '\r\n'), true],
    ['Received: by x\n and y\n\tz\nFrom: a@b.org\nDate: y', true],
    ['FROM: a\nDATE: b\nX: c', true],
    ['from: a\nmessage-id: b\nX: c', true],
    ['from: a\nX: b\nY: c', false],
    ['to: a\nsubject: b\nX: c', false],
    ['X-from: a\nX-subject: b\nX: c', false],
    ['From: a\nX-subject: b\nX: c', false],
    ['From: a\nSubject: b', false],
    [`${headers}\ntext`, false],
    [`${headers}\nÄ: x`, false],
    [`${headers}\n: x`, false],
    [`${headers}\n${'X'.repeat(100)}: x`, true],
    [`${headers}\n${'X'.repeat(101)}: x`, false],
  ])('%j: %j', (text, is) => {
    expect(isMail(text)).toBe(is);
  });
});

describe('a mailbox', () => {
  async function cut(text: string, size = 1000, most?: number): Promise<string[]> {
    const bytes = bytesOf(text);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    const found: string[] = [];
    for await (const message of splitMbox(chunks, most)) found.push(new TextDecoder().decode(message));
    return found;
  }
  const [a, b, c] = ['From a\nx\n\n', 'From b\ny\n\n', 'From c\nz'] as const;

  it.each([1, 2, 3, 5, 8, 9, 10, 13, 1000])(
    'is cut where a line after an empty one begins with "From ": %i bytes at once',
    async (size) => {
      expect(await cut(`${a}${b}${c}`, size)).toEqual([a, b, c]);
      const windows = [a, b, c].map((text) => text.replaceAll('\n', '\r\n'));
      expect(await cut(windows.join(''), size)).toEqual(windows);
      for (const whole of [
        'From a\nFrom b',
        'x\nFrom b',
        'x\n\nFromage',
        'x\n\nfrom b',
        'x\r\rFrom b',
        'x\rFrom b',
        'x\n y\nFrom b',
        'x',
      ])
        expect(await cut(whole, size)).toEqual([whole]);
    },
  );

  it('begins with the first message, whatever is before it', async () => {
    expect(await cut(`\n\n${a}`)).toEqual(['\n\n', a]);
    expect(await cut('')).toEqual([]);
  });

  it('gives no more of a message than is wanted', async () => {
    expect(await cut(`${a}${'x'.repeat(50)}\n\n${c}`, 7, 12)).toEqual([`${a}xx`, c]);
    expect(await cut(`${a}${b}`, 1000, a.length)).toEqual([a, b]);
    expect(await cut(`${a}${b}`, 4, 6)).toEqual(['From a', 'From b']);
  });
});

describe('the parts of a mail', () => {
  const textOf = async (raw: string) => mailText(bytesOf(raw));
  const HEAD = 'From: Shop <A@B.org>\nSubject: Hello\nDate: Sun, 01 Feb 2026 08:00:00 +0000\n';

  it('are its sender, subject, time and text', async () => {
    expect(await textOf(`From x\n${HEAD}\nText\n`)).toEqual({
      from: 'a@b.org',
      subject: 'Hello',
      at: Date.parse('2026-02-01T08:00:00Z'),
      text: expect.stringContaining('Text'),
      isAuthenticated: null,
    });
    expect(await textOf('From: a@b.org\n\n')).toMatchObject({ subject: '', at: Number.NaN, text: '' });
    expect((await textOf(`From: a@b.org\nSubject: ${'x'.repeat(600)}\n\n`))?.subject).toHaveLength(500);
    expect((await textOf(`${HEAD}\n${'x'.repeat(60_000)}`))?.text).toHaveLength(50_000);
  });

  it.each([['From: a b'], ['From: a@'], ['From: @b.org'], ['From: a@b_c'], ['Subject: x'], ['From x']])(
    'nothing without an address: %s',
    async (head) => {
      expect(await textOf(`${head}\n\nText`)).toBeNull();
    },
  );

  it.each([
    [[], null],
    [['pass'], true],
    [['PASS'], true],
    [['pass', 'fail'], true],
    [['fail', 'pass'], false],
    [['passed'], false],
    [['none'], false],
    [['fail', 'none'], false],
  ])('signed as the receiver found: %j is %j', async (results, is) => {
    expect(
      (await textOf(`${results.map((one) => `${signed(one)}\n`).join('')}${HEAD}\nx`))?.isAuthenticated,
    ).toBe(is);
  });

  it.each([
    ['<p>One<br>two</p>three', ' One two three '],
    ['<style>p { x }</style>a<SCRIPT>b()</SCRIPT>c', ' a c '],
    ['a&nbsp;b&amp;c', 'a b&c '],
    ['a <b', 'a '],
    ['a<style>never closed', 'a '],
    ['a<style>x</style', 'a '],
    ['no tags', 'no tags '],
  ])('as text, of a page: %s', async (html, text) => {
    expect((await textOf(`${HEAD}Content-Type: text/html\n\n${html}`))?.text).toBe(text);
  });
});

describe('a sender', () => {
  const of = (address: string): string[] =>
    sendersOf(address).map(({ platform, role }) => `${platform}.${role}`);
  it.each([
    [ALI, ['aliexpress.buyer']],
    ['auto-confirm@amazon.de', ['amazon.buyer']],
    ['auto-confirm@amazon.co.uk', ['amazon.buyer']],
    ['auto-confirm@amazon.com.au', ['amazon.buyer']],
    ['any.name@sellercentral.amazon.com', ['amazon.seller']],
    ['auto-confirm@amazon.evil.com', []],
    ['auto-confirm@amazon.', []],
    ['auto-confirm@amazon.de.evil.com', []],
    ['auto-confirm@xamazon.de', []],
    ['other@amazon.de', []],
    ['transaction@aliexpress.com', []],
    ['transaction@notice.aliexpress.com.evil.org', []],
    ['', []],
  ])('%s writes for %j', (address, accounts) => {
    expect(of(address)).toEqual(accounts);
  });

  it('says in any language what has happened, in the order of its words', () => {
    expect(wordingOf('ORDER 1 was SHIPPED')?.field).toBe('shippedAt');
    expect(wordingOf('dispute for order 1 was closed')?.kind).toBe('dispute-closed');
    expect(wordingOf('closed: dispute')?.kind).not.toBe('dispute-closed');
    expect(wordingOf('Streitfall 5 ABGESCHLOSSEN')?.kind).toBe('dispute-closed');
    expect(wordingOf('Hello')).toBeUndefined();
  });
});

describe('mails', () => {
  it('are one order each as far as they have come, whatever the order of the mails', async () => {
    const steps = [
      { subject: `Order ${ID} was delivered`, date: '2026-02-09T08:00:00Z' },
      { subject: `Order confirmation: ${ID}`, date: '2026-02-01T08:00:00Z' },
      { subject: `Order ${ID} shipped`, date: '2026-02-03T08:00:00Z' },
    ];
    const { snapshot, notes } = await imported(steps);
    expect(snapshot.orders).toEqual([
      {
        id: ID,
        placedAt: '2026-02-01T08:00:00Z',
        shippedAt: '2026-02-03T08:00:00Z',
        deliveredAt: '2026-02-09T08:00:00Z',
        status: 'completed',
      },
    ]);
    expect(snapshot.asOf).toBe('2026-06-01T00:00:00Z');
    expect(notes.rows).toMatchObject({ read: 3, used: 3 });
    expect(notes.messages).toEqual([
      { code: 'unsigned-mails', args: { count: 3 } },
      { code: 'mails-only', args: {} },
      { code: 'list-partial', args: { list: 'orders', count: 1, why: 'some' } },
    ]);
    expect((await imported(steps.slice(2))).snapshot.orders).toEqual([
      { id: ID, shippedAt: '2026-02-03T08:00:00Z', status: 'shipped' },
    ]);
    const newest = await importMails(steps.map(mail));
    expect(newest.snapshot.asOf).toBe('2026-02-09T08:00:00Z');
  });

  it('of a cancelled order say so, and of a refund not that it was shipped', async () => {
    expect((await imported([{ subject: `Order ${ID} was cancelled` }])).snapshot.orders).toEqual([
      { id: ID, cancelledAt: '2026-02-01T08:00:00Z', status: 'cancelled' },
    ]);
    expect((await imported([{ subject: `Refund for order ${ID}` }])).snapshot.orders).toEqual([
      { id: ID, refundedAt: '2026-02-01T08:00:00Z' },
    ]);
    expect((await imported([{ subject: `Order ${ID}: awaiting payment` }])).snapshot.orders).toEqual([
      { id: ID, status: 'awaiting-payment' },
    ]);
  });

  it('of a dispute are a dispute of their order', async () => {
    const { snapshot } = await imported([
      { subject: `Dispute closed for order ${ID}`, date: '2026-02-05T08:00:00Z' },
      { subject: `Dispute opened for order ${ID}` },
    ]);
    expect(snapshot.disputes).toEqual([
      { id: ID, orderId: ID, openedAt: '2026-02-01T08:00:00Z', closedAt: '2026-02-05T08:00:00Z' },
    ]);
    expect(snapshot.observed).toEqual({ disputes: { since: '2026-06-01T00:00:00Z' } });
  });

  it('are left out where they say nothing, each for its reason', async () => {
    const { notes } = await imported([
      { subject: `Order ${ID} shipped`, more: [signed('pass', 'notice.aliexpress.com')] },
      { subject: `Order ${ID} shipped`, from: 'friend@example.org' },
      { subject: `Order ${ID} shipped`, more: [signed('none')] },
      { subject: `Order ${ID} shipped`, date: null },
      { subject: 'Order shipped' },
      { subject: 'Hello' },
    ]);
    expect(notes.rows.leftOut.map(({ reason, count }) => [reason, count])).toEqual([
      ['other-mail', 1],
      ['unsigned-mail', 1],
      ['not-a-time', 1],
      ['unknown-mail', 2],
    ]);
    expect(notes.rows).toMatchObject({ read: 6, used: 1 });
    expect(JSON.stringify(notes.rows.leftOut[0]?.places)).toContain('"args":[2]');
    expect(notes.messages.map(({ code }) => code)).not.toContain('unsigned-mails');
  });

  it('have the number of the order in their text where their subject has none', async () => {
    const { snapshot } = await imported([{ subject: 'Your order was shipped', body: `Order ${ID}.` }]);
    expect(snapshot.orders?.[0]?.id).toBe(ID);
  });

  it.each([
    ['Jan 4', '2026-12-31T08:00:00Z', '2027-01-04T12:00:00Z'],
    ['Jan 4', '2026-01-04T23:00:00Z', '2026-01-04T12:00:00Z'],
    ['Jan 4', '2026-01-05T11:59:59Z', '2026-01-04T12:00:00Z'],
    ['Jan 4', '2026-01-05T12:00:00Z', '2027-01-04T12:00:00Z'],
    ['Dec 30', '2026-12-29T08:00:00Z', '2026-12-30T12:00:00Z'],
    ['Foo 4', '2026-01-01T08:00:00Z', undefined],
    ['Feb 31', '2026-02-01T08:00:00Z', undefined],
    ['Apr 0', '2026-02-01T08:00:00Z', undefined],
    ['Feb 29', '2027-02-20T08:00:00Z', '2028-02-29T12:00:00Z'],
  ])('to ship by %s, written %s, mean %s', async (day, date, shipBy) => {
    const subject = `You made a sale on Etsy - Ship by ${day} - [$37.89, Order #4025790946]`;
    const { snapshot } = await imported([{ subject, date, from: 'transaction@etsy.com' }], {
      asOf: '2027-06-01T00:00:00Z',
    });
    expect(snapshot.orders?.[0]?.shipBy).toBe(shipBy);
  });

  it('about the account are notices, with the words that told it', async () => {
    const kinds = { a: 'restriction', b: 'warning', c: 'verification', d: 'other' } as const;
    const asked: string[] = [];
    const options: MailOptions = {
      readMessage: async (text) => {
        asked.push(text.trim());
        const kind = kinds[text.slice(0, 1) as 'a'] as never;
        return {
          kind,
          words: text.startsWith('b')
            ? ['x'.repeat(200), 'y'.repeat(200)]
            : text.startsWith('c')
              ? []
              : ['shut', 'down'],
        };
      },
    };
    const { snapshot, notes } = await imported(
      [
        { subject: 'a', body: 'text', date: '2026-02-03T08:00:00Z' },
        { subject: 'a', date: '2026-02-02T08:00:00Z' },
        { subject: 'b', date: '2026-02-04T08:00:00Z' },
        { subject: 'c', date: '2026-02-05T08:00:00Z' },
        { subject: 'd' },
      ],
      options,
    );
    expect(asked[0]).toBe('a\n\ntext');
    expect(snapshot.notices).toMatchObject([
      { id: 'mail-20260202080000', at: '2026-02-02T08:00:00Z', kind: 'restriction', text: 'shut ... down' },
      { id: 'mail-20260203080000', kind: 'restriction' },
      { id: 'mail-20260204080000', kind: 'warning', text: `${'x'.repeat(200)} ... ${'y'.repeat(95)}` },
      { id: 'mail-20260205080000', kind: 'warning' },
    ]);
    expect(snapshot.notices?.[3]).not.toHaveProperty('text');
    expect(notes.messages).toContainEqual({ code: 'told-restricted', args: { at: '2026-02-03T08:00:00Z' } });
    expect(notes.rows.leftOut).toMatchObject([{ reason: 'unknown-mail', count: 1 }]);
    const calm = await imported([{ subject: 'b' }], options);
    expect(calm.notes.messages.map(({ code }) => code)).not.toContain('told-restricted');
  });

  it('of several accounts are those of the one with most, or of the one that is asked for', async () => {
    const amazon = { subject: 'Order 302-0000001-0000001 shipped', from: 'ship-confirm@amazon.de' };
    const mails = [amazon, { subject: `Order ${ID} shipped` }, { subject: `Refund for order ${ID}` }];
    const { snapshot, notes } = await imported(mails);
    expect(snapshot).toMatchObject({ platform: 'aliexpress', role: 'buyer' });
    expect(snapshot.orders).toHaveLength(1);
    expect(notes.messages[0]).toEqual({
      code: 'one-of-several',
      args: { used: 'aliexpress.buyer', others: 'amazon.buyer' },
    });
    const other = await imported(mails, { part: 'amazon.buyer' });
    expect(other.notes.messages[0]).toEqual({
      code: 'one-of-several',
      args: { used: 'amazon.buyer', others: 'aliexpress.buyer' },
    });
    expect((await imported(mails.slice(1), { part: 'aliexpress.buyer' })).notes.messages[0]?.code).toBe(
      'unsigned-mails',
    );
    await expect(imported(mails, { part: 'etsy.seller' })).rejects.toMatchObject({
      issues: [{ code: 'unknown-part', path: 'options.part' }],
    });
    await expect(imported([{ subject: 'x', from: 'a@b.org' }])).rejects.toMatchObject({
      issues: [{ code: 'unknown-format', line: 1 }],
    });
  });
});
