import { main } from './main.ts';
import { EXIT } from './process/exit-codes.ts';
import type { Io } from './process/io.ts';
import { processIo } from './process/process-io.ts';

/** Runs the command line on the real process. */
export async function runProcess(): Promise<void> {
  const io = { ...processIo(), onInterruption: endBySignals() };
  // Not `process.exit`, which would cut off what a pipe has not taken yet.
  process.exitCode = await main(process.argv.slice(2), io);
}

/** Ends the process at SIGINT and SIGTERM; what was asked for comes first, and a second signal does not wait for it. */
function endBySignals(): Required<Io>['onInterruption'] {
  let first: (() => Promise<void>) | null = null;
  const endWith = (code: number) => (): void => {
    const act = first;
    first = null;
    if (act === null) process.exit(code);
    act().finally(() => process.exit(code));
  };
  process.on('SIGINT', endWith(EXIT.interrupted));
  process.on('SIGTERM', endWith(EXIT.terminated));
  return (act) => {
    first = act;
    return () => {
      first = null;
    };
  };
}
