/** Exit codes that scripts can rely on; see the table in `--help`. */
export const EXIT = {
  done: 0,
  atLimit: 1,
  couldNotRun: 2,
  deadLetters: 3,
  notifyFailed: 4,
  ourBug: 70,
  interrupted: 130,
  unread: 141,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
