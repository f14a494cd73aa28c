import { main } from './main.ts';
import { endBySignals } from './process/end-by-signals.ts';
import { processIo } from './process/process-io.ts';

/** Runs the command line on the real process. */
export async function runProcess(): Promise<void> {
  const io = { ...processIo(), onInterruption: endBySignals() };
  // Not `process.exit`, which would cut off what a pipe has not taken yet.
  process.exitCode = await main(process.argv.slice(2), io);
}
