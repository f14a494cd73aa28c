import { spawnSync } from 'node:child_process';

/** Says at the end how long all threads of the process have worked, and how much memory they took at most. */
export const COUNTED = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('processor seconds: ' + (userCPUTime + systemCPUTime) / 1e6 + '\\nmost kilobytes: ' + maxRSS);
});`)}`,
];

/** Wall clock, processor seconds and memory (MB at most) of a process that was started with `COUNTED`. */
export function run([program, ...args]) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${error ?? stderr}`);
  return {
    seconds,
    cpu: Number(/processor seconds: ([\d.]+)/.exec(stderr)[1]),
    megabytes: Number(/most kilobytes: (\d+)/.exec(stderr)[1]) / 1024,
  };
}
