import { access, constants, type FileHandle, lstat, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import { notWritten } from '../files/not-written.ts';

/** A file that is written bit by bit under a name of its own and gets its real name when it is whole. */
export class GrowingFile {
  readonly path: string;
  readonly partPath: string;
  readonly #name: string;
  readonly #file: FileHandle;
  #size: number;

  private constructor(path: string, name: string, file: FileHandle, size: number) {
    this.path = path;
    this.partPath = partPathOf(path);
    this.#name = name;
    this.#file = file;
    this.#size = size;
  }

  /**
   * @param name - As the user knows it.
   * @param size - How much of an earlier part to keep, null to begin anew.
   */
  static async open(path: string, name: string, size: number | null): Promise<GrowingFile> {
    try {
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
    } catch (error) {
      throw error instanceof CliError ? error : notWritten(name, error);
    }
  }

  get size(): number {
    return this.#size;
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    try {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.#size + done);
        done += bytesWritten;
      }
      this.#size += done;
    } catch (error) {
      throw notWritten(this.#name, error);
    }
  }

  /** Everything written so far is on the disk. */
  async sync(): Promise<void> {
    try {
      await this.#file.datasync();
    } catch (error) {
      throw notWritten(this.#name, error);
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** Closed and whole: the part becomes the file. */
  async publish(): Promise<void> {
    await publishPart(this.path, this.#name);
  }
}

export const partPathOf = (path: string): string => `${path}.part`;

/** Renames a part that is whole, if that has not been done yet. */
export async function publishPart(path: string, name: string): Promise<void> {
  try {
    await rename(partPathOf(path), path);
  } catch (error) {
    throw notWritten(name, error);
  }
}

/** Refuses to go on with a file of which something is missing. */
export async function assertHolds(path: string, name: string, expected: number): Promise<void> {
  const bytes = (await lstat(path).catch(() => null))?.size ?? 0;
  if (bytes < expected)
    throw new CliError('CANNOT_RESUME', name, [
      { file: path, code: 'part-too-short', args: { bytes, expected } },
    ]);
}

/** Says at once what would otherwise be said after hours: that a file cannot be written. */
export async function assertWritable(path: string, name: string): Promise<void> {
  try {
    await refuseOthers(path);
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw notWritten(name, error);
  }
}

/** Links, devices and folders are never written to. */
async function refuseOthers(path: string): Promise<void> {
  const present = await lstat(path).catch(() => null);
  if (present && !present.isFile())
    throw Object.assign(new Error(), { code: present.isDirectory() ? 'EISDIR' : 'ENOTREG' });
}
