import { readFileSync } from 'node:fs';

/** Processor time so far, and the most memory that this program has had: what started it is in `maxRSS`, too. */
export function useSoFar() {
  const { user, system } = process.cpuUsage();
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return { seconds: (user + system) / 1e6, megabytes: Math.round(Number(kilobytes) / 1024) };
}
