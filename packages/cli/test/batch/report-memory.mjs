import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded in front of the command line: says at the end how many kilobytes the process has had at most. */
if (isMainThread)
  process.on('exit', () => writeSync(2, `most kilobytes: ${process.resourceUsage().maxRSS}\n`));
