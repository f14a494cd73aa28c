import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded in front of the command line: says at the end how many kilobytes the process has had at most. */
if (isMainThread) process.on('exit', () => writeSync(2, `most kilobytes: ${mostKilobytes()}\n`));

/** The system counts into `maxRSS` what the process that started this one had; Linux says it for this program alone, too. */
function mostKilobytes() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
