import type { ErrorCode } from '../../problems/error-codes.ts';
import type { ProblemArgs, ProblemCode, TextProblemCode } from '../../problems/problem.ts';
import { batchNext, batchProblems } from './batch.ts';
import { count, list, meant } from './grammar.ts';
import { houseRulesNext, houseRulesProblems } from './house-rules.ts';
import { importProblems } from './import-frame.ts';

const hiddenKinds: Record<ProblemArgs['content-hidden']['wanted'], string> = {
  json: 'JSON',
  rules: 'house rules or a ruleset',
  suppressions: 'suppressions',
  configuration: 'a configuration',
  days: 'a list of days such as 2026-12-24',
  'utf-8': 'text in UTF-8',
};

const settingKinds: Record<ProblemArgs['wrong-setting']['kind'], string> = {
  object: 'an object of settings',
  file: 'the name of a file',
  files: 'the name of a file, or a list of names',
};

/** Why a file cannot be written, by the code of the system. */
const notWritten: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left for you on the disk',
  ENAMETOOLONG: 'its name is too long',
};

/** Why a file cannot be read, by the code of the unpacker. */
const notRead: Record<string, string> = {
  Z_BUF_ERROR: 'the packed data ends too early, the file may be cut off',
  Z_DATA_ERROR: 'it is damaged, or not packed as its name says',
};

/** What a command reads. */
const inputs: Record<ProblemArgs['no-input']['wanted'], string> = {
  snapshot: 'a snapshot file',
  export: 'an export of a platform, such as orders.csv,',
  records: 'a file with one snapshot on each line (NDJSON)',
};

/** Words of problems that only the command line meets. */
export const terminalProblems: {
  readonly [C in Exclude<ProblemCode, TextProblemCode>]: (args: ProblemArgs[C]) => string;
} = {
  'unknown-option': ({ option, nearest }) => `there is no option ${option}${meant(nearest)}`,
  'unknown-command': ({ name, nearest }) => `there is no command and no file "${name}"${meant(nearest)}`,
  'option-needs-value': ({ option }) => `${option} needs a value`,
  'not-a-choice': ({ option, value, choices, nearest }) =>
    `${option}: expected one of ${list(choices)}, got "${value}"${meant(nearest)}`,
  ...houseRulesProblems,
  'wrong-setting': ({ kind, value }) => `expected ${settingKinds[kind]}, got ${value}`,
  'config-circle': ({ file }) => `${file} extends this file again`,
  'not-a-time': ({ option, value }) =>
    `${option}: expected a date-time with an offset (2026-02-10T08:00:00Z), a day (2026-02-10), or now, got "${value}"`,
  'not-a-time-zone': ({ value }) =>
    `--time-zone: expected the name of a time zone, such as Europe/Berlin or UTC, got "${value}"`,
  'not-a-date': ({ value }) => `expected a day such as 2026-12-25, got "${value}"`,
  'unknown-reason': ({ reason, nearest, known }) =>
    `--reason: expected a known reason, got "${reason}"${meant(nearest) || '.'} Known are: ${list(known)}`,
  'no-input': ({ wanted }) => `expected ${inputs[wanted]} or - for standard input`,
  'stdin-twice': () => 'standard input (-) can only be read once',
  'not-a-setting': ({ value }) => `--set: expected METRIC=VALUE, such as disputesOpen=0, got "${value}"`,
  'share-above-one': ({ metric, value, share }) =>
    share === null
      ? `--set: ${metric} is a share of 0 to 1, and ${value} is more than the whole, in percent too`
      : `--set: ${metric} is a share of 0 to 1, and ${value} is more than the whole. If you mean percent, write ${metric}=${value}%, or ${metric}=${share}`,
  'not-whole': ({ metric, value }) =>
    `--set: expected a whole number for ${metric}, got "${value}": of what is counted there is no half`,
  'not-a-digest': ({ value }) =>
    `--digest: expected sha256: and 64 characters of 0-9 and a-f, got "${value}"`,
  'not-an-output': ({ value }) => `--output: expected FORMAT=PATH, such as html=report.html, got "${value}"`,
  'output-twice': ({ option, value }) => `${option}: ${value} is named twice`,
  'output-is-input': ({ option, value }) => `${option}: ${value} is one of the inputs and would be lost`,
  'without-effect': ({ option, beside, takes }) =>
    `${option} changes nothing with ${beside}${takes.length === 0 ? '' : `; it belongs to ${list(takes)}`}`,
  'needs-option': ({ option, needs }) => `${option} changes nothing without ${needs}`,
  'another-answer': () => 'the JSON is complete, but another one follows',
  'another-value': () => 'the JSON is complete, but another value follows on the next line',
  'no-match': () => 'no file matches',
  'not-a-report': () => 'expected a report as --format json or --format ndjson writes it',
  'not-a-file': () => 'expected a regular file; links and devices are never written to',
  'too-many-arguments': ({ command, most, given }) =>
    `${command}: expected at most ${count(most, 'argument')}, got ${given}`,
  'no-shell': ({ known }) => `expected the name of a shell: ${list(known)}`,
  'content-hidden': ({ wanted, found }) =>
    `expected ${hiddenKinds[wanted]} (${found}); nothing of the file is shown, because a configuration points to it`,
  'file-not-found': () => 'there is no such file',
  'ruleset-for-file': ({ platform, role }) => {
    const flags = `--platform ${platform}${role === '' ? '' : ` --role ${role}`}`;
    return `this is the name of a ruleset, not of a file. For the way back without a file: risk-check recover ${flags}; for a file of your numbers: risk-check init ${flags}`;
  },
  'is-a-directory': ({ endings }) =>
    endings.length === 0
      ? 'expected a file, got a directory'
      : `expected a file, got a directory with no ${endings.join(' or ')} file directly in it`,
  'not-permitted': () => 'this file may not be read by you',
  'not-readable': ({ detail }) => {
    const why = notRead[detail];
    return why === undefined
      ? `the file could not be read (${detail})`
      : `the file could not be read: ${why} (${detail})`;
  },
  'too-large': ({ megabytes, most }) => `expected at most ${most} MB, got ${megabytes} MB`,
  'empty-input': () => 'expected text, got nothing: the input is empty',
  'not-utf8': ({ byte }) => `expected UTF-8, got the byte ${byte}, which is not allowed here`,
  'unknown-encoding': ({ byte }) =>
    `expected UTF-8, got the byte ${byte}; in no other encoding is this a known export`,
  'not-in-encoding': ({ encoding }) => `expected ${encoding}, got bytes that it doesn't have`,
  'utf-16': () => 'expected UTF-8, got UTF-16',
  'is-packed': ({ format }) => `expected text, got packed data (${format})`,
  'is-snapshot': () =>
    'expected an export, got a snapshot: score it with risk-check FILE, or join it to an export with --merge FILE',
  'is-document': ({ format }) => `expected text, got a document (${format}), which cannot be read`,
  ...importProblems,
  ...batchProblems,
  'unknown-rule': ({ id, nearest }) =>
    `there is no rule or ruleset "${id}"${nearest.length === 0 ? '' : `; did you mean ${nearest.join(', or ')}?`}`,
  'rule-gone': ({ id, since, why, now }) =>
    now.length > 0
      ? `${id} is ${list(now)} since ${since}: ${why}`
      : `${id} was withdrawn in ${since}: ${why}`,
  'no-rules-action': () => 'expected what to do: list, show, search, diff or verify',
  'no-case': () =>
    'expected a snapshot file, or --platform and --role, such as --platform aliexpress --role buyer',
  'other-kind': ({ kind }) =>
    `this is ${{ html: 'a web page', mail: 'an e-mail', csv: 'a table (CSV)' }[kind]}, not a snapshot; risk-check import reads exports, risk-check init asks for what is needed`,
  'no-draft': () => 'expected a file with the text of your appeal, or - for standard input',
  'no-engine': () => 'expected an engine and a ruleset, such as bigquery aliexpress.buyer',
  'no-query': () => 'expected words to search for, such as: risk-check rules search late delivery',
  'no-dataset': () =>
    'expected an earlier version of the dataset: a data.json, or a folder of the package @risk-check/rules-data',
  'not-a-dataset': () => 'expected a data.json of @risk-check/rules-data',
  'no-manifest': () => 'expected a folder of @risk-check/rules-data: there is no manifest.json in it',
  'not-a-manifest': () => 'expected a manifest.json of @risk-check/rules-data',
  'not-in-dataset': ({ id, version }) => `version ${version} of the dataset has no ruleset ${id}`,
  'no-rule': () => 'expected the id of a rule, such as aliexpress.buyer.unpaid-orders-left-open',
  'output-not-written': ({ detail }) => {
    const why = notWritten[detail];
    return why === undefined
      ? `the result could not be written (${detail})`
      : `the result could not be written: ${why} (${detail})`;
  },
};

/** What to do next, by problem code. */
export const terminalNext: Record<string, string> = {
  ...batchNext,
  ...houseRulesNext,
  'no-input-snapshot':
    'No snapshot yet? risk-check init asks for what is needed and writes one; risk-check import FILE reads an export.',
  'another-answer': 'Give several answers as several files, or as one list: jq -s . FILE',
  'another-value': 'Several snapshots, one on each line (NDJSON), are scored by: risk-check batch FILE',
  'content-hidden': 'To see what came, name the file yourself, such as with --rules FILE.',
  'file-not-found': 'Check the name and the folder you are in.',
  'is-a-directory': 'Name the file in it.',
  'nothing-in-directory':
    'Name a file, or a pattern that goes through the folders in it, such as "folder/**/*.json".',
  'not-permitted': 'Change its permissions, or copy it.',
  'too-large': 'Leave out events that are older than the rules look back.',
  'empty-input': 'Check that the file was saved, or that the command before has written something.',
  'not-a-file': 'Name the file that the link leads to, or leave the option out to print the result.',
  'no-match': 'Check the pattern and the folder you are in; * stays inside a folder, ** goes through all.',
  'unknown-platform':
    'risk-check rules list names all. For another platform, --rules FILE takes rules of your own; risk-check recover --platform NAME --notice FILE reads its message.',
  'unknown-rule':
    'risk-check rules list names all; risk-check rules search WORDS finds them by what they say.',
  'not-utf8': 'Save the file as UTF-8; in a spreadsheet: save as CSV UTF-8.',
  'unknown-encoding':
    'Name the encoding, such as --encoding windows-1251, or save the file as UTF-8; in a spreadsheet: save as CSV UTF-8.',
  'not-in-encoding': 'Give another one with --encoding, or save the file as UTF-8.',
  'is-packed': 'Unpack it and give the file in it; of a spreadsheet, save the sheet as CSV.',
  'is-document': 'Download it as CSV or JSON; of a spreadsheet, save the sheet as CSV.',
  'utf-16': 'Save the file as UTF-8; in PowerShell: Out-File -Encoding utf8.',
};

const formatPage = (site: string): string => `The format is described at ${site}/snapshot-format.`;

/** What to do next by class of errors; `command` is the line so far, such as `risk-check import`. */
export const nextByError: Record<ErrorCode, (site: string, command: string) => string> = {
  USAGE: (_site, command) => `${command} --help shows all options, with examples.`,
  UNREADABLE_INPUT: () => '',
  INVALID_JSON: () => '',
  INVALID_SNAPSHOT: formatPage,
  INVALID_RULESET: (site) =>
    `House rules are described at ${site}/house-rules, the language at ${site}/rule-language.`,
  INVALID_DATASET: () =>
    'Each release has a data.json; you can also give the folder node_modules/@risk-check/rules-data.',
  INVALID_SUPPRESSIONS: (site) => `The format is described at ${site}/reports#suppressions.`,
  INVALID_BASELINE: () => 'Write it with: risk-check FILE --format json > previous.json',
  INVALID_CONFIG: (site) =>
    `All settings are described at ${site}/configuration; --no-config leaves the file out.`,
  INVALID_IMPORT: (site) =>
    `The formats that can be read are described at ${site}/import. For any other table, risk-check import FILE --map MAP.json asks what its columns mean.`,
  INVALID_MERGE: () => '',
  INVALID_ANSWERS: (site) => `The format of answers is described at ${site}/import.`,
  INVALID_TABLES: (site) => `How a mapping is written: ${site}/tables.`,
  CANNOT_RESUME: () => '',
  OUTPUT_NOT_WRITTEN: () => 'Check the folder, the rights in it and the space left on the disk.',
};
