import { describe, expect, it } from 'vitest';
import { foreignHosts, isSuspicious, type PhishingSign } from '../../src/notices/phishing-signs.ts';

/** The hosts that are foreign to some domains, the stronger sign marked with `!`. */
const foreign = (text: string, ...domains: string[]): string[] =>
  foreignHosts(text, domains).map(({ sign, words }) => (sign === 'brand-in-host' ? `!${words}` : words));

describe('a link in a message', () => {
  it.each([
    'http://other.example',
    'https://other.example/a',
    'HTTPS://OTHER.example',
    'https://other.example?a=paypal.com',
    'https://other.example#paypal.com',
    '<https://other.example>',
    '"https://other.example"',
    "'https://other.example'",
    '(https://other.example)',
    '[https://other.example]',
    '{https://other.example}',
    'https://other.example(',
    'https://paypal.com@other.example/',
    'https://a@paypal.com@other.example/',
    'https://other.example:443/',
    'https://other.example:',
    'Go to https://other.example.',
  ])('leads to the host that a browser would open: %s', (text) =>
    expect(foreign(text, 'paypal.com')).toEqual(['other.example']),
  );

  it.each(['xhttps://other.example', 'other.example/a', 'ftp://other.example', 'https:// other.example'])(
    'is none in %s',
    (text) => expect(foreign(text, 'paypal.com')).toEqual([]),
  );

  it('keeps what is no port behind its host', () =>
    expect(foreign('https://other.example:a https://other.ab', 'paypal.com')).toEqual([
      'other.example:a',
      'other.ab',
    ]));

  it.each(['other.de:80', 'other.de:', 'other.de.', 'other.de,', 'other.de;', 'other.de!', 'other.de:8080.'])(
    'is the name before a port or what ends a sentence: %s',
    (host) => expect(foreign(`https://${host}`, 'paypal.com')).toEqual(['other.de']),
  );

  it('is the platform’s own at the end of a sentence, and a shortener with a port', () => {
    expect(foreign('Write to https://www.amazon.co.uk.', 'amazon.com')).toEqual([]);
    expect(foreign('https://bit.ly:80/a')).toEqual(['bit.ly']);
  });

  it('is named once for each host', () =>
    expect(foreign('https://a.example/1 https://b.example https://A.example/2', 'paypal.com')).toEqual([
      'a.example',
      'b.example',
    ]));

  it('is read up to the twentieth', () => {
    const own = 'https://paypal.com '.repeat(19);
    expect(foreign(`${own}https://other.example`, 'paypal.com')).toEqual(['other.example']);
    expect(foreign(`${own}https://paypal.com https://other.example`, 'paypal.com')).toEqual([]);
  });
});

describe('a host', () => {
  it.each([
    'paypal.com',
    'www.paypal.com',
    'a.b.paypal.com',
    'paypal.de',
    'paypal.example',
    'paypal.co.uk',
    'paypal.com.br',
    'paypal.com.paypal.com',
  ])('belongs to the platform: %s', (host) => {
    expect(foreign(`https://${host}/`, 'paypal.com')).toEqual([]);
    expect(foreign(`https://${host}/`, 'www.paypal.com')).toEqual([]);
    expect(foreign(`https://${host}/`, 'other.com', 'paypal.com')).toEqual([]);
  });

  it.each([
    ['paypal-secure.example', '!paypal-secure.example'],
    ['mypaypal.com', '!mypaypal.com'],
    ['paypal.evil.com', '!paypal.evil.com'],
    ['paypal.a.b.c', '!paypal.a.b.c'],
    ['paypal', '!paypal'],
    ['paypa1.com', 'paypa1.com'],
    ['pay.pal.com', 'pay.pal.com'],
  ])('is foreign, and more so with the name of the platform: %s', (host, shown) => {
    expect(foreign(`https://${host}/`, 'paypal.com')).toEqual([shown]);
    expect(foreign(`https://${host}/`, 'other.com', 'paypal.com')).toEqual([shown]);
  });

  it('holds a name of three letters by chance', () => {
    expect(foreign('https://fdopes.example/', 'dop.com')).toEqual(['fdopes.example']);
    expect(foreign('https://fdopes.example/', 'dope.com')).toEqual(['!fdopes.example']);
  });

  it.each([
    'bit.ly',
    'tinyurl.com',
    'is.gd',
    'cutt.ly',
    'ow.ly',
    'rb.gy',
    'shorturl.at',
    ...[
      'secur',
      'verif',
      'login',
      'signin',
      'account',
      'support',
      'confirm',
      'unlock',
      'billing',
      'update',
    ].flatMap((word) => [`${word}-x.example`, `x-${word}.example`, `x.${word}ab-y.example`]),
    'my-account.example',
  ])('hides another, whatever the platform: %s', (host) =>
    expect(foreign(`https://${host}/`)).toEqual([host]),
  );

  it.each(['other.example', 'bit.ly.example', 'my.account.example', 'account2-x.example', 'a-b.example'])(
    'is not judged without known domains: %s',
    (host) => expect(foreign(`https://${host}/`)).toEqual([]),
  );
});

describe('signs of a copy', () => {
  it.each<[PhishingSign['sign'][], boolean]>([
    [[], false],
    [['link'], false],
    [['host'], false],
    [['urgent', 'urgent'], false],
    [['urgent', 'link'], true],
    [['urgent', 'host'], true],
    [['greeting', 'data'], true],
    [['brand-in-host'], true],
  ])('are enough, or not: %j', (signs, isEnough) =>
    expect(isSuspicious(signs.map((sign) => ({ sign, words: 'x' })))).toBe(isEnough),
  );
});
