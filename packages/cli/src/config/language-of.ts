import { isLanguage, type Language } from '@risk-check/report/words';
import type { Io } from '../process/io.ts';

/**
 * The language as far as arguments and environment tell it before anything is read: `--lang`, `RISK_CHECK_LANG`, then that
 * of the system. A configuration file can still change the last one.
 */
export function languageOf(argv: readonly string[], env: Io['env']): Language {
  const given = valueIn(argv, '--lang') ?? env.RISK_CHECK_LANG;
  if (given) return isLanguage(given) ? given : 'en';
  const system = /^[a-z]+/.exec(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')?.[0] ?? '';
  // Cyrillic on a terminal without Unicode is a row of codes: English says more there, unless it was asked for.
  const isReadable = system !== 'ru' || /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');
  return isLanguage(system) && isReadable ? system : 'en';
}

/** The value of an option in arguments that nobody has read yet. */
export function valueIn(argv: readonly string[], option: string): string | undefined {
  const at = argv.lastIndexOf(option);
  const joined = argv.findLast((arg) => arg.startsWith(`${option}=`))?.slice(option.length + 1);
  return (at >= 0 ? argv[at + 1] : undefined) ?? joined;
}
