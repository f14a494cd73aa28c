import { choices, count } from './grammar.ts';

export const initWords = {
  optionTexts: {
    format: (names: readonly string[], preset: string): string =>
      `how to say on standard error what came of the answers: ${choices(names, preset)}; the snapshot itself is always JSON`,
    asOf: 'when the answers are true, for example 2026-03-01T00:00:00Z (default: now)',
  },
  about: 'asks what the rules need to know and writes a snapshot',
  platform: 'the platform, such as aliexpress',
  role: 'the role, such as buyer',
  output: 'the snapshot to write, or to go on with; snapshot.json at a terminal, else standard output',
  answers: 'answers as JSON instead of a terminal',
  goesOn: (file: string): string => `Going on with ${file}.`,
  movedOn: (before: string, now: string): string =>
    `Judged as of ${now} now. What the snapshot says applies until ${before}; what came later is not known. To keep its own time: --as-of ${before}`,
  account: 'Which account is it?',
  /** Asked where the ruleset has no words of its own. */
  asks: {
    region: 'In which region or marketplace is the account?',
    program: 'In which programme of the platform is the account?',
    'account.status': 'What does the platform call the account?',
    'account.createdAt': 'When was the account opened?',
    'account.emailConfirmedAt': 'When was the e-mail address confirmed?',
  } as Record<string, string>,
  yes: 'Yes',
  no: 'No',
  /** Between the two numbers of a share. */
  of: 'of',
  hints: {
    number: (unit: string): string => `a number${unit === '' ? '' : ` of ${unit}`}`,
    share: 'in percent, for example 2.5 % or just 2.5, or 3 of 120',
    time: 'a day such as 2021-05-04',
    choice: (choices: readonly string[]): string => `one of ${choices.join(', ')}`,
    flag: 'yes or no',
  },
  expected: {
    number: (from: number, to: number | null, isWhole: boolean): string => {
      const number = isWhole ? 'a whole number' : 'a number';
      return to === null ? `${number} of ${from} or more` : `${number} from ${from} to ${to}`;
    },
    share: 'a number in percent, for example 2.5 for 2.5 %, or 3 of 120',
    time: 'a day such as 2021-05-04, or a time with an offset',
    choice: (choices: readonly string[]): string => `one of ${choices.join(', ')}`,
    flag: 'yes or no',
    text: 'a text in double quotes, such as "buyer"',
  },
  narrowed: (score: number, worst: number, share: string): string =>
    `Risk index ${score}, worst case ${worst}; ${share} of the risk checked.`,
  done: (file: string | undefined): string =>
    file === undefined ? 'Done.' : `Written to ${file}. See the result: risk-check ${file}`,
  stopped: (file: string | undefined): string =>
    file === undefined ? 'Stopped.' : `Stopped; kept in ${file}. Go on: risk-check init -o ${file}`,
  open: (n: number): string =>
    n === 0
      ? 'Nothing is left to ask.'
      : `${count(n, 'question')} without an answer; risk-check doctor shows which rules wait for them.`,
};
