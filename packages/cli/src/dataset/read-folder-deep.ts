import { readBytes } from '../files/read-bytes.ts';
import type { Io } from '../process/io.ts';

/** Every file below a folder, by its path from there with forward slashes. */
export async function readFolderDeep(folder: string, io: Io): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const visit = async (path: string, prefix: string): Promise<void> => {
    for (const { name, isFolder } of await io.listFolder(path)) {
      if (isFolder) await visit(`${path}/${name}`, `${prefix}${name}/`);
      else files.set(prefix + name, await readBytes(`${path}/${name}`, io));
    }
  };
  await visit(folder, '');
  return files;
}
