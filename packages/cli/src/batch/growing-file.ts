import { access, constants, type FileHandle, lstat, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import { writing } from '../files/write-result.ts';
import { refuseOthers } from '../process/write-file-atomically.ts';

/** A file that is written bit by bit under a name of its own and gets its real name when it is whole. */
export class GrowingFile {
  readonly partPath: string;
  readonly #name: string;
  readonly #file: FileHandle;
  #size: number;

  private constructor(path: string, name: string, file: FileHandle, size: number) {
    this.partPath = partPathOf(path);
    this.#name = name;
    this.#file = file;
    this.#size = size;
  }

  /**
   * @param name - As the user knows it.
   * @param size - How much of an earlier part to keep, null to begin anew.
   */
  static open(path: string, name: string, size: number | null): Promise<GrowingFile> {
    return writing(name, async () => {
      await refuseOthers(path);
      const part = partPathOf(path);
      await refuseOthers(part);
      const kept = size ?? 0;
      await assertHolds(part, name, kept);
      const file = await open(part, kept === 0 ? 'w' : 'r+');
      // Output after the last checkpoint is recomputed.
      await file.truncate(kept).catch(async (error) => {
        await file.close();
        throw error;
      });
      return new GrowingFile(path, name, file, kept);
    });
  }

  get size(): number {
    return this.#size;
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    await writing(this.#name, async () => {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.#size + done);
        done += bytesWritten;
      }
      this.#size += done;
    });
  }

  /** Everything written so far is on the disk. */
  sync(): Promise<void> {
    return writing(this.#name, () => this.#file.datasync());
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

export const partPathOf = (path: string): string => `${path}.part`;

/** Renames a part that is whole, if that has not been done yet. */
export const publishPart = (path: string, name: string): Promise<void> =>
  writing(name, () => rename(partPathOf(path), path));

/** Refuses to go on with a file of which something is missing. */
export async function assertHolds(path: string, name: string, expected: number): Promise<void> {
  const bytes = (await lstat(path).catch(() => null))?.size ?? 0;
  if (bytes < expected)
    throw new CliError('CANNOT_RESUME', name, [
      { file: path, code: 'part-too-short', args: { bytes, expected } },
    ]);
}

/** Says at once what would otherwise be said after hours: that a file cannot be written. */
export const assertWritable = (path: string, name: string): Promise<void> =>
  writing(name, async () => {
    await refuseOthers(path);
    await access(dirname(path), constants.W_OK);
  });
