/** What every shell takes as it stands. */
const PLAIN = /^[\p{L}\p{N}_./:@%+=,-]+$/u;
const PLAIN_ON_WINDOWS = /^[\p{L}\p{N}_./\\:@+=-]+$/u;

/**
 * An argument of a command that is printed to be pasted into a shell: quoted where it has to be, so that a file name with
 * spaces or quotes stays one argument. On Windows for PowerShell and, but for `$` and backticks, for the command prompt.
 */
export function showArgument(text: string, platform: string): string {
  // Else a name that starts like an option would be one.
  const argument = text.startsWith('-') && text !== '-' ? `./${text}` : text;
  if (platform === 'win32') {
    if (PLAIN_ON_WINDOWS.test(argument)) return argument;
    return /[$`]/.test(argument) ? `'${argument.replaceAll("'", "''")}'` : `"${argument}"`;
  }
  return PLAIN.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** The file of a command that is printed in a report. */
export interface CommandArgument {
  readonly text: string;
  /** At the end of a line: the command goes on. */
  readonly continues: string;
}

/** `FILE` where the name is not known. */
export const commandArgument = (file: string | undefined, platform: string): CommandArgument => ({
  text: file === undefined ? 'FILE' : showArgument(file, platform),
  continues: platform === 'win32' ? '`' : '\\',
});
