import { setTimeout } from 'node:timers/promises';
import { EXIT } from './exit-codes.ts';

type CleanUp = () => unknown;

/** A clean-up that waits, such as for a pipe that nobody reads, does not keep the process. */
const MOST_MS = 1000;
const STATUS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;
type Ending = keyof typeof STATUS;
const ENDING = Object.keys(STATUS) as Ending[];

const cleanUps = new Set<CleanUp>();

/**
 * Has something cleaned up when SIGINT or SIGTERM ends the process. Only while there is something to clean up does the
 * process handle them: a handler waits for code that computes, and without one the signal ends the process at once.
 *
 * @returns A function that takes it back.
 */
export function beforeSignalsEnd(cleanUp: CleanUp): () => void {
  if (cleanUps.size === 0) for (const signal of ENDING) process.on(signal, cleanUpAndExit);
  cleanUps.add(cleanUp);
  return () => {
    if (cleanUps.delete(cleanUp) && cleanUps.size === 0) leaveToSystem();
  };
}

function leaveToSystem(): void {
  for (const signal of ENDING) process.off(signal, cleanUpAndExit);
}

/** A second signal does not wait. */
function cleanUpAndExit(signal: NodeJS.Signals): void {
  const acts = [...cleanUps];
  cleanUps.clear();
  leaveToSystem();
  const isClean = Promise.allSettled(acts.map(async (act) => await act()));
  Promise.race([isClean, setTimeout(MOST_MS)]).then(() => process.exit(STATUS[signal as Ending]));
}
