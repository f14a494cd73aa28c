import { readNotice } from '@risk-check/core';
import { loadLexicon } from '@risk-check/rules-data/notices';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importMails, isMail, splitMbox } from '../src/mail/index.ts';

const encoder = new TextEncoder();
const readMessage = async (text: string) => readNotice(text, await loadLexicon(text));

interface Written {
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  readonly signed?: boolean;
}

/** A message as it stands in a mailbox: names, addresses and links beside what counts. */
function written({ from, subject, body, signed = true }: Written, n: number): string {
  const day = new Date(Date.UTC(2026, 0, 1 + (n % 300), 8, n % 60)).toUTCString();
  const word = `=?UTF-8?B?${Buffer.from(subject, 'utf8').toString('base64')}?=`;
  return [
    'From MAILER-DAEMON Thu Jan  1 00:00:00 2026',
    ...(signed ? [`Authentication-Results: mx.example.org; dkim=pass header.d=${from.split('@')[1]}`] : []),
    `From: "Qanary Testperson" <${from}>`,
    'To: "Qanary Buyer" <qanary@example.org>',
    `Subject: ${word}`,
    `Date: ${day}`,
    `Message-ID: <${n}.qanary@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`Dear Qanary Testperson,\n\n${body}\n\nhttps://example.org/qanary\n12 Qanary Street`, 'utf8')
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
    '',
    '',
  ].join('\r\n');
}

const ORDER = {
  aliexpress: (n: number) => `81900000000${String(n).padStart(5, '0')}`,
  amazon: (n: number) => `302-00${String(n).padStart(5, '0')}-0000001`,
};
const ALI = 'transaction@notice.aliexpress.com';

/** Ten kinds in five languages. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  placed: [
    'Order confirmation: #',
    'Bestellbestätigung #',
    'Confirmación de pedido #',
    'Confirmation de votre commande #',
    'Ваш заказ # оформлен',
  ],
  unpaid: [
    'Order #: awaiting payment',
    'Bestellung #: Zahlung ausstehend',
    'Pedido #: pago pendiente',
    'Commande #: en attente de paiement',
    'Заказ # ожидает оплаты',
  ],
  shipped: [
    'Order # shipped',
    'Bestellung # wurde versandt',
    'Pedido # enviado',
    'Commande # expédiée',
    'Заказ # отправлен',
  ],
  delivered: [
    'Order # was delivered',
    'Bestellung # zugestellt',
    'Pedido # entregado',
    'Commande # livrée',
    'Заказ # доставлен',
  ],
  cancelled: [
    'Order # was cancelled',
    'Bestellung # storniert',
    'Pedido # cancelado',
    'Commande # annulée',
    'Заказ # отменён',
  ],
  refunded: [
    'Refund for order #',
    'Erstattung für Bestellung #',
    'Reembolso del pedido #',
    'Remboursement de la commande #',
    'Возврат средств за заказ #',
  ],
  opened: [
    'Dispute opened for order #',
    'Streitfall zu # eröffnet',
    'Disputa abierta: pedido #',
    'Litige ouvert pour la commande #',
    'Спор открыт по заказу #',
  ],
  closed: [
    'Dispute closed for order #',
    'Streitfall zu # abgeschlossen',
    'Disputa cerrada: pedido #',
    'Litige clos pour la commande #',
    'Спор закрыт по заказу #',
  ],
};
const WARNINGS = [
  'Your account has been warned because you opened too many disputes. Further violations may lead to suspension of your account.',
  'Dies ist eine Verwarnung: Wegen zu vieler Streitfälle kann Ihr Konto gesperrt werden, wenn es weitere Verstöße gibt.',
  'Esta es una advertencia: por abrir demasiadas disputas su cuenta puede ser suspendida si hay más infracciones.',
  'Ceci est un avertissement : en raison de trop nombreux litiges, votre compte pourra être suspendu en cas de nouvelle violation.',
  'Это предупреждение: из-за слишком большого числа споров ваш аккаунт может быть заблокирован при новых нарушениях.',
];
const RESTRICTIONS = [
  'Your account has been suspended because of unusual activity.',
  'Ihr Konto wurde wegen ungewöhnlicher Aktivitäten gesperrt.',
  'Su cuenta ha sido suspendida por actividad inusual.',
  "Votre compte a été suspendu en raison d'une activité inhabituelle.",
  'Ваш аккаунт заблокирован из-за подозрительной активности.',
];

function relevant(): Written[] {
  const mails: Written[] = [];
  for (let n = 0; mails.length < 200; n++) {
    const language = n % 5;
    const kinds = Object.keys(SUBJECTS);
    const kind = Math.floor(n / 5) % 10;
    const id = ORDER.aliexpress(n);
    const subject = SUBJECTS[kinds[kind] ?? '']?.[language]?.replace('#', id);
    mails.push(
      subject !== undefined
        ? { from: ALI, subject, body: 'USB cable, 3.10' }
        : { from: ALI, subject: 'Account', body: (kind === 8 ? WARNINGS : RESTRICTIONS)[language] ?? '' },
    );
  }
  return mails;
}

function others(): Written[] {
  return Array.from({ length: 2000 }, (_, n): Written => {
    const id = ORDER.aliexpress(50_000 + n);
    switch (n % 8) {
      case 0:
        return { from: 'friend@example.org', subject: `Order confirmation: ${id}`, body: 'see below' };
      case 1:
        return { from: 'deals@newarrival.aliexpress.com', subject: `Shipped for free: ${id}`, body: 'Sale!' };
      case 2:
        return {
          from: 'transaction@notice-aliexpress.com',
          subject: `Order ${id} shipped`,
          body: 'Pay here',
        };
      case 3:
        return { from: ALI, subject: `Order ${id} shipped`, body: 'a copy', signed: false };
      case 4:
        return { from: ALI, subject: 'Coupons for you', body: 'Save 3 dollars today.' };
      case 5:
        return { from: 'news@shop.example', subject: 'Your account has been suspended', body: 'Click here.' };
      case 6:
        return { from: ALI, subject: 'Order news', body: 'Look at what others bought.' };
      default:
        return {
          from: 'list@example.org',
          subject: 'Minutes',
          body: 'From the meeting:\nFrom now on we meet on Mondays.',
        };
    }
  });
}

/** The receiver says that the signature of these is not there. */
const unsigned = (text: string): string =>
  text.includes('Authentication-Results')
    ? text
    : text.replace('\r\nFrom: ', '\r\nAuthentication-Results: mx.example.org; dkim=none\r\nFrom: ');

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('a mailbox', () => {
  it('gives at least 95 of 100 mails that count, and none of the others', async () => {
    const [wanted, noise] = [relevant(), others()];
    const all = [
      ...wanted.map((mail) => ({ mail, isWanted: true })),
      ...noise.map((mail) => ({ mail, isWanted: false })),
    ];
    // One after the other, as they come in over a year.
    const mixed = all
      .map((one, n) => ({ ...one, n }))
      .sort((a, b) => ((a.n * 7919) % 2200) - ((b.n * 7919) % 2200));
    const text = mixed.map(({ mail, n }) => unsigned(written(mail, n))).join('');
    const { snapshot, notes, importer } = await importMails(splitMbox(chunksOf(text, 65_536)), {
      asOf: '2026-12-31T00:00:00Z',
      readMessage,
    });
    expect(importer).toBe('mails');
    expect(snapshot).toMatchObject({ platform: 'aliexpress', role: 'buyer' });
    expect(notes.rows.read).toBe(2200);
    expect(notes.rows.used).toBeGreaterThanOrEqual(190);
    expect(notes.rows.used).toBeLessThanOrEqual(200);
    const ids = [...(snapshot.orders ?? []), ...(snapshot.disputes ?? [])].map(({ id }) => String(id));
    expect(ids.filter((id) => Number(id.slice(-5)) >= 50_000)).toEqual([]);
    expect(snapshot.observed?.orders?.since).toBe('2026-12-31T00:00:00Z');
    expect(snapshot.notices?.length).toBeGreaterThanOrEqual(36);
    expect(JSON.stringify([snapshot, notes])).not.toMatch(/qanary|testperson|example\.org/i);
  });

  it('joins what several mails say of one order and one dispute', async () => {
    const id = ORDER.amazon(1);
    const mails: Written[] = [
      { from: 'auto-confirm@amazon.de', subject: `Bestellbestätigung ${id}`, body: '' },
      { from: 'ship-confirm@amazon.de', subject: 'Ihre Bestellung wurde versandt', body: `Bestellung ${id}` },
      { from: 'order-update@amazon.de', subject: 'Erstattung', body: `Bestellung ${id}` },
    ];
    const { snapshot } = await importMails(mails.map((mail, n) => encoder.encode(written(mail, n))));
    expect(snapshot).toMatchObject({ platform: 'amazon', role: 'buyer' });
    expect(snapshot.orders).toEqual([
      expect.objectContaining({
        id,
        placedAt: '2026-01-01T08:00:00Z',
        refundedAt: '2026-01-03T08:02:00Z',
        status: 'shipped',
      }),
    ]);
  });

  it('reads the ship-by day that a subject names without its year', async () => {
    const subject = 'You made a sale on Etsy - Ship by Jan 4 - [$37.89, Order #4025790946]';
    const { snapshot } = await importMails([
      encoder.encode(written({ from: 'transaction@etsy.com', subject, body: '' }, 364)),
    ]);
    expect(snapshot.orders?.[0]).toMatchObject({
      id: '4025790946',
      shipBy: expect.stringMatching(/-01-04T12:00:00Z$/),
    });
  });

  it('takes the account with most mails, or the one that is asked for', async () => {
    const mails = [
      { from: ALI, subject: `Order ${ORDER.aliexpress(1)} shipped`, body: '' },
      { from: ALI, subject: `Order ${ORDER.aliexpress(2)} shipped`, body: '' },
      {
        from: 'service@paypal.de',
        subject: 'Du hast 20,00 € erhalten',
        body: 'Transaktion 1AB00000000000001',
      },
    ].map((mail, n) => encoder.encode(written(mail, n)));
    const first = await importMails(mails);
    expect(first.notes.messages).toContainEqual({
      code: 'one-of-several',
      args: { used: 'aliexpress.buyer', others: 'paypal.merchant' },
    });
    const other = await importMails(mails, { part: 'paypal.merchant' });
    expect(other.snapshot.settlements).toEqual([{ id: '1AB00000000000001', at: '2026-01-03T08:02:00Z' }]);
    await expect(importMails(mails, { part: 'etsy.seller' })).rejects.toThrow(
      'expected one of the accounts in these mails: aliexpress.buyer, paypal.merchant',
    );
  });

  it('is refused where no mail is known', async () => {
    await expect(
      importMails([encoder.encode(written({ from: 'a@b.org', subject: 'x', body: 'y' }, 1))]),
    ).rejects.toMatchObject({ code: 'INVALID_IMPORT' });
  });

  it.each([
    ['an endless line', `From: <${ALI}>\r\nSubject: ${'x'.repeat(3_000_000)}`],
    ['endless headers', `From: <${ALI}>\r\n${'X-A: b\r\n'.repeat(300_000)}`],
    [
      'nested parts',
      `From: <${ALI}>\r\n${Array.from({ length: 300 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')}`,
    ],
    ['nested mails', `From: <${ALI}>\r\n${'Content-Type: message/rfc822\r\n\r\n'.repeat(2_000)}`],
    ['styles without end', `From: <${ALI}>\r\nContent-Type: text/html\r\n\r\n${'<style '.repeat(100_000)}`],
  ])('is bounded: %s', async (_, text) => {
    await expect(importMails(splitMbox([encoder.encode(text)]))).rejects.toMatchObject({
      code: 'INVALID_IMPORT',
    });
  });

  it('is cut the same however its bytes come', async () => {
    const texts = relevant().slice(0, 5).map(written);
    const whole = texts.join('');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (size) => {
        const found: number[] = [];
        for await (const message of splitMbox(chunksOf(whole, size))) found.push(message.length);
        expect(found).toEqual(texts.map((text) => encoder.encode(text).length));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps no more of a message than is needed', async () => {
    const long = `From a\nFrom: <a@b.org>\n\n${'attachment\n'.repeat(400_000)}\nFrom b\nFrom: <c@d.org>\n\nshort\n`;
    const sizes: number[] = [];
    for await (const message of splitMbox(chunksOf(long, 8192))) sizes.push(message.length);
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toBe(2 ** 20);
  });
});

describe('what a mail begins with', () => {
  it.each([
    ['From MAILER-DAEMON Thu', true],
    ['Received: by x\r\nFrom: a@b.org\r\nSubject: y\r\n\r\ntext', true],
    ['Order ID,Date\n1,2', false],
    ['{"from": 1}', false],
    ['From: a\nHello\nthere', false],
  ])('%j', (text, is) => expect(isMail(text)).toBe(is));
});
