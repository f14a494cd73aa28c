import { main } from './main.ts';
import { beforeSignalsEnd } from './process/before-signals-end.ts';
import { processIo } from './process/process-io.ts';

/** Runs the command line on the real process. */
export async function runProcess(): Promise<void> {
  const run = process.pid === 1 ? runAsFirst : runHere;
  // Not `process.exit`, which would cut off what a pipe has not taken yet.
  process.exitCode = await run();
}

const runHere = (): Promise<number> =>
  main(process.argv.slice(2), { ...processIo(), onInterruption: beforeSignalsEnd });

const runAsFirst = async (): Promise<number> => (await import('./process/as-first-process.ts')).runAsChild();
