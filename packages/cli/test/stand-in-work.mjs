import fs, { writeSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded in front of the command line. RISK_CHECK_WORK: `computes` makes the program compute for a minute once it has read a
 * file whose name has "busy" in it, as with an account that is much too large; `syncs` lets the disk take a minute for what is written. Both say so
 * first, on standard error.
 */
const MINUTE = 60_000;
const work = process.env.RISK_CHECK_WORK;
if (work === 'computes') {
  const { readFileSync } = fs;
  fs.readFileSync = (path, ...more) => {
    const bytes = readFileSync(path, ...more);
    if (!String(path).includes('busy')) return bytes;
    writeSync(2, 'at work\n');
    const end = performance.now() + MINUTE;
    while (performance.now() < end);
    return bytes;
  };
}
if (work === 'syncs') {
  const { open } = promises;
  promises.open = async (...args) => {
    const file = await open(...args);
    file.sync = async () => {
      writeSync(2, 'at work\n');
      await new Promise((done) => setTimeout(done, MINUTE));
    };
    return file;
  };
}
syncBuiltinESMExports();
