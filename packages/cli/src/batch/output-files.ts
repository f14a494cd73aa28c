import { access, rm } from 'node:fs/promises';
import { CliError } from '../errors/cli-error.ts';
import { writing } from '../files/write-result.ts';
import type { Io } from '../process/io.ts';
import {
  assertSameRun,
  type Checkpoint,
  checkpointPathOf,
  type RunIdentity,
  readCheckpoint,
  removeCheckpoint,
  writeCheckpoint,
} from './checkpoint.ts';
import { assertHolds, GrowingFile, partPathOf, publishPart } from './growing-file.ts';
import { type Position, START } from './record-blocks.ts';
import { lockOutput } from './run-lock.ts';
import { syncFolder } from './sync-folder.ts';
import { emptyTally, type Tally } from './tally.ts';

/** A file to write: its path, and its name as the user knows it. */
export interface Target {
  readonly path: string;
  readonly name: string;
}

/** Where the results and dead letters of a run go. */
export interface OutputFiles {
  /** What the inputs are called in the results: those of a run that is gone on with keep their names. */
  readonly inputNames: readonly string[];
  readonly from: Position;
  readonly tally: Tally;
  /** Everything was scored by an earlier run already. */
  readonly isComplete: boolean;
  readonly write: (output: Uint8Array, letters: string) => Promise<void>;
  /** Makes what was written outlast an interruption. */
  readonly save: (position: Position, tally: Tally) => Promise<void>;
  /** Gives the files their names. */
  readonly finish: (position: Position, tally: Tally) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Results on standard output and, without a file for them, dead letters on standard error; nothing that could be gone on with. */
export async function openStreams(
  io: Io,
  letters: Target | null,
  inputNames: readonly string[],
): Promise<OutputFiles> {
  const file = letters === null ? null : await GrowingFile.open(letters.path, letters.name, null);
  return {
    inputNames,
    from: START,
    tally: emptyTally(),
    isComplete: false,
    write: async (bytes, letterText) => {
      if (bytes.length > 0) await io.stdout.write(bytes);
      if (file) await file.write(Buffer.from(letterText));
      else if (letterText !== '' && (await io.stderr.write(letterText)) === false)
        throw new CliError('OUTPUT_NOT_WRITTEN', null, [
          { code: 'output-not-written', args: { detail: 'EPIPE' } },
        ]);
    },
    save: async () => {},
    finish: async () => {
      if (file === null || letters === null) return;
      await file.sync();
      await publishPart(letters.path, letters.name);
    },
    close: async () => await file?.close(),
  };
}

/** Opens the output and the dead letters, and goes on with what an interrupted run has left when that is wanted. */
export async function openOutputFiles(
  output: Target,
  letters: Target,
  run: RunIdentity,
  isResumed: boolean,
): Promise<OutputFiles> {
  const lock = await lockOutput(output);
  try {
    const files = await openLocked(output, letters, run, isResumed);
    return { ...files, close: () => files.close().finally(lock.release) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLocked(
  output: Target,
  letters: Target,
  run: RunIdentity,
  isResumed: boolean,
): Promise<OutputFiles> {
  const checkpointPath = checkpointPathOf(output.path);
  const earlier = await readCheckpoint(checkpointPath, output.name);
  if (earlier && !isResumed) {
    const args = { checkpoint: checkpointPathOf(output.name) };
    throw new CliError('CANNOT_RESUME', output.name, [{ code: 'run-interrupted', args }]);
  }
  if (earlier) assertSameRun(earlier.run, run, output.name);
  if (earlier?.isComplete) return completedFiles(output, letters, earlier);
  const stored = earlier?.run ?? run;
  const results = await GrowingFile.open(output.path, output.name, earlier?.outputBytes ?? null);
  const files = {
    output: results,
    letters: await GrowingFile.open(letters.path, letters.name, earlier?.deadLetterBytes ?? null).catch(
      async (error) => {
        await results.close();
        if (!earlier) await removePart(results);
        throw error;
      },
    ),
  };
  const save = async (position: Position, tally: Tally, isComplete: boolean): Promise<void> => {
    await files.output.sync();
    await files.letters.sync();
    await writeCheckpoint(checkpointPath, checkpointPathOf(output.name), {
      run: stored,
      position,
      outputBytes: files.output.size,
      deadLetterBytes: files.letters.size,
      tally,
      isComplete,
    });
  };
  const from = earlier?.position ?? START;
  const tally = earlier?.tally ?? emptyTally();
  const close = async (): Promise<void> => {
    await files.output.close();
    await files.letters.close();
  };
  // From now on the parts belong to a run that can be gone on with. The checkpoint makes their names outlast a power cut only
  // in its own folder.
  if (!earlier)
    try {
      await writing(letters.name, () => syncFolder(letters.path));
      await save(from, tally, false);
    } catch (error) {
      await close();
      await removePart(files.output);
      await removePart(files.letters);
      await removeCheckpoint(checkpointPath).catch(() => {});
      throw error;
    }
  return {
    inputNames: stored.names,
    from,
    tally,
    isComplete: false,
    write: async (bytes, letterText) => {
      await files.output.write(bytes);
      await files.letters.write(Buffer.from(letterText));
    },
    save: (position, sum) => save(position, sum, false),
    finish: async (position, sum) => {
      await save(position, sum, true);
      await publish(output, letters);
    },
    close,
  };
}

/** Nobody knows yet that a run was to begin. Where it cannot be removed, the next run writes over it. */
const removePart = ({ partPath }: GrowingFile): Promise<void> =>
  rm(partPath, { force: true }).catch(() => {});

/** All that may be missing is that the parts get their names. */
async function completedFiles(
  output: Target,
  letters: Target,
  { run, position, tally, outputBytes, deadLetterBytes }: Checkpoint,
): Promise<OutputFiles> {
  for (const [{ path, name }, bytes] of [
    [letters, deadLetterBytes],
    [output, outputBytes],
  ] as const)
    await assertHolds((await exists(partPathOf(path))) ? partPathOf(path) : path, name, bytes);
  return {
    inputNames: run.names,
    from: position,
    tally,
    isComplete: true,
    write: async () => {},
    save: async () => {},
    finish: () => publish(output, letters),
    close: async () => {},
  };
}

/** The output last: when it has its name, everything is there. */
async function publish(output: Target, letters: Target): Promise<void> {
  for (const { path, name } of [letters, output])
    if (await exists(partPathOf(path))) await publishPart(path, name);
  await writing(output.name, async () => {
    await syncFolder(letters.path);
    await syncFolder(output.path);
    await removeCheckpoint(checkpointPathOf(output.path));
  });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
