import { appendFileSync, writeSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded in front of the command line: counts every change of files, writes each to a log, and makes one of them fail, or
 * ends the process in front of it. RISK_CHECK_FAULT is JSON: `log` (path), `at` (number of the change), `code` (such as
 * ENOSPC; absent to end the process), `stays` (whether all later ones fail, too), `clock` ("jumps").
 */
const {
  log,
  at = Number.POSITIVE_INFINITY,
  code,
  stays = false,
  clock,
} = JSON.parse(process.env.RISK_CHECK_FAULT ?? '{}');

if (isMainThread && log !== undefined) {
  let count = 0;
  /** @param {object} change @param {() => Promise<unknown>} [part] - What of it is still done when it fails. */
  const step = async (change, part) => {
    count++;
    const fails = count === at || (stays && count > at);
    if (!fails) return appendFileSync(log, `${JSON.stringify(change)}\n`);
    if (code === undefined) {
      writeSync(2, `cut at change ${count}\n`);
      process.kill(process.pid, 'SIGKILL');
      // The signal takes a moment.
      await new Promise(() => {});
    }
    await part?.();
    throw Object.assign(new Error(`${code}: planted, ${JSON.stringify(change).slice(0, 80)}`), {
      code,
      syscall: change.kind,
    });
  };
  const { open, rename, rm } = promises;
  promises.open = async (path, flags, ...more) => {
    const writes = typeof flags === 'string' && flags !== 'r';
    if (writes) await step({ kind: 'open', path, flags });
    const file = await open(path, flags, ...more);
    const { write, truncate, sync, datasync, writeFile, close } = file;
    const on =
      (change, act) =>
      async (...args) => {
        await step({ kind: change, path });
        return act.apply(file, args);
      };
    file.sync = on('sync', sync);
    file.datasync = on('sync', datasync);
    if (!writes) return file;
    file.write = async (bytes, from, length, position) => {
      const data = Buffer.from(bytes.buffer, bytes.byteOffset + from, length);
      // A disk that gets full takes a part first.
      await step({ kind: 'write', path, position, data: data.toString('base64') }, () =>
        write.call(file, bytes, from, length >> 1, position),
      );
      return write.call(file, bytes, from, length, position);
    };
    file.writeFile = async (text) => {
      const data = Buffer.from(text);
      await step({ kind: 'write', path, position: 0, data: data.toString('base64') }, () =>
        writeFile.call(file, text.slice(0, text.length >> 1)),
      );
      return writeFile.call(file, text);
    };
    file.truncate = async (length = 0) => {
      await step({ kind: 'truncate', path, length });
      return truncate.call(file, length);
    };
    file.close = () => close.call(file);
    return file;
  };
  promises.rename = async (from, to) => {
    await step({ kind: 'rename', path: from, to });
    return rename(from, to);
  };
  promises.rm = async (path, options) => {
    await step({ kind: 'remove', path });
    return rm(path, options);
  };
  syncBuiltinESMExports();
  process.on('exit', () => appendFileSync(log, `${JSON.stringify({ kind: 'end', count })}\n`));
}

if (clock === 'jumps') {
  const now = Date.now.bind(Date);
  let calls = 0;
  const jump = () => (calls++ % 2 === 0 ? -3_600_000 : 3_600_000);
  Date.now = () => now() + jump();
  globalThis.Date = new Proxy(Date, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length === 0 ? [now() + jump()] : args, self),
  });
}
