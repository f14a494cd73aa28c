import type { Language } from '../words/base/languages.ts';
import { toAscii } from './to-ascii.ts';

/** What the place that the output goes to can show. */
export interface Terminal {
  readonly columns: number;
  readonly isColored: boolean;
  readonly isUnicode: boolean;
  /** How a text is written without Unicode, in its language; absent where all can be shown. */
  readonly toAscii?: (text: string) => string;
}

/** What a terminal is told by beside its stream. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

interface Stream {
  readonly isTTY: boolean;
  /** Undefined where there is no terminal. */
  readonly columns: number | undefined;
}

const NARROWEST = 40;
const WIDEST = 200;
const USUAL = 80;

/** Languages that no ASCII can write; who asks for one can read it, whatever the locale says. */
const OWN_SCRIPT: ReadonlySet<Language> = new Set(['ru']);

/** Reads width, colour and character set from stream and environment; `wantsColor` false is `--no-color`. */
export function detectTerminal(
  io: Surroundings,
  output: Stream,
  wantsColor: boolean,
  language: Language = 'en',
): Terminal {
  const columns = output.columns || Number(io.env.COLUMNS) || USUAL;
  const showsAll = OWN_SCRIPT.has(language) || isUnicode(io);
  return {
    columns: Math.min(WIDEST, Math.max(NARROWEST, Math.floor(columns))),
    isColored: wantsColor && isColored(io, output),
    isUnicode: showsAll,
    ...(showsAll ? {} : { toAscii: (text) => toAscii(text, language) }),
  };
}

/** @see https://no-color.org and https://force-color.org */
function isColored({ env }: Surroundings, output: Stream): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return output.isTTY && env.TERM !== 'dumb';
}

/** By the locale; Windows has none in the environment, so there the terminals known to show Unicode. */
function isUnicode({ env, platform }: Surroundings): boolean {
  if (env.TERM === 'dumb') return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  if (locale) return /utf-?8/i.test(locale);
  return platform === 'win32' && Boolean(env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuTask);
}
