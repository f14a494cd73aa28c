import { nearestName } from '@risk-check/report/text';
import type { CommandDefinition } from '../arguments/command-definition.ts';
import { completeWords } from '../arguments/complete-words.ts';
import { SHELLS, type Shell, shellScript } from '../arguments/shell-script.ts';
import { usageError } from '../errors/cli-error.ts';
import type { Session } from '../process/session.ts';

interface CompletionFlags {
  /** The word being typed; only the scripts give it. */
  readonly word?: string;
}

/** `risk-check completion SHELL`: the script for a shell; with `--word` what may stand there, for the script. */
export async function completion(
  words: readonly string[],
  { word }: CompletionFlags,
  { io, words: language }: Session,
  commands: readonly CommandDefinition[],
): Promise<void> {
  if (word === undefined) {
    await io.stdout.write(shellScript(shellOf(words)));
    return;
  }
  const { candidates, files } = completeWords(commands, language, words, word);
  const lines = candidates.map(({ value, about }) => (about === '' ? value : `${value}\t${about}`));
  await io.stdout.write([...lines, ...(files ? [':files'] : [])].map((line) => `${line}\n`).join(''));
}

function shellOf([value, ...rest]: readonly string[]): Shell {
  if (value === undefined) throw usageError({ code: 'no-shell', args: { known: SHELLS } });
  const shell = rest.length === 0 ? SHELLS.find((name) => name === value) : undefined;
  if (shell) return shell;
  const nearest = nearestName(value, SHELLS);
  const args = { option: 'completion', value: [value, ...rest].join(' '), choices: SHELLS, nearest };
  throw usageError({ code: 'not-a-choice', args });
}
