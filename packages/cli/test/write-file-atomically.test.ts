import { lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeFileAtomically } from '../src/process/write-file-atomically.ts';

describe('writeFileAtomically', () => {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-'));
  it('writes and replaces a file and leaves nothing beside it', async () => {
    const path = join(folder, 'a.txt');
    await writeFileAtomically(path, 'one');
    await writeFileAtomically(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
  it('leaves nothing half-written where a signal ends the process meanwhile', async () => {
    const own = mkdtempSync(join(tmpdir(), 'risk-check-'));
    const before = process.listeners('SIGTERM');
    const added = () => process.listeners('SIGTERM').filter((listener) => !before.includes(listener));
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const writing = writeFileAtomically(join(own, 'a.txt'), 'x'.repeat(2 ** 25)).catch(() => {});
    while (readdirSync(own).length === 0) await new Promise(setImmediate);
    expect(readdirSync(own)).toEqual([expect.stringContaining('.tmp')]);
    for (const listener of added()) Reflect.apply(listener, process, ['SIGTERM', 15]);
    expect(readdirSync(own)).toEqual([]);
    await writing;
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(143));
    exit.mockRestore();
    expect({ files: readdirSync(own), added: added() }).toEqual({ files: [], added: [] });
  });
  it('leaves signals to the system while nothing is written', async () => {
    const count = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');
    const before = count();
    await writeFileAtomically(join(folder, 'b.txt'), 'one');
    expect(count()).toBe(before);
  });
  it.skipIf(process.platform === 'win32')('refuses a symlink', async () => {
    const target = join(folder, 'target.txt');
    writeFileSync(target, 'kept');
    symlinkSync(target, join(folder, 'link'));
    await expect(writeFileAtomically(join(folder, 'link'), 'new')).rejects.toMatchObject({ code: 'ENOTREG' });
    expect(readFileSync(target, 'utf8')).toBe('kept');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  });
});
