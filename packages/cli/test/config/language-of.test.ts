import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/config/language-of.ts';

const of = (argv: readonly string[], env: Record<string, string> = {}): string => languageOf(argv, env);

describe('the language before anything is read', () => {
  it.each([
    [['--lang', 'de'], 'de'],
    [['--lang=de'], 'de'],
    [['x.json', '--lang', 'de', '--quiet'], 'de'],
    [['--lang', 'es', '--lang', 'de'], 'de'],
    [['--lang=es', '--lang=de'], 'de'],
    // Where there are both forms, one of them has to win.
    [['--lang', 'es', '--lang=de'], 'es'],
    [['--lang'], 'en'],
    [['--lang='], 'en'],
    [['--lang', 'fr'], 'en'],
    [['--lang=fr'], 'en'],
    [['de'], 'en'],
    [['x--lang=de'], 'en'],
    [['x', '--language=de'], 'en'],
    [[], 'en'],
  ])('of the arguments %j: %s', (argv, language) => {
    expect(of(argv)).toBe(language);
  });

  it.each([
    [['--lang', 'de'], { RISK_CHECK_LANG: 'es', LANG: 'ru_RU.UTF-8' }, 'de'],
    [['--lang=de'], { RISK_CHECK_LANG: 'es' }, 'de'],
    [['--lang', 'fr'], { RISK_CHECK_LANG: 'es' }, 'en'],
    [['--lang'], { RISK_CHECK_LANG: 'es' }, 'es'],
    [['a', 'b'], { RISK_CHECK_LANG: 'es', LANG: 'de_DE.UTF-8' }, 'es'],
    [['a'], { RISK_CHECK_LANG: 'fr', LANG: 'de_DE.UTF-8' }, 'en'],
    [['a'], { RISK_CHECK_LANG: '', LANG: 'de_DE.UTF-8' }, 'de'],
  ])('%j in %j: the arguments win over our variable, and that over the system', (argv, env, language) => {
    expect(of(argv, env)).toBe(language);
  });

  it.each([
    [{ LANG: 'de_DE.UTF-8' }, 'de'],
    [{ LANG: 'de' }, 'de'],
    [{ LC_MESSAGES: 'es_ES.UTF-8', LANG: 'de_DE.UTF-8' }, 'es'],
    [{ LC_ALL: 'de_DE.UTF-8', LC_MESSAGES: 'es_ES.UTF-8', LANG: 'ru_RU.UTF-8' }, 'de'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'es_ES.UTF-8', LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'de_DE.UTF-8' }, 'de'],
    [{ LC_MESSAGES: 'es_ES.UTF-8' }, 'es'],
    [{ LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LANG: '.de' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LC_CTYPE: 'de_DE.UTF-8' }, 'en'],
    [{}, 'en'],
  ])('of the system %j: %s', (env, language) => {
    expect(of([], env)).toBe(language);
  });

  it.each([
    [{ LANG: 'ru_RU.UTF-8' }, 'ru'],
    [{ LANG: 'ru_RU.utf8' }, 'ru'],
    [{ LANG: 'ru_RU.KOI8-R' }, 'en'],
    [{ LANG: 'ru' }, 'en'],
    [{ LC_ALL: 'ru_RU.UTF-8', LC_CTYPE: 'C', LANG: 'C' }, 'ru'],
    [{ LC_ALL: 'ru_RU', LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'ru_RU', LC_CTYPE: 'C.UTF-8' }, 'ru'],
    [{ LANG: 'ru_RU.UTF-8', LC_CTYPE: 'C' }, 'en'],
    [{ LC_MESSAGES: 'ru_RU.UTF-8' }, 'en'],
    [{ LC_MESSAGES: 'ru_RU', LANG: 'C.UTF-8' }, 'ru'],
  ])('Cyrillic only where it can be read: %j: %s', (env, language) => {
    expect(of([], env)).toBe(language);
  });
});
