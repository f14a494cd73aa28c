import { endBySignals } from './end-by-signals.ts';
import { main } from './main.ts';
import { processIo } from './process-io.ts';

/** Runs the command line on the real process. */
export async function runProcess(): Promise<void> {
  const io = { ...processIo(), onInterruption: endBySignals() };
  // Not `process.exit`, which would cut off what a pipe has not taken yet.
  process.exitCode = await main(process.argv.slice(2), io);
}
