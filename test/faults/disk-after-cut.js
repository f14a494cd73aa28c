import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What a disk holds after a power cut, by the log of what was done to it: all that was synced, and of the rest what chance
 * wants. The contents of a file are safe behind a sync of it, its name behind a sync of its folder. Of changes that were not
 * synced names keep their order, as in a journal, and contents do not: a later write may be there without an earlier one.
 *
 * @param {string} log - Path of the log.
 * @param {(below: number) => number} random
 * @returns {Map<string, Buffer>} Contents by path.
 */
export function diskAfterCut(log, random) {
  const changes = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind !== 'end');
  /** A file apart from its names. @typedef {{ synced: Buffer, writes: any[] }} Contents */
  /** @type {Map<string, Contents>} Names as a running system sees them. */
  const names = new Map();
  /** @type {Map<string, { durable: Map<string, Contents>, waiting: ((names: Map<string, Contents>) => void)[] }>} */
  const folders = new Map();
  const folderOf = (/** @type {string} */ path) => {
    const folder = folders.get(path) ?? { durable: new Map(), waiting: [] };
    folders.set(path, folder);
    return folder;
  };
  const changeName = (
    /** @type {string} */ path,
    /** @type {(names: Map<string, Contents>) => void} */ act,
  ) => {
    act(names);
    folderOf(dirname(path)).waiting.push(act);
  };
  for (const { kind, path, flags, position, data, length, to } of changes) {
    const file = names.get(path);
    if (kind === 'open') {
      if (!file) {
        const made = { synced: Buffer.alloc(0), writes: [] };
        changeName(path, (all) => all.set(path, made));
      } else if (flags.startsWith('w') && !flags.includes('x')) file.writes.push({ length: 0 });
    } else if (kind === 'write') file?.writes.push({ position, data: Buffer.from(data, 'base64') });
    else if (kind === 'truncate') file?.writes.push({ length });
    else if (kind === 'rename') {
      if (file)
        changeName(to, (all) => {
          all.delete(path);
          all.set(to, file);
        });
    } else if (kind === 'remove') {
      if (file) changeName(path, (all) => all.delete(path));
    } else if (file) {
      file.synced = file.writes.reduce(applied, file.synced);
      file.writes = [];
    } else {
      // A folder was synced.
      const folder = folderOf(path);
      for (const act of folder.waiting) act(folder.durable);
      folder.waiting = [];
    }
  }
  const disk = new Map();
  for (const { durable, waiting } of folders.values()) {
    for (const act of waiting.slice(0, random(waiting.length + 1))) act(durable);
    for (const [path, { synced, writes }] of durable)
      disk.set(path, writes.filter(() => random(2) === 0).reduce(applied, synced));
  }
  return disk;
}

/** @param {Buffer} contents @param {{ position?: number, data?: Buffer, length?: number }} write */
function applied(contents, { position = 0, data, length }) {
  if (data === undefined) return Buffer.concat([contents, Buffer.alloc(length ?? 0)]).subarray(0, length);
  const whole = Buffer.alloc(Math.max(contents.length, position + data.length));
  contents.copy(whole);
  data.copy(whole, position);
  return whole;
}

/** Writes the disk to where it was. @param {Map<string, Buffer>} disk */
export function restore(disk) {
  for (const [path, contents] of disk) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
}
