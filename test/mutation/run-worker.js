import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspaceRoot } from '../../scripts/published-packages.js';

/** A mutant that took this much of a processor hangs: many times what its tests take. */
const HANG_SECONDS = 10;
/** How a worker ends that was still at work when time was up. */
export const LATE = 'late';

/**
 * Runs a worker until it ends, crashes or hangs, and says which.
 *
 * @param {string} folder @param {{ covers?: boolean }} task @param {(message: any) => void} listen @param {number} [until]
 * @returns {Promise<string>}
 */
export function runWorker(folder, task, listen, until = Number.POSITIVE_INFINITY) {
  const path = join(folder, 'task.json');
  writeFileSync(path, JSON.stringify(task));
  const child = fork(fileURLToPath(new URL('worker.js', import.meta.url)), [path], {
    cwd: workspaceRoot,
    execArgv: ['--max-old-space-size=3000'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, TZ: 'America/New_York' },
  });
  let errors = '';
  // Loading the tests takes as long as it takes.
  let since = Number.POSITIVE_INFINITY;
  let hangs = false;
  child.stderr?.on('data', (part) => (errors = (errors + part).slice(-2000)));
  child.on('message', (message) => {
    since = cpuOf(child.pid);
    listen(message);
  });
  // A mutant that hangs hears of no end by itself.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  let isLate = false;
  const watch = setInterval(() => {
    if (Date.now() > until) {
      isLate = true;
      child.kill('SIGKILL');
      return;
    }
    // Without a mutant nothing hangs, and a slow test that counts what it comes by may take longer.
    if (task.covers || cpuOf(child.pid) - since < HANG_SECONDS) return;
    hangs = true;
    child.kill('SIGKILL');
  }, 1000);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearInterval(watch);
      process.off('exit', end);
      if (code !== 0 && !hangs && !isLate) console.error(errors);
      if (isLate) return resolve(LATE);
      resolve(
        code === 0 ? 'ended' : hangs ? 'hangs' : `crashes: ${errors.trim().split('\n')[0]?.slice(0, 80)}`,
      );
    }),
  );
}

/** Seconds of processor time of a process, from Linux; elsewhere wall time. @param {number | undefined} pid */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return performance.now() / 1000;
  }
}
