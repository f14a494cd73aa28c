import { BAND_NAMES } from '../base/band-names.ts';
import { CONFIG_FILE } from '../base/limits.ts';
import { choices, list } from './grammar.ts';

/** The help of the command line. */
export const usage = {
  description:
    'How close an account is to a suspension, why, what could not be checked, and where each number comes from. Works offline; sends nothing anywhere.',
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  } as Record<string, string>,
  files:
    'snapshots, exports, mails, copied pages or saved messages, in any mix; folders of snapshots, or patterns such as "shops/*.json"; - is standard input',
  format: (names: readonly string[], preset: string): string =>
    `how to print the result: ${choices(names, preset)}`,
  output: 'also write the report in a format to a file; may be given several times',
  suppressions: (file: string): string =>
    `rules to leave out, with reasons (default: ${file} in this folder)`,
  baseline: 'an earlier report (json or ndjson): exit with 1 only for what is new or worse',
  quiet: 'only the verdict, one line an input',
  strict: 'warnings of the input end with exit code 2',
  brief: 'only the first screen; the default at a terminal',
  details:
    'the whole report, as in a pipe or file, with all findings and all limits that nobody can check by name',
  explain: 'how each point came about',
  plain: 'sentences without bars and columns, for screen readers',
  save: 'without a file: where the answers of the dialogue are kept after each one',
  failOn: 'exit with 1 when the band is this or worse',
  asOf: "score at another time than the snapshot's own, for example 2026-03-01T00:00:00Z",
  rules: 'house rules that extend or replace a ruleset, or a built ruleset (JSON)',
  timeZone: 'your clock for days and hours, such as Europe/Berlin (default: that of this computer)',
  experimental: 'also use rules whose evidence is still too thin to count',
  lang: (names: readonly string[]): string =>
    `language of the report: ${list(names)} (else by LC_ALL, LC_MESSAGES, LANG)`,
  config: 'settings to use (default: risk-check.config.json here or in a folder above)',
  noConfig: 'no configuration file',
  noColor: 'no colour (NO_COLOR and FORCE_COLOR are obeyed, too)',
  version: 'versions of the command line, the core and the dataset',
  help: 'this help',
  helpCommand: 'help for a command',
  examples: `
Examples:
  risk-check snapshot.json
  risk-check snapshot.json --fail-on high
  risk-check snapshot.json --format json | jq .score
  risk-check "shops/*.json" --output html=report.html
  risk-check snapshot.json --baseline previous.json
  exporter | risk-check -`,
  exitCodes: [
    ['0', 'done, and below --fail-on (without it, the score never fails)'],
    ['1', 'done, and at or above --fail-on'],
    ['2', 'could not run: usage, unreadable or invalid input, output not written'],
    ['3', 'batch: done, but some records went to the dead-letter file'],
    ['4', 'track: done, but the command of --notify failed'],
    ['70', 'a bug in risk-check'],
    ['130', 'interrupted (143: terminated)'],
    ['141', 'the reader of the output stopped before its end'],
  ] as readonly (readonly [code: string, when: string])[],
  /** Under the help of a command that says nothing of its own about them. */
  commandExitCodes: 'Exit codes: 0 done; 2 could not run; all of them: risk-check --help',
  after: (bandNames: readonly string[], site: string): string => `${usage.examples}

Bands, best to worst: ${bandNames.join(', ')}

Exit codes:
${usage.exitCodes.map(([code, when]) => `  ${code.padEnd(5)}${when}`).join('\n')}

Settings: a flag wins over RISK_CHECK_FORMAT, _FAIL_ON, _RULES, _HOLIDAYS,
_SUPPRESSIONS and _LANG, and these win over ${CONFIG_FILE}.
Format of snapshots, rules and sources: ${site}`,
};

/** Headings of the manual page. */
export const man = {
  manual: 'risk-check manual',
  name: 'Name',
  short: 'how close an account is to a suspension, and why',
  synopsis: 'Synopsis',
  description: 'Description',
  options: 'Options',
  commands: 'Commands',
  bands: 'Bands',
  bandsAbout: `From best to worst: ${BAND_NAMES.join(', ')}. The risk index of 0 to 100 is no probability.`,
  exitStatus: 'Exit status',
  environment: 'Environment',
  sameAs: (flag: string): string => `The same as ${flag}, where the flag is not given.`,
  variables: [
    ['RISK_CHECK_CONFIG', 'Another configuration file; empty for none.'],
    ['LC_ALL, LC_MESSAGES, LANG', 'Language of the report, and whether the terminal shows Unicode.'],
    ['NO_COLOR, FORCE_COLOR', 'Never or always use colours.'],
    ['COLUMNS', 'Width where no terminal tells it.'],
  ] as readonly (readonly [name: string, means: string])[],
  files: 'Files',
  configAbout:
    'Settings: format, failOn, rules, holidays, suppressions, lang and extends. Looked for in the working folder and in the folders above it.',
  examples: 'Examples',
  seeAlso: 'See also',
  documentation: 'Documentation, rules and their sources',
};
