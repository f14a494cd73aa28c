import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { useSoFar } from './use.js';

/** Loaded in front of the command line: says at the end what the process took. */
if (isMainThread) process.on('exit', () => writeSync(2, `${JSON.stringify(useSoFar())}\n`));
