import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotice } from '../../src/notices/read-notice.ts';
import { ALL, lexiconOf } from './sample-lexicon.ts';

const EN = lexiconOf('en');

describe('pasted messages', () => {
  it('may be HTML', () => {
    const html = `<!DOCTYPE html><html><head><style>p { color: red } /* chargeback */</style></head>
      <body><p>Your account has been <b>suspended</b> because of&nbsp;unpaid&#32;fees.</p><script>x = "fraud"</script>
      <div>We&rsquo;re sorry.</div></body></html>`;
    expect(readNotice(html, EN)).toMatchObject({ class: 'money-owed', words: ['unpaid fees'] });
  });

  it('may be quoted-printable', () => {
    const mail = 'Ihr Konto wurde gesperrt, weil Sie Ihre Geb=C3=BChren nicht beza=\r\nhlt haben.';
    expect(readNotice(mail, lexiconOf('de')).class).toBe('money-owed');
  });

  it('may be broken into lines by a mail program', () => {
    const mail =
      'Hello, we are writing to let you know that we have suspended\nyour account because of a high number of payment\ndisputes.';
    expect(readNotice(mail, EN).class).toBe('chargeback');
  });

  it('may hold characters without width', () => {
    expect(readNotice('Your ac\u200bcount was sus\u00adpended for counter\u200bfeit goods', EN).class).toBe(
      'ip',
    );
  });

  it('may mix scripts', () => {
    const text = 'Аккаунт suspended: 您的账户 because of chargebacks アカウント停止';
    expect(readNotice(text, ALL).class).toBe('chargeback');
  });

  it('never make the reader fail, whatever they hold', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<',
        '&#x110000;',
        '=C3',
        '=\n',
        '\ud800',
        '<!--',
        '</style',
        'because ',
        '您',
        'https://@',
        "'",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const read = readNotice(text, ALL, { domains: ['paypal.com'] });
        expect(read.open.length === 0 || read.class === null).toBe(true);
      }),
    );
  });
});

describe('long messages', () => {
  it('may have a million words', () => {
    const text = 'your account was suspended because of chargebacks '.repeat(142_858);
    expect(readNotice(text, EN).class).toBe('chargeback');
  });
});
