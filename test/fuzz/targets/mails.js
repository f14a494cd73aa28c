import { parseSnapshot } from '@risk-check/core';
import { ImportError } from '@risk-check/import';
import { importMails, isMail, splitMbox } from '../../../packages/import/src/mail/index.ts';
import { mailText } from '../../../packages/import/src/mail/mail-text.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const OPTIONS = { asOf: '2026-06-01T00:00:00Z', part: 'aliexpress.buyer' };
const readMessage = async () => ({ kind: 'warning', words: ['unusual activity'] });

/** What a receiving server puts above a mail that it doesn't vouch for. */
const RECEIVERS = [
  ['mx.example.org; dkim=fail header.d=amazon.com; dmarc=fail header.from=amazon.com', 'mx.example.org'],
  ['mx.example.org; dkim=none (; dkim=pass header.d=amazon.com)', 'mx.example.org'],
  ['mx.example.org; dkim=pass header.d=signed.invalid; spf=pass smtp.mailfrom=amazon.com', 'mx.example.org'],
  ['spf.icloud.com; spf=pass smtp.mailfrom=amazon.com', 'p00-mx.mail.icloud.com'],
].map(([found, server]) =>
  encoder.encode(
    `Authentication-Results: ${found}\r\nReceived: from x by ${server}; Sun, 01 Feb 2026 08:00:00 +0000\r\n`,
  ),
);

/** A mail that stands behind all others in their mailbox, with a name that nothing may keep. */
const LAST = encoder.encode(
  [
    '\n\nFrom x',
    'From: "Qanary Shop" <transaction@notice.aliexpress.com>',
    'To: "Qanary Buyer" <qanary@example.org>',
    'Subject: =?UTF-8?B?T3JkZXIgODE5OTk5OTk5OTk5OTk5OSBzaGlwcGVk?=',
    'Date: Sun, 01 Feb 2026 08:00:00 +0000',
    '',
    'Dear Qanary, https://example.org/qanary',
  ].join('\n'),
);
const LAST_ORDER = '{"id":"8199999999999999","shippedAt":"2026-02-01T08:00:00Z","status":"shipped"}';

/** Where a mailbox is cut, by its separators alone. */
function partsOf(bytes, most) {
  const text = Buffer.from(bytes).toString('latin1');
  const cuts = [...text.matchAll(/(?<=\n\r?\n)From /g)].map(({ index }) => index);
  return [0, ...cuts]
    .map((start, i) => text.slice(start, Math.min(start + most, cuts[i] ?? text.length)))
    .filter((part) => part !== '');
}

async function listOf(parts) {
  const all = [];
  for await (const part of parts) all.push(part);
  return all;
}

function* chunksOf(bytes, size) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Cut the same, however the bytes arrive, and however much is kept of a mail. */
async function checkSplit(input, size, most) {
  const cut = await listOf(splitMbox(chunksOf(input, size), most));
  const got = cut.map((part) => Buffer.from(part).toString('latin1'));
  const expected = partsOf(input, most);
  if (JSON.stringify(got) !== JSON.stringify(expected))
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

/** A mail isn't believed unless its receiver confirmed the sender. */
async function checkForged(input, receiver) {
  const mail = await mailText(Buffer.concat([receiver, input]));
  if (mail !== null && mail.isAuthenticated !== false)
    throw new Error(`a mail from ${mail.from} is believed: ${mail.isAuthenticated}`);
}

/** Each mail is used or counted as left out, and the last mail of a mailbox is read like any other. */
async function checkImport(input) {
  const mails = await listOf(splitMbox([input, LAST]));
  const { snapshot, notes } = await importMails(mails, { ...OPTIONS, readMessage });
  const text = JSON.stringify(parseSnapshot(snapshot));
  const { read, used, leftOut } = notes.rows;
  if (read !== mails.length || used + leftOut.reduce((sum, { count }) => sum + count, 0) !== read)
    throw new Error(`${mails.length} mails, counted as ${JSON.stringify(notes.rows)}`);
  if (!snapshot.orders?.some((order) => JSON.stringify(order) === LAST_ORDER))
    throw new Error(`the last mail is not read: ${text}`);
  if (/qanary/i.test(text + JSON.stringify(notes))) throw new Error('a name is kept');
  const written = decoder.decode(input);
  for (const { shipBy } of snapshot.orders ?? []) {
    if (typeof shipBy !== 'string' || written.includes('=')) continue;
    if (!new RegExp(`by\\s+\\p{L}{3,9}\\s+0?${new Date(shipBy).getUTCDate()}(?!\\d)`, 'iu').test(written))
      throw new Error(`${shipBy} is no day of the mail`);
  }
}

const SHOP = 'From: Shop <transaction@notice.aliexpress.com>';

const AMAZON = [
  'From: Amazon <auto-confirm@amazon.com>',
  'Subject: Order confirmation: 302-0000001-0000001',
  'Date: Sun, 01 Feb 2026 08:00:00 +0000',
  'Content-Type: text/plain',
  '',
  'USB cable',
];

/** Mails of strangers and mailboxes of them: nothing forged is believed, nothing is lost, no name is kept. */
export const target = {
  name: 'mails',
  form: 'json',
  fewBytes: 500,
  mostBytes: 1500,
  words: [
    ...['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', ' ', '\t', ':', ';', '=', '"', '(', ')', '<', '>', '@', '\\'],
    ...[
      'From ',
      '\n\nFrom x\n',
      '\r\n\r\nFrom x\r\n',
      'From: ',
      'Subject: ',
      'Date: ',
      'Received: from a by ',
    ],
    ...['Amazon <auto-confirm@amazon.com>', SHOP, '8190000000000001', '302-0000001-0000001', ' shipped'],
    ...[
      'Ship by Apr 17',
      'Subject: You made a sale - Ship by Feb 31 - order confirmation 8190000000000003',
      '2026',
      'Sun, 01 Feb 2026 08:00:00 +0000',
      'Order confirmation: ',
    ],
    'Authentication-Results: mx.example.org; dkim=pass header.d=amazon.com; dmarc=pass header.from=amazon.com',
    'Authentication-Results: dkim.icloud.com; dkim=pass header.d=amazon.com',
    'Authentication-Results: dmarc.icloud.com; dmarc=pass header.from=amazon.com',
    ...[
      '\r\n ; dmarc=pass header.from=amazon.com',
      'ARC-',
      'header.d=amazon.com',
      'mx.example.org',
      'icloud.com',
    ],
    'Content-Type: multipart/mixed; boundary=b\r\n',
    ...[
      '--b',
      '--b--',
      'Content-Type: message/rfc822\r\n\r\n',
      'Content-Type: text/html\r\n',
      'charset=utf-16',
    ],
    ...[
      'Content-Transfer-Encoding: base64\r\n',
      'Content-Transfer-Encoding: quoted-printable\r\n',
      '=3D',
      '=\r\n',
    ],
    ...['=?UTF-8?B?', '=?utf-8?q?', '?=', '<style>', '</style>', '<p>', '&amp;', '\0', '\xff', 'X-A: b\r\n'],
  ],
  seeds: () => [
    JSON.stringify({ lines: AMAZON }),
    JSON.stringify({
      lines: [
        SHOP,
        'Subject: You made a sale - Ship by Apr 17 - order confirmation 8190000000000002',
        'Date: Sun, 01 Mar 2026 08:00:00 +0000',
        '',
      ],
    }),
    `\u0001From x\n${SHOP}\nSubject: Order confirmation: 8190000000000001\nDate: Sun, 01 Feb 2026 08:00:00 +0000\n\nUSB\n\nFrom y\n${SHOP}\nSubject: Hello\n\n`,
    'From: Amazon <auto-confirm@amazon.com>\r\nSubject: Order confirmation: 302-0000001-0000001\r\nDate: Sun, 01 Feb 2026 08:00:00 +0000\r\n\r\nUSB cable\r\n',
    'From: Amazon <auto-confirm@amazon.com>\r\nContent-Type: multipart/alternative; boundary=b\r\nSubject: =?utf-8?q?Order_confirmation?=\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>302-0000001-0000001</p>\r\n--b--\r\n',
    'From: Etsy <transaction@etsy.com>\nSubject: You made a sale on Etsy - Ship by Apr 17 - [$1.00, Order #1234567890]\nDate: Sun, 01 Mar 2026 08:00:00 +0000\n\n',
    `${SHOP}\nSubject: You made a sale - Ship by Apr 17 - order confirmation 8190000000000002\nDate: Sun, 01 Mar 2026 08:00:00 +0000\n\n`,
  ],
  async run(input) {
    const plan = planIn(input);
    const mail = plan ? encoder.encode(plan.lines.join('\r\n')) : input;
    const receivers = plan ? RECEIVERS : [RECEIVERS[mail.length % RECEIVERS.length] ?? mail];
    isMail(decoder.decode(mail));
    const [first = 0, second = 0] = input;
    if (!plan) await checkSplit(input, 1 + (first % 40), second % 2 === 0 ? 2 ** 20 : 1 + second);
    for (const receiver of receivers) await checkForged(mail, receiver);
    try {
      await checkImport(mail);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      throw new Error('refused, and the last mail is sound', { cause: error });
    }
  },
};

/** A mail as its lines, which are changed one by one; null where the input is a mailbox as it is. */
function planIn(input) {
  if (input[0] !== 0x7b) return null;
  try {
    const { lines } = JSON.parse(decoder.decode(input));
    return Array.isArray(lines) ? { lines: lines.filter((line) => typeof line === 'string') } : null;
  } catch {
    return null;
  }
}
