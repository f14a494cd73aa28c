import { createLocale } from '@risk-check/report/text';
import { LANGUAGES, type Language, loadWords } from '@risk-check/report/words';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../src/config/language-of.ts';
import { runCli } from './fake-io.ts';

const OTHERS = LANGUAGES.filter((language): language is Exclude<Language, 'en'> => language !== 'en');

describe.each(OTHERS)('the words in %s', (language) => {
  it('leaves the help in English', async () => {
    const { stdout } = await runCli(['--help', '--lang', language]);
    expect(stdout).toBe((await runCli(['--help'])).stdout);
  });
});

describe('numbers and days', () => {
  it.each([
    [1, '1 спор'],
    [2, '2 спора'],
    [5, '5 споров'],
    [11, '11 споров'],
    [21, '21 спор'],
    [2.5, '2,5 спора'],
  ])('%d in Russian: %s', (n, text) => {
    expect(createLocale('ru', ['one', 'few', 'many']).count(n, 'спор', 'спора', 'споров')).toBe(text);
  });

  it('takes the form of a noun of the data from the number as shown', () => {
    const { noun, plural } = createLocale('ru', ['one', 'few', 'many']);
    expect(noun('3', 'disputes|спор|спора|споров')).toBe('спора');
    expect(plural('1', 'disputes|спор|спора|споров')).toBe('спора');
    expect(plural('5', 'disputes|спор|спора|споров')).toBe('споров');
    expect(createLocale('de').noun('1', 'disputes|Streitfall|Streitfälle')).toBe('Streitfall');
    expect(createLocale('de').noun('1', 'disputes')).toBe('dispute');
    expect(createLocale('de').noun('2', 'disputes')).toBe('disputes');
  });

  it.each([
    ['de', '10.02.2026 08:00 UTC', '2,5', '12,90'],
    ['es', '10/02/2026 08:00 UTC', '2,5', '12,90'],
    ['ru', '10.02.2026 08:00 UTC', '2,5', '12,90'],
  ] as const)('%s', (language, when, number, money) => {
    const locale = createLocale(language);
    expect(locale.time('2026-02-10T08:00:00Z')).toBe(when);
    expect(locale.time('2026-02-10T08:00:30.5+08:00')).toBe(when.replace('00 UTC', '00:30 +08:00'));
    expect([locale.number('2.5'), locale.number('12.90'), locale.number('far')]).toEqual([
      number,
      money,
      'far',
    ]);
    expect(locale.date('2018')).toBe('2018');
  });
});

describe('the language of the system', () => {
  const of = (env: Record<string, string>): string => languageOf([], env);
  it.each([
    [{ LANG: 'de_DE.UTF-8' }, 'de'],
    [{ LANG: 'de_DE' }, 'de'],
    [{ LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LANG: 'ru_RU.UTF-8' }, 'ru'],
    [{ LANG: 'ru_RU.KOI8-R' }, 'en'],
    [{ LANG: 'ru_RU.KOI8-R', RISK_CHECK_LANG: 'ru' }, 'ru'],
    [{ LANG: 'ru_RU.UTF-8', LC_ALL: 'C' }, 'en'],
  ])('%o: %s', (env, language) => {
    expect(of(env)).toBe(language);
  });
});

it('German where the locale knows only ASCII has two letters for an umlaut', async () => {
  const argv = ['examples/aliexpress-buyer/traveller.json', '--lang', 'de'];
  const { stdout } = await runCli(argv, { env: { LANG: 'C' } });
  expect(stdout).toContain('Kaeufer bei AliExpress');
  expect(stdout).toContain('wenn jede Quelle recht haette.');
  expect(stdout).toContain('[!] ERHOEHT');
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

describe('Russian where the locale knows only ASCII', () => {
  const file = 'examples/aliexpress-buyer/several-at-once.json';
  it.each([
    [[file]],
    [['forecast', file]],
    [['what-if', file]],
    [['doctor', file]],
    [['recover', file]],
    [['explain', 'aliexpress.buyer.disputes-open-simultaneous']],
    [['rules', 'list']],
    [['import', 'packages/import/test/fixtures/aliexpress-orders.shopper.csv']],
  ])('%j is written in its own letters, since it was asked for', async (argv) => {
    const { stdout, stderr } = await runCli([...argv, '--lang', 'ru'], { env: { LC_ALL: 'C' } });
    expect(`${stdout}${stderr}`).toMatch(/[а-я]{4}/i);
    expect(`${stdout}${stderr}`).not.toContain('\\u04');
  });
});

describe('answers in the language asked in', () => {
  it.each([
    ['de', 'ja', 'N'],
    ['es', 'Sí', 'n'],
    ['es', 'si', 'NO'],
    ['ru', 'Да', 'нет'],
  ] as const)('%s: %s and %s', async (language, yes, no) => {
    const { parseAnswer } = await import('@risk-check/report/questions');
    const words = await loadWords(language);
    const question = { kind: 'flag' } as never;
    expect(parseAnswer(yes, question, words)).toEqual({ answer: true });
    expect(parseAnswer(no, question, words)).toEqual({ answer: false });
  });

  it.each(['en', 'de', 'es', 'ru'] as const)(
    '%s: the shares that its own hint names are taken',
    async (language) => {
      const { parseAnswer } = await import('@risk-check/report/questions');
      const words = await loadWords(language);
      const { hints, of } = words.commands.init;
      const named = hints.share.match(/\d[.,]\d %|\d[.,]\d|\d+ \p{L}+ \d+/gu);
      expect(named).toEqual([expect.stringMatching(/%$/), expect.stringMatching(/^2/), `3 ${of} 120`]);
      expect(named?.map((text) => parseAnswer(text, { kind: 'share' } as never, words))).toEqual([
        { answer: 0.025 },
        { answer: 0.025 },
        { answer: { numerator: 3, denominator: 120 } },
      ]);
    },
  );
});
