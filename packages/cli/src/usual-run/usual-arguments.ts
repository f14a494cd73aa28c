import { CONFIG_ENV, SETTINGS } from '../config/settings.ts';

/** One snapshot of a file, printed by the rules of the dataset. */
export interface UsualRun {
  readonly file: string;
  readonly format: 'pretty' | 'json';
  readonly wantsColor: boolean;
}

/** Reads the arguments of the usual run; null where they, or the environment, say anything else. */
export function usualArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): UsualRun | null {
  if (env[CONFIG_ENV] !== undefined || SETTINGS.some((setting) => env[setting.env])) return null;
  let file: string | null = null;
  let format: UsualRun['format'] = 'pretty';
  let wantsColor = true;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] as string;
    if (arg === '--no-color') wantsColor = false;
    else if (arg === '--format') {
      const name = argv[++i];
      if (name !== 'pretty' && name !== 'json') return null;
      format = name;
    } else if (isPlainName(arg) && file === null) file = arg;
    else return null;
  }
  return file === null ? null : { file, format, wantsColor };
}

/** A file by its name: no option, no command, nothing that a pattern could mean. */
const isPlainName = (arg: string): boolean => /^[^-*?[\]][^*?[\]]*\.json$/.test(arg);
