import { open, readFile, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { CliError } from '../errors/cli-error.ts';
import { describeFileError } from '../files/read-bytes.ts';
import { writing } from '../files/write-result.ts';
import type { Position } from './record-blocks.ts';
import { syncFolder } from './sync-folder.ts';
import type { Tally } from './tally.ts';

const VERSION = 5;

/** Everything the results of a run depend on: only a run with the same values may resume it. */
export interface RunIdentity {
  /** Size of each input, null for standard input. */
  readonly input: readonly (number | null)[];
  /** Their names, as the results have them. */
  readonly names: readonly string[];
  readonly version: string;
  /** Digests of the rules. */
  readonly rules: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** How far a run has come. Up to here everything is on the disk. */
export interface Checkpoint {
  readonly checkpointVersion: number;
  readonly run: RunIdentity;
  readonly position: Position;
  /** Bytes of the output and of the dead letters that belong to it. */
  readonly outputBytes: number;
  readonly deadLetterBytes: number;
  readonly tally: Tally;
  /** Everything is scored; only the files may still have the names of parts. */
  readonly isComplete: boolean;
}

export const checkpointPathOf = (outputPath: string): string => `${outputPath}.checkpoint`;

/**
 * Replaces the checkpoint, so that after any interruption there is the old or the new one, whole.
 *
 * @param name - Of the checkpoint, as the user knows it.
 */
export async function writeCheckpoint(
  path: string,
  name: string,
  checkpoint: Omit<Checkpoint, 'checkpointVersion'>,
): Promise<void> {
  const signed = { checkpointVersion: VERSION, ...checkpoint };
  const text = `${JSON.stringify({ ...signed, checksum: checksumOf(signed) })}\n`;
  await writing(besideOf(name), () => writeSynced(besideOf(path), text));
  await writing(name, async () => {
    await rename(besideOf(path), path);
    await syncFolder(path);
  });
}

/** Where the next checkpoint is written before it takes the place of the last. */
const besideOf = (path: string): string => `${path}.new`;

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The checkpoint of an interrupted run, null when there is none. */
export async function readCheckpoint(path: string, name: string): Promise<Checkpoint | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    // Taken for none, it would cost all that has been done.
    throw new CliError('CANNOT_RESUME', name, [{ file: path, ...describeFileError(error) }], {
      cause: error,
    });
  }
  try {
    const { checksum, ...checkpoint } = JSON.parse(text) as Checkpoint & { readonly checksum: number };
    if (checkpoint.checkpointVersion === VERSION && checksum === checksumOf(checkpoint)) return checkpoint;
  } catch {}
  throw new CliError('CANNOT_RESUME', name, [{ file: path, code: 'not-a-checkpoint', args: {} }]);
}

/** Tells a checkpoint that was damaged or edited: gone on with, it would lose results or give some twice. */
const checksumOf = (checkpoint: Checkpoint): number => crc32(JSON.stringify(checkpoint));

export async function removeCheckpoint(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(besideOf(path), { force: true });
}

/**
 * Refuses to go on with a run that would now give something else. Inputs are known by what they hold, so that they may have
 * been moved; but a name that was that of another input tells that they come in another order.
 */
export function assertSameRun(earlier: RunIdentity, now: RunIdentity, name: string): void {
  if (now.names.some((input, i) => input !== earlier.names[i] && earlier.names.includes(input)))
    throw new CliError('CANNOT_RESUME', name, [{ code: 'other-run', args: { what: 'input' } }]);
  for (const what of ['input', 'version', 'rules', 'options'] as const) {
    if (JSON.stringify(earlier[what]) !== JSON.stringify(now[what]))
      throw new CliError('CANNOT_RESUME', name, [{ code: 'other-run', args: { what } }]);
  }
}
