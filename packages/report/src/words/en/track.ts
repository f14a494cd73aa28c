import { levelName } from './document.ts';

export interface Standing {
  /** As it is shown: `?` where too little is known. */
  readonly score: string;
  readonly band: string;
}

/** Words of `risk-check track`. */
export const trackWords = {
  about: 'score accounts again, compare with the last run, and say only what has changed: for cron',
  store: 'the file that keeps the last run; in your state folder unless said',
  failOn: 'exit with 1 when an account got worse (`worse`), or is in this band or above',
  notify: 'a command to run when something has changed; it gets the changes as JSON on its standard input',
  ics: 'write the dates ahead as a calendar to this file',
  first: (name: string, { score, band }: Standing): string => `${name}: first run, index ${score}, ${band}`,
  changed: (name: string, was: Standing, now: Standing): string =>
    was.score === now.score && was.band === now.band
      ? `${name}: index ${now.score}, ${now.band}, as before`
      : `${name}: index ${was.score}, ${was.band}; now ${now.score}, ${now.band}`,
  rule: (title: string, from: number | null, to: number | null): string =>
    `${title}: ${levelName(from)}, now ${levelName(to)}`,
  repeated: 'The last run was stopped before this was surely said, so it is said again:',
  older: (name: string, file: string, at: string, recorded: string): string =>
    `${name}: ${file} is dated ${at}, older than the last snapshot seen (${recorded}). It wasn't compared or recorded, and its upcoming dates are left out.`,
  fails: (option: string, name: string, { score, band }: Standing, reasons: readonly string[]): string =>
    `${option}: ${name} has index ${score}, ${band}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
  ahead: 'Dates ahead',
  dates: {
    ship: (id: string): string => `order ${id}: ship by`,
    deliver: (id: string): string => `order ${id}: deliver by`,
    invoice: (id: string): string => `order ${id}: upload the invoice by`,
    answer: (id: string): string => `message ${id}: answer by`,
  },
  rises: (score: number, band: string): string => `the index rises to ${score}, ${band}`,
  calendarName: 'Account dates',
  notified: (code: string): string =>
    `The command of --notify ended with ${code}; the changes are said again next time.`,
  examples: `
Examples:
  risk-check track snapshots/
  risk-check track snapshot.json --fail-on worse --notify "mail -s risk me@example.org"
  risk-check track snapshots/ --ics dates.ics

Exit codes: 0 done; 1 done, and --fail-on says so; 2 a file could not be read,
or is older than what was recorded (all others are done); 4 done, and the
command of --notify failed. The highest one counts, and 2 above all.`,
};
