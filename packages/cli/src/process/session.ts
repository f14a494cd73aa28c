import type { Words } from '@risk-check/report/words';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

/** What a command is run with, and the exit code it leaves. */
export interface Session {
  readonly io: Io;
  words: Words;
  /** The format of the run once it is known: errors use it. */
  format: string | null;
  exitCode: ExitCode;
  /** The command that was named, once it is known: its own help says more about its usage. */
  command?: string;
  /** Files that no flag names, with what does: who never typed a name must be told where it comes from. */
  named?: ReadonlyMap<string, string>;
  /** Files that only a configuration names: errors show nothing of their content. */
  unquoted?: ReadonlySet<string>;
}

/** The session as it is where a text comes from standard input. */
export function withStdin(session: Session, text: string): Session {
  const bytes = new TextEncoder().encode(text);
  return { ...session, io: { ...session.io, readStdin: async () => bytes } };
}

/** The session with other input and output; its exit code is that of the session. */
export const withIo = (session: Session, io: Io): Session => ({
  ...session,
  io,
  get exitCode() {
    return session.exitCode;
  },
  set exitCode(code) {
    session.exitCode = code;
  },
});

const GRAVITY: readonly ExitCode[] = [
  EXIT.done,
  EXIT.unread,
  EXIT.atLimit,
  EXIT.deadLetters,
  EXIT.notifyFailed,
  EXIT.couldNotRun,
  EXIT.ourBug,
];

/** Several inputs: the worst counts. */
export function raiseExitCode(session: Session, code: ExitCode): void {
  if (GRAVITY.indexOf(code) > GRAVITY.indexOf(session.exitCode)) session.exitCode = code;
}
