/** An option of a command. */
export interface Option {
  /** As help shows it: `-o, --output <file>`. */
  readonly flags: string;
  /** The long name with its dashes: `--no-color`. */
  readonly long: string;
  /** The letter of the short name. */
  readonly short: string | null;
  /** Name of the value, as between the angle brackets; null for a switch. */
  readonly placeholder: string | null;
  /** Name of the flag in code, such as `failOn`; that of `--no-color` is `color`. */
  readonly name: string;
  readonly about: string;
  /** Allowed values. */
  readonly choices: readonly string[] | null;
  /** May be given several times; otherwise the last one counts. */
  readonly isRepeatable: boolean;
  /** It may be given with a value behind `=`, or without one. */
  readonly isValueOptional: boolean;
  /** Accepted, but shown in no help. */
  readonly isHidden: boolean;
}

type Details = Partial<Pick<Option, 'choices' | 'isRepeatable' | 'isHidden'>>;

/** @param flags - Such as `-o, --output <file>`. */
export function option(flags: string, about: string, details: Details = {}): Option {
  const [, short = null, long = '', placeholder = null] =
    /^(?:-(\w), )?(--[\w-]+)(?: <(.+)>|\[=.+\])?$/.exec(flags) ?? [];
  const name = long.replace(/^--(?:no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    flags,
    long,
    short,
    placeholder,
    name,
    about,
    choices: null,
    isRepeatable: false,
    isValueOptional: flags.endsWith(']'),
    isHidden: false,
    ...details,
  };
}
