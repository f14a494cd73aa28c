import type { Band, Finding, RiskReport } from '@risk-check/core';
import { CONFIG_FILE } from '../config/settings.ts';
import type { ErrorCode } from '../errors/cli-error.ts';
import type { ProblemArgs, ProblemCode, SyntaxReason } from '../errors/problem.ts';

import { badgeWords } from './en/badge.ts';
import { batchNext, batchProblems, batchWords } from './en/batch.ts';
import { doctorWords } from './en/doctor.ts';
import { houseRulesNext, houseRulesProblems } from './en/house-rules.ts';
import { importWords } from './en/import.ts';
import { importExamples, importProblems } from './en/import-frame.ts';
import { initWords } from './en/init.ts';
import { rulesAtHandWords } from './en/rules-at-hand.ts';
import { versionWords } from './en/version.ts';
import { document } from './en-document.ts';
import { enRecovery } from './en-recovery.ts';

type Args = RiskReport['warnings'][number]['args'];
type Op = NonNullable<Finding['op']>;

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
/** `disputes` as one of them; the units of the data are plural. */
const one = (noun: string): string =>
  noun
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');
const spaced = (noun: string): string => (noun === '' ? '' : ` ${noun}`);
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `${n}` : 'unchanged');
const list = (items: readonly string[]): string => items.join(', ');
const meant = (nearest: string | null): string => (nearest === null ? '' : `; did you mean ${nearest}?`);

/** What a day of the data, such as `2026-02-10`, is shown as; English texts keep the form that cannot be misread. */
const date = (text: string): string => text;

/** `2026-02-10T08:00:00Z` for people. */
const time = (text: string): string => text.replace('T', ' ').replace(/(?::00)?(?:\.\d+)?Z$/, ' UTC');

const bands: Record<Band, string> = {
  clear: 'clear',
  unverified: 'unverified',
  low: 'low',
  elevated: 'elevated',
  high: 'high',
  critical: 'critical',
};

const bandMeans: Record<Band, string> = {
  clear: 'of 100. Nothing was found, and nothing that could be known is missing.',
  unverified: 'of 100. Nothing was found, but too much is unknown to call it clear.',
  low: 'of 100. Weak signs.',
  elevated: 'of 100. Signs that are worth acting on.',
  high: 'of 100. Strong signs: act soon.',
  critical: 'of 100. The strongest signs: act now.',
};

const severity: Record<NonNullable<Finding['severity']>, string> = {
  info: 'info',
  low: 'low',
  medium: 'medium',
  high: 'high',
  critical: 'critical',
};

const evidence: Record<NonNullable<Finding['evidence']>, string> = {
  official: "Official, read in the platform's own text",
  documented: 'Documented',
  reported: 'Reported, a claim of the named source',
  anecdotal: 'Anecdotal, a single claim',
  heuristic: 'Our own early warning',
};

const evidenceShort: Record<NonNullable<Finding['evidence']>, string> = {
  official: 'official',
  documented: 'documented',
  reported: 'reported',
  anecdotal: 'anecdotal',
  heuristic: 'our own estimate',
};

const limit: Record<Op, (limit: string, noun: string) => string> = {
  gte: (value, noun) => `limit ${value} or more${spaced(noun)}`,
  gt: (value, noun) => `limit more than ${value}${spaced(noun)}`,
  lte: (value, noun) => `limit ${value} or less${spaced(noun)}`,
  lt: (value, noun) => `limit less than ${value}${spaced(noun)}`,
};

/** What the parts of a snapshot hold. */
const inputs: Record<string, string> = {
  orders: 'orders with their times and status',
  disputes: 'disputes, open and closed',
  payments: 'payments and whether they went through',
  chargebacks: 'chargebacks through a bank',
  logins: 'sign-ins with network, device and country',
  devices: 'devices and the accounts used on them',
  linkedAccounts: 'other accounts that belong to you or your household',
  conduct: 'things a platform forbids, if they happened',
  violations: 'violations the platform has recorded',
  notices: 'messages and warnings from the platform',
  appeals: 'appeals you have sent',
  defects: 'defects counted against you',
  reviews: 'reviews and their stars',
  messages: 'customer messages and when they were answered',
  deliveries: 'deliveries and whether they were on time',
  settlements: 'settled sales',
  credits: 'credits paid back',
  fraudReports: 'fraud reports',
  account: 'the account itself: since when, confirmed or not',
  'account.status': 'status of the account: active, restricted, suspended, ...',
  'account.createdAt': 'since when the account exists',
  region: 'your region or marketplace',
  program: 'the programme you take part in',
  asOf: 'the time to judge at',
};

const ends = 'Events after it were left out.';
const warnings: Record<string, (args: Args) => string> = {
  'already-ended': ({ status }) =>
    `The account is ${status} already, so the index is 100; the reasons say what the evidence alone gives.`,
  'account-not-active': ({ status }) => `The account is ${status}; it is scored as if it were in use.`,
  'unknown-property': ({ path }) => `${path} is not part of the format and was not used; check the spelling.`,
  'unknown-word': ({ path, word }) => `${path}: "${word}" is not a listed word and counts as unknown.`,
  'events-after-as-of': ({ list: name, count: n, asOf }) =>
    `${name}: ${count(Number(n), 'entry', 'entries')} after ${asOf}. ${ends}`,
  'duplicate-id': ({ list: name, count: n }) =>
    `${name}: ${count(Number(n), 'entry', 'entries')} came twice with the same id and count once.`,
  'duplicate-id-other-content': ({ list: name, count: n }) =>
    `${name}: ${count(Number(n), 'entry', 'entries')} came twice with the same id but other content; the first counts.`,
  'metric-contradicts-events': ({ metric, used }) =>
    `metrics.${metric} does not agree with the events; ${used === 'given' ? 'the given number was used, since the platform publishes it' : 'the events were used'}.`,
  'unknown-metric': ({ metric }) =>
    `metrics.${metric} is not known to this ruleset and was not used; check the spelling.`,
  'metric-after-as-of': ({ metric }) =>
    `metrics.${metric} is from after the time judged at and was not used.`,
  'all-rules-experimental': ({ count: n }) =>
    `No rule was used: all ${n} are experimental, with evidence too thin to count; --experimental uses them.`,
  'parameter-not-offered': ({ parameter, given, offered }) =>
    `params.${parameter}: ${given} is not one of ${offered}; rules that need it stay unknown.`,
  'metric-assumed': ({ metric }) => `metrics.${metric} is an assumption of yours, not a measured number.`,
  'metric-other-window': ({ metric, given, needed }) =>
    `metrics.${metric} covers ${count(Number(given), 'day')}, the rule needs ${needed}; it was not used.`,
  'target-not-used': ({ metric }) =>
    `metrics.${metric}: the target that came with it was not used; its rules have limits of their own.`,
  'metric-too-old': ({ metric }) => `metrics.${metric} is too old to be used.`,
  'suppression-expired': ({ ruleId, until }) =>
    `The suppression of ${ruleId} ended on ${until} and was not used.`,
  'suppression-without-end': ({ ruleId }) => `The suppression of ${ruleId} has no end date.`,
  'suppression-unknown-rule': ({ ruleId }) => `The suppression of ${ruleId} names no rule that was checked.`,
  'suppression-unused': ({ ruleId }) => `The suppression of ${ruleId} is not needed: the rule has not fired.`,
};

const syntax: Record<SyntaxReason, (args: ProblemArgs['syntax']) => string> = {
  'ends-too-early': ({ open }) =>
    open > 0
      ? `the JSON ends too early: ${count(open, 'bracket is', 'brackets are')} still open`
      : 'the JSON ends too early',
  'text-not-closed': () => 'a text is not closed with " on its line',
  'trailing-comma': () => 'a comma without anything after it',
  'single-quotes': () => 'texts and names stand in double quotes, not single ones',
  comment: () => 'JSON has no comments',
  'name-not-quoted': ({ found }) => `expected a name in double quotes, got ${found}`,
  'unknown-word': ({ found }) =>
    `${found} is not JSON; texts stand in double quotes, other words are true, false and null`,
  'bad-number': () => 'this is not a JSON number; write 0.5, 12 or -3',
  'bad-escape': () =>
    'a backslash in a text must be written twice, or start one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0041',
  'control-character': () => 'a raw line break, tab or control character in a text; write \\n or \\t',
  'comma-missing': ({ found }) => `expected a comma or a closing bracket, got ${found}`,
  'colon-missing': ({ found }) => `expected a colon after the name, got ${found}`,
  'value-missing': ({ found }) => `expected a value, got ${found}`,
  'text-after-end': ({ found }) => `the JSON is complete, but ${found} follows`,
  'not-json': () => 'this is not JSON',
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
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left for you on the disk',
  ENAMETOOLONG: 'its name is too long',
};

const problems: { readonly [C in ProblemCode]: (args: ProblemArgs[C]) => string } = {
  'unknown-option': ({ option, nearest }) => `there is no option ${option}${meant(nearest)}`,
  'unknown-command': ({ name, nearest }) => `there is no command and no file "${name}"${meant(nearest)}`,
  'option-needs-value': ({ option }) => `${option} needs a value`,
  'not-a-choice': ({ option, value, choices, nearest }) =>
    `${option}: expected one of ${list(choices)}, got "${value}"${meant(nearest)}`,
  ...houseRulesProblems,
  'wrong-setting': ({ kind, value }) => `expected ${settingKinds[kind]}, got ${value}`,
  'config-circle': ({ file }) => `${file} extends this file again`,
  'not-a-time': ({ option, value }) =>
    `${option}: expected a date-time with an offset, such as 2026-02-10T08:00:00Z, got "${value}"`,
  'not-a-date': ({ value }) => `expected a day such as 2026-12-25, got "${value}"`,
  'unknown-reason': ({ reason, nearest, known }) =>
    `--reason: expected a known reason, got "${reason}"${meant(nearest) || '.'} Known are: ${list(known)}`,
  'no-input': () => 'expected a snapshot file, or - for standard input',
  'stdin-twice': () => 'standard input (-) can only be read once',
  'no-change': () => 'expected something to change: --action ACTION or --set METRIC=VALUE',
  'not-a-setting': ({ value }) => `--set: expected METRIC=VALUE, such as disputesOpen=0, got "${value}"`,
  'not-an-output': ({ value }) => `--output: expected FORMAT=PATH, such as html=report.html, got "${value}"`,
  'output-twice': ({ value }) => `--output: ${value} is named twice`,
  'output-is-input': ({ value }) => `--output: ${value} is one of the inputs and would be lost`,
  'no-match': () => 'no file matches',
  'not-a-report': () => 'expected a report as --format json or --format ndjson writes it',
  'not-a-file': () => 'expected a regular file; links and devices are never written to',
  'too-many-arguments': ({ command, most, given }) =>
    `${command}: expected ${count(most, 'argument')}, got ${given}`,
  'no-shell': ({ known }) => `expected the name of a shell: ${list(known)}`,
  'bad-usage': ({ detail }) => detail,
  'file-not-found': () => 'there is no such file',
  'is-a-directory': () => 'expected a file, got a directory',
  'not-permitted': () => 'this file may not be read by you',
  'not-readable': ({ detail }) => `the file could not be read (${detail})`,
  'too-large': ({ megabytes, most }) => `expected at most ${most} MB, got ${megabytes} MB`,
  'empty-input': () => 'expected text, got nothing: the input is empty',
  'not-utf8': ({ byte }) => `expected UTF-8, got the byte ${byte}, which cannot stand here`,
  'utf-16': () => 'expected UTF-8, got UTF-16',
  'too-deep': ({ most }) => `expected at most ${most} levels of nesting, got more`,
  syntax: (args) => syntax[args.reason](args),
  'duplicate-key': ({ key, firstLine }) =>
    `the name "${key}" is given twice; it stands on line ${firstLine} already`,
  'unknown-platform': ({ platform, nearest, known }) =>
    `expected a known platform, got "${platform}"${meant(nearest) || '.'} Known are: ${list(known)}`,
  'unknown-role': ({ platform, role, nearest, known }) =>
    `expected a known role of ${platform}, got "${role}"${meant(nearest) || '.'} Known are: ${list(known)}`,
  ...importProblems,
  ...batchProblems,
  'unknown-rule': ({ id, nearest }) =>
    `there is no rule or ruleset "${id}"${nearest.length === 0 ? '' : `; did you mean ${nearest.join(', or ')}?`}`,
  'rule-gone': ({ id, since, why, now }) =>
    now.length > 0
      ? `${id} is ${list(now)} since ${since}: ${why}`
      : `${id} was withdrawn in ${since}: ${why}`,
  'no-rules-action': () => 'expected what to do: list, show, search, diff or verify',
  'no-draft': () => 'expected a file with the text of your appeal, or - for standard input',
  'no-query': () => 'expected words to search for, such as: risk-check rules search late delivery',
  'no-dataset': () =>
    'expected an earlier version of the dataset: a data.json, or a folder of the package @risk-check/rules-data',
  'not-a-dataset': () => 'expected a data.json of @risk-check/rules-data',
  'no-manifest': () => 'expected a folder of @risk-check/rules-data: there is no manifest.json in it',
  'not-a-manifest': () => 'expected a manifest.json of @risk-check/rules-data',
  'not-in-dataset': ({ id, version }) => `version ${version} of the dataset has no ruleset ${id}`,
  'no-rule': () => 'expected the id of a rule, such as aliexpress.buyer.unpaid-orders',
  'output-not-written': ({ detail }) => {
    const why = notWritten[detail];
    return why === undefined
      ? `the result could not be written (${detail})`
      : `the result could not be written: ${why} (${detail})`;
  },
};

const formatPage = (site: string): string => `The format is described at ${site}/snapshot-format.`;

/** What to do next, by problem code and by code of core's issues. */
const next: Record<string, string> = {
  ...batchNext,
  ...houseRulesNext,
  'file-not-found': 'Check the name and the folder you are in.',
  'is-a-directory':
    'Name the file in it, or a folder that has .json files directly in it, or a pattern such as "folder/**/*.json".',
  'not-permitted': 'Change its permissions, or copy it.',
  'too-large': 'Leave out events that are older than the rules look back.',
  'empty-input': 'Check that the export or the command before has written something.',
  'not-a-file': 'Name the file that the link leads to, or leave the option out to print the result.',
  'no-match': 'Check the pattern and the folder you are in; * stays inside a folder, ** goes through all.',
  'unknown-rule':
    'risk-check rules list names all; risk-check rules search WORDS finds them by what they say.',
  'not-utf8': 'Save the file as UTF-8.',
  'utf-16': 'Save the file as UTF-8; in PowerShell: Out-File -Encoding utf8.',
  'too-deep': 'A snapshot needs five levels; check what wrote this file.',
  'duplicate-key': 'Keep one of the two.',
};

const nextByError: Record<ErrorCode, (site: string) => string> = {
  USAGE: () => 'risk-check --help shows all options, with examples.',
  UNREADABLE_INPUT: () => '',
  INVALID_JSON: () => '',
  INVALID_SNAPSHOT: formatPage,
  INVALID_RULESET: (site) =>
    `House rules are described at ${site}/house-rules, the language at ${site}/rule-language.`,
  INVALID_DATASET: () =>
    'Each release has a data.json; node_modules/@risk-check/rules-data is a folder that can be named, too.',
  INVALID_SUPPRESSIONS: (site) => `The format is described at ${site}/reports#suppressions.`,
  INVALID_BASELINE: () => 'Write it with: risk-check FILE --format json > previous.json',
  INVALID_CONFIG: (site) =>
    `All settings are described at ${site}/configuration; --no-config leaves the file out.`,
  INVALID_IMPORT: (site) => `The formats that can be read are described at ${site}/import.`,
  INVALID_MERGE: () => '',
  INVALID_ANSWERS: (site) => `The format of answers is described at ${site}/import.`,
  CANNOT_RESUME: () => '',
  OUTPUT_NOT_WRITTEN: () => 'Check the folder, the rights in it and the space left on the disk.',
};

const outcomes: Record<string, string> = {
  clear: 'clear',
  unknown: 'cannot be decided',
  'not-applicable': 'does not apply',
};

/** Words for values inside the messages of rules; core has the English ones. */
const phrases = {
  unknown: 'unknown',
  nothing: 'nothing',
  'a limit you set': 'a limit you set',
  'a limit that is not published': 'a limit that is not published',
  'an unknown number of': 'an unknown number of',
  'at least {a}': 'at least {a}',
  '{a} to {b}': '{a} to {b}',
  '{a}%': '{a}%',
  '.': '.',
  'something recorded for then happens': 'something recorded for then happens',
  'an event enters the window': 'an event enters the window',
  'an event leaves the window': 'an event leaves the window',
  'a deadline passes': 'a deadline passes',
  'points lapse': 'points lapse',
  'a calendar period ends': 'a calendar period ends',
  'the recorded history becomes long enough, or falls behind':
    'the recorded history becomes long enough, or falls behind',
  'time passes since the event': 'time passes since the event',
  'a given number is too old to be used': 'a given number is too old to be used',
  'a dated limit starts or ends': 'a dated limit starts or ends',
};

export const en = {
  /** For `lang` in written documents. */
  language: 'en',
  bands,
  severity,
  evidence,
  evidenceShort,
  inputs,
  warnings,
  phrases,
  unknownWarning: (code: string, args: Args): string => `${code}: ${JSON.stringify(args)}`,
  /** A decimal number as the data writes it, such as `2.5`, for people. */
  number: (text: string): string => text,
  percent: (share: number): string => {
    if (share > 0 && share < 0.01) return '<1%';
    // Rounded down, so that 100% means all of it.
    return `${Math.floor(Math.round(share * 1e9) / 1e7)}%`;
  },
  head: {
    time,
    date,
    asOf: (text: string): string => `as of ${time(text)}`,
    index: 'Risk index',
    bandMeans,
    gravest: 'A reason below is named as a ground for suspension.',
    nothingKnowable: 'of 100, but there was no limit that could be checked.',
    ended: (evidenceScore: number): string =>
      `of 100, because it has already happened; the evidence alone gives ${evidenceScore}.`,
    worstCase: 'Worst case',
    worstCaseSame: 'is the same, however the rest turns out.',
    worstCaseUnknown: 'if all that is unknown were bad and every source right.',
    worstCaseReported: 'if every source were right.',
    coverage: 'Coverage',
    coverageMeans: (share: number): string =>
      `what is known lets us check ${share >= 1 ? 'all' : share === 0 ? 'none' : en.percent(share).replace('<', 'less than ')} of the risk that can be known.`,
  },
  value: {
    now: (value: string): string => `Now ${value}`,
    unknown: 'not known',
    between: (from: string, to: string): string => `${from} to ${to}`,
    atLeast: (value: string): string => `at least ${value}`,
    atMost: (value: string): string => `at most ${value}`,
    unpublished: 'the limit is not published',
    ownTarget: (limit: string, published: string): string =>
      `${limit}: the platform's own target, from your data${published === '' ? '' : `, instead of ${published}`}`,
    limit,
    limitWord: 'limit',
    share: (percent: string): string => `${percent}%`,
    more: (amount: string, noun: string): string =>
      `${amount} more${spaced(amount === '1' ? one(noun) : noun)}`,
    hours: (hours: number): string => `${hours} more ${hours === 1 ? 'hour' : 'hours'}`,
    percentagePoints: (points: number): string =>
      `${points} more percentage ${points === 1 ? 'point' : 'points'}`,
    and: (items: readonly string[]): string => items.join(' and '),
    leg: (title: string, more: string): string => `${more} (${title})`,
  },
  source: {
    named: (publisher: string, publishedOn: string | null, readOn: string): string =>
      publishedOn === null ? `${publisher} (undated, read ${readOn})` : `${publisher} (${publishedOn})`,
    more: (n: number): string => `${n} more`,
  },
  reasons: {
    title: 'Why',
    points: 'points',
    none: (checked: number): string =>
      checked === 0
        ? 'No rule could be checked.'
        : `No rule has fired; ${count(checked, 'rule')} could be checked and ${checked === 1 ? 'is' : 'are'} clear.`,
    consequence: (text: string): string => `What may follow: ${text}`,
    covers: (titles: readonly string[]): string => `Also covers: ${titles.join('; ')}`,
    met: 'reached',
    notMet: 'not reached',
    undecided: 'not known',
    next: (severity: string, far: string): string => `Next step (${severity}): after ${far}`,
    anyMore: 'any increase',
  },
  nearest: {
    title: 'Nearest limits not reached',
    reached: (more: string): string => `reached after ${more}`,
  },
  unchecked: {
    title: (rules: number): string => `Not checked: ${count(rules, 'rule')} for lack of data`,
    couldAdd: 'could add',
    row: (meanings: readonly string[]): string => meanings.join('; '),
    rules: (n: number): string => count(n, 'rule'),
    more: (groups: number, rules: number): string =>
      `and ${count(groups, 'more kind', 'more kinds')} of data, for ${count(rules, 'rule')}`,
    howTo: 'Add what you know to the snapshot. An empty list [] says "none"; a list left out says "unknown".',
    unknowable: (n: number): string =>
      `${count(n, 'limit')} cannot be checked by anybody outside the platform: not published, or not shown to you. ${n === 1 ? 'It is' : 'They are'} not counted.`,
  },
  help: {
    title: 'What helps most',
    measured: (before: number, after: number): string => `Index ${before} to ${after}, measured.`,
    measuredWorst: (before: number, after: number): string => `Worst case ${before} to ${after}, measured.`,
    nextFall: (when: string, score: number): string =>
      `If nothing new happens, the index falls to ${score} on ${when}.`,
    without: (score: number, without: number): string =>
      `(Without this reason the index is ${without} instead of ${score}.)`,
  },
  notes: {
    title: 'Please note',
    /** Only ever said in another language. */
    notTranslated: (title: string): string =>
      `The texts of the rules for ${title} are in English; they have not been translated yet.`,
    suppressed: (ruleId: string, reason: string, until: string | null): string =>
      `${ruleId} is left out${until === null ? '' : ` until ${until}`}: ${reason}`,
    experimental: (n: number, title: string): string =>
      `${count(n, 'rule')} for ${title} ${n === 1 ? 'is' : 'are'} experimental, with evidence too thin to count, and left out; --experimental uses ${n === 1 ? 'it' : 'them'}.`,
  },
  notice: {
    text: 'Not affiliated with any platform; names belong to their owners. A number marked reported is a claim by the named source, not a statement of the platform. This is a risk index, not legal advice.',
    more: (site: string): string => `Sources with addresses: --format json, or ${site}RULE-ID`,
    made: (version: string, dataset: string, date: string, id: string, digest: string): string =>
      `risk-check ${version}, dataset ${dataset} of ${date}, ${id} ${digest}`,
  },
  document,
  problems,
  next,
  nextByError,
  errors: {
    input: 'standard input',
    heading: (name: string, n: number, code: string): string => `${name}: ${count(n, 'problem')} (${code})`,
    more: (n: number): string => `... and ${n} more; --format json shows all`,
    wrongRuleset: 'The file after --rules is for another platform or role.',
    newerSnapshot: 'This risk-check reads version 1; a newer one may read this snapshot.',
    ourBug: (url: string): string =>
      `This is a bug in risk-check, not in your snapshot. Please report it with the lines below: ${url}`,
  },
  usage: {
    description:
      'How close an account is to a suspension, why, what could not be checked, and where each number comes from. Works offline; sends nothing anywhere.',
    headings: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
    } as Record<string, string>,
    files: 'snapshots as JSON, folders of them, or patterns such as "shops/*.json"; - is standard input',
    format: (names: readonly string[], usual: string): string =>
      `how to print the report: ${list(names.map((name) => (name === usual ? `${name} (default)` : name)))}`,
    output: 'also write the report in a format to a file; may be given several times',
    suppressions: (usual: string): string =>
      `rules to leave out, with reasons (usual: ${usual} in this folder)`,
    baseline: 'an earlier report (json or ndjson): exit with 1 only for what is new or worse',
    quiet: 'only the verdict, one line an input',
    verbose: 'all findings, and all limits that nobody can check by name',
    explain: 'how each point came about',
    plain: 'sentences without bars and columns, for screen readers',
    failOn: 'exit with 1 when the band is this or worse',
    asOf: "judge at another time than the snapshot's own, such as 2026-03-01T00:00:00Z",
    rules: 'house rules that extend or replace a ruleset, or a built ruleset (JSON)',
    experimental: 'also use rules whose evidence is still too thin to count',
    lang: (names: readonly string[]): string =>
      `language of the report: ${list(names)} (else by LC_ALL, LC_MESSAGES, LANG)`,
    config: 'settings to use (usual: risk-check.config.json here or in a folder above)',
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
      ['70', 'a bug in risk-check'],
      ['130', 'interrupted (143: terminated)'],
    ] as readonly (readonly [code: string, when: string])[],
    /** Under the help of a command that says nothing of its own about them. */
    commandExitCodes: 'Exit codes: 0 done; 2 could not run; all of them: risk-check --help',
    after: (bandNames: readonly string[], site: string): string => `${en.usage.examples}

Bands, from best to worst: ${bandNames.join(', ')}

Exit codes:
${en.usage.exitCodes.map(([code, when]) => `  ${code.padEnd(5)}${when}`).join('\n')}

Settings: a flag wins over RISK_CHECK_FORMAT, _FAIL_ON, _RULES, _HOLIDAYS,
_SUPPRESSIONS and _LANG, and these win over ${CONFIG_FILE}.
Format of snapshots, rules and sources: ${site}`,
  },
  man: {
    manual: 'risk-check manual',
    name: 'Name',
    short: 'how close an account is to a suspension, and why',
    synopsis: 'Synopsis',
    description: 'Description',
    options: 'Options',
    commands: 'Commands',
    bands: 'Bands',
    bandsAbout: `From best to worst: ${Object.keys(bands).join(', ')}. The risk index of 0 to 100 is no probability.`,
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
  },
  commands: {
    import: importWords,
    init: initWords,
    doctor: doctorWords,
    rulesAtHand: rulesAtHandWords,
    examples: {
      ...importExamples,
      batch: batchWords.examples,
      forecast: `
Examples:
  risk-check forecast snapshot.json
  risk-check forecast snapshot.json --until 2026-12-31T00:00:00Z --format json`,
      headroom: `
Examples:
  risk-check headroom snapshot.json`,
      recover: `
Examples:
  risk-check recover snapshot.json
  risk-check recover snapshot.json --notice "Your account has been temporarily disabled ..."
  risk-check recover snapshot.json --notice - < message.txt
  risk-check recover snapshot.json --sale-ends 2026-11-11T23:59:00+08:00 --ics plan.ics

The plan counts from the snapshot's asOf, or from --as-of.`,
      appeal: `
Examples:
  risk-check appeal draft.txt --reason buyer-protection-abuse
  risk-check appeal draft.txt --snapshot snapshot.json

Exit codes: 0 nothing to mend, 1 something to mend before you send it.`,
      badge: `
Examples:
  risk-check badge snapshot.json > badge.svg
  risk-check badge snapshot.json --label "our shop" -o badge.svg
  risk-check badge snapshot.json --format json

json is what badge services such as shields.io read from an address.`,
      explain: `
Examples:
  risk-check explain aliexpress.buyer.login-distinct-ips`,
      'what-if': `
Examples:
  risk-check what-if snapshot.json --action cancel-unpaid-orders
  risk-check what-if snapshot.json --action "cancel-unpaid-orders o1 o2"
  risk-check what-if snapshot.json --set disputesOpen=0`,
      completion: `
Examples:
  source <(risk-check completion bash)           (in ~/.bashrc)
  source <(risk-check completion zsh)            (in ~/.zshrc, after compinit)
  risk-check completion fish > ~/.config/fish/completions/risk-check.fish
  risk-check completion powershell >> $PROFILE`,
      rules: `
Examples:
  risk-check rules list
  risk-check rules list amazon.seller
  risk-check rules show amazon.seller.odr
  risk-check rules search temporarily disabled
  risk-check rules diff old/data.json --snapshot snapshot.json
  risk-check rules verify node_modules/@risk-check/rules-data

diff A [B] takes a data.json, a folder of the package @risk-check/rules-data,
or "own", which stands for the dataset of this risk-check.
verify runs nothing of the folder it looks at.

Exit codes: 0 done; for verify: 0 whole, 1 not as it was published.`,
    } as Record<string, string>,
    badge: badgeWords,
    batch: batchWords,
    forecast: {
      about: 'how the score changes if nothing new happens, with dates',
      until: 'last time to look at; a year ahead unless said',
      title: (ruleset: string): string => `Forecast: ${ruleset}`,
      ifNothing: 'If nothing new happens. What is open stays open.',
      legend: (full: string, maybe: string): string => `${full} risk index   ${maybe} worst case`,
      worst: (worst: number): string => `  worst case ${worst}   `,
      level: (level: number | null): string =>
        level === null ? 'not known' : level === 0 ? 'clear' : `level ${level}`,
      noSteps: (until: string): string => `Nothing changes by time alone until ${until}.`,
      stays: 'Stays until it is resolved',
    },
    headroom: {
      about: 'room left before the next level of each rule',
      title: (ruleset: string): string => `Room left: ${ruleset}`,
      reached: 'Reached already',
      open: 'Not reached',
      over: 'the limit is reached',
      overAt: 'the limit is reached',
      fires: (more: string): string => `fires after ${more}`,
      all: (legs: readonly string[]): string => `fires only when all of these are reached: ${list(legs)}`,
      leadsOut: (n: number): string =>
        n === 0
          ? 'no further good order is needed'
          : `${count(n, 'more good one leads', 'more good ones lead')} out`,
      eases: (when: string): string => `eases by itself on ${when}`,
      untilResolved: 'stays until it is resolved',
      silent: (n: number): string => `${count(n, 'further level')} of which no single number can be said.`,
      roomLeft: 'What still fits in the next 7 days, if nothing else happens',
      estimate:
        'An estimate, not a permission. Honest disputes and returns are a right; a limit from a guide is a guess. Nobody outside knows where the platform really acts.',
    },
    explain: {
      about: 'one rule: what it means, its levels with dates and sources, and what can be done',
    },
    rules: {
      about: 'the rules at hand; the action is list, show, search, diff (two versions) or verify (a copy)',
      total: (rulesets: number, rules: number, version: string, date: string): string =>
        `${count(rulesets, 'ruleset')}, ${count(rules, 'rule')}; dataset ${version} of ${date}`,
      rules: (n: number): string => count(n, 'rule'),
      experimental: 'experimental',
      noEffect: 'listed, never scored',
      reads: 'Reads',
      level: (n: number): string => `Level ${n}`,
      condition: (metric: string, limit: string): string => `${metric}: ${limit}`,
      target: (limit: string): string => `${limit}, or the platform's own target in your data`,
      fact: (name: string, isIn: boolean, values: readonly string[]): string =>
        `${name} is ${isIn ? '' : 'not '}${values.join(' or ')}`,
      all: (parts: readonly string[]): string => `all of: ${parts.join('; ')}`,
      any: (parts: readonly string[]): string => `any of: ${parts.join('; ')}`,
      applies: (condition: string): string => `Applies when: ${condition}`,
      from: (date: string): string => `from ${date}`,
      until: (date: string): string => `until ${date}`,
      announcedOnly: 'announced, never in force',
      setByOwner: (values: readonly string[]): string => `one of ${list(values)}, as you have set it`,
      means: 'What it means',
      advice: 'What you can do',
      sources: 'Sources',
      read: (readOn: string): string => `read ${readOn}`,
      caveat: 'Please note',
      policies: 'Policy pages',
      actions: 'Actions that what-if can measure',
      related: 'Related rules',
      quote: (text: string): string => `"${text}"`,
      conflicts: 'Where the sources disagree',
      reading: (publisher: string, says: string): string => `${publisher}: ${says}`,
      used: (used: string, why: string): string => `Used here: ${used} ${why}`,
      examples: 'Examples, each of them tested',
      /** What other files call it by. */
      names: {
        title: 'Names, for house rules and what-if',
        cause: (cause: string): string => `cause: ${cause}`,
        metric: (name: string, unit: string, worse: string): string =>
          `metric: ${name}, ${unit === 'share' ? 'a share from 0 to 1' : `in ${unit}`}${worse === 'neither' ? '' : `, worse when ${worse}`}`,
      },
      outcome: (status: string, level: number | undefined): string =>
        status === 'fired' ? `level ${level ?? 1}` : (outcomes[status] ?? status),
    },
    completion: {
      about: 'the script that lets a shell complete commands, options, rule ids and files',
    },
    whatIf: {
      about: 'the measured effect of an action or of another number',
      action: 'an action of the ruleset, with ids for only these items; may be given several times',
      set: 'a metric set by hand, such as disputesOpen=0; may be given several times',
      title: (ruleset: string, changed: number): string => `What if: ${ruleset}, ${count(changed, 'change')}`,
      before: 'Before',
      after: 'After',
      worst: (worst: number): string => `  worst case ${worst}   `,
      delta: (score: number, worst: number): string =>
        `Risk index ${signed(score)}, worst case ${signed(worst)}.`,
      points: (points: number): string => `${signed(points)} points`,
      nothing: 'Nothing in the snapshot matches, so nothing was changed.',
      uncertain: (items: readonly string[]): string =>
        `Left alone, since a field that would tell is missing: ${list(items)}.`,
      measured:
        'Measured by scoring the changed snapshot again. What the platform does with it is its own decision.',
    },
  },
  recovery: enRecovery,
  version: versionWords,
};
