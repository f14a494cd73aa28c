const SUBJECTS = [
  'Order # shipped',
  'Bestellbestätigung #',
  'Pedido # enviado',
  'Dispute opened for order #',
  'Возврат средств за заказ #',
];

/**
 * Mails as they stand in a mailbox: one in ten is of a platform, the others are somebody else's.
 *
 * @param {number} count
 * @returns {string[]}
 */
export function mailbox(count) {
  return Array.from({ length: count }, (_, n) => {
    const isKnown = n % 10 === 0;
    const subject = isKnown
      ? String(SUBJECTS[(n / 10) % SUBJECTS.length]).replace('#', `81900000000${String(n).padStart(5, '0')}`)
      : `Newsletter ${n}`;
    const from = isKnown ? 'transaction@notice.aliexpress.com' : `news${n % 50}@shop.example.org`;
    const body = isKnown ? 'Thank you.' : 'Offers of the week for everybody who likes offers.\n'.repeat(60);
    return [
      'From MAILER-DAEMON Thu Jan  1 00:00:00 2026',
      ...(isKnown
        ? ['Authentication-Results: mx.example.org; dkim=pass header.d=notice.aliexpress.com']
        : []),
      `From: "Somebody" <${from}>`,
      `Subject: =?UTF-8?B?${Buffer.from(subject, 'utf8').toString('base64')}?=`,
      `Date: ${new Date(Date.UTC(2026, 0, 1 + (n % 300), 8, n % 60)).toUTCString()}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(body, 'utf8')
        .toString('base64')
        .replaceAll(/(.{76})/g, '$1\n'),
      '',
      '',
    ].join('\n');
  });
}
