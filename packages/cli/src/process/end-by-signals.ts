import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';

/** Ends the process at SIGINT and SIGTERM; what was asked for comes first, and a second signal does not wait for it. */
export function endBySignals(): Required<Io>['onInterruption'] {
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
