import type { Band, Finding, WarningArgs, WarningCode } from '@risk-check/core';
import type { Language } from '../base/languages.ts';
import type { PhraseWords } from '../base/phrase-words.ts';
import { commands } from './commands.ts';
import { days } from './days.ts';
import { dialogueWords } from './dialogue.ts';
import { document } from './document.ts';
import { draft } from './draft.ts';
import { firstScreen } from './first-screen.ts';
import { count, one, spaced } from './grammar.ts';
import { next, problems } from './problems.ts';
import { recoverScreen } from './recover-screen.ts';
import { recovery } from './recovery.ts';
import { nextByError } from './terminal-problems.ts';
import { man, usage } from './terminal-usage.ts';
import { versionWords } from './version.ts';

type Op = NonNullable<Finding['op']>;

/** `2026-02-10T08:00:00Z` for people. */
const time = (text: string): string => text.replace('T', ' ').replace(/(?::00)?(?:\.\d+)?Z$/, ' UTC');

/** What a day of the data, such as `2026-02-10`, is shown as; English texts keep the form that cannot be misread. */
const date = (text: string): string => text;

const bands: Record<Band, string> = {
  clear: 'clear',
  unverified: 'unverified',
  watch: 'watch',
  low: 'low',
  elevated: 'elevated',
  high: 'high',
  critical: 'critical',
};

const bandMeans: Record<Band, string> = {
  clear: 'of 100. Nothing was found, and nothing that could be known is missing.',
  unverified: 'of 100. Nothing grave was found, but too much is unknown or uncertain to call it clear.',
  watch: 'of 100. No grave limit has been reached, but one is close.',
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
  official: "Official, read in the platform's own text or an exact copy",
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
const warnings: { readonly [Code in WarningCode]: (args: WarningArgs<Code>) => string } = {
  'not-known-then': ({ asOf, own, fields }) =>
    `${fields}: the snapshot says this as of ${own} only. What it was on ${asOf}, nobody has said; it counts as unknown.`,
  'known-until': ({ path, until }) => `${path} is known as of ${until} only; check whether it still holds.`,
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
  'not-read': ({ path }) => `${path} is not looked at by any of these rules and was not used.`,
  'metric-after-as-of': ({ metric }) =>
    `metrics.${metric} is from after the time judged at and was not used.`,
  'all-rules-experimental': ({ count: n }) =>
    `No rule was used: ${n === 1 ? 'the only one is' : `all ${n} are`} experimental, with evidence too thin to count.`,
  'no-rule-applies': () =>
    'None of the rules applies to this account, so nothing was judged: check region, programme and the other facts of the snapshot.',
  'parameter-not-offered': ({ parameter, given, offered }) =>
    `params.${parameter}: ${given} is not one of ${offered}; rules that need it stay unknown.`,
  'metric-assumed': ({ metric }) => `metrics.${metric} is an assumption of yours, not a measured number.`,
  'metric-other-window': ({ metric, given, needed }) =>
    `metrics.${metric} covers ${count(Number(given), 'day')}, the rule needs ${needed}; it was not used.`,
  'metric-without-periods': ({ metric }) =>
    `metrics.${metric} is not counted by months or other periods; the values given so were not used.`,
  'target-not-used': ({ metric }) =>
    `metrics.${metric}: the target given with it was not used; its rules have their own limits.`,
  'metric-too-old': ({ metric }) => `metrics.${metric} is too old to be used.`,
  'suppression-expired': ({ ruleId, until }) =>
    `The suppression of ${ruleId} ended on ${until} and was not used.`,
  'suppression-without-end': ({ ruleId }) => `The suppression of ${ruleId} has no end date.`,
  'suppression-unknown-rule': ({ ruleId }) =>
    `The suppression of ${ruleId} does not match a rule that was checked.`,
  'suppression-unused': ({ ruleId }) => `The suppression of ${ruleId} is not needed: the rule has not fired.`,
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
};

export const en = {
  /** For `lang` in written documents. */
  language: 'en' as Language,
  bands,
  severity,
  evidence,
  evidenceShort,
  inputs,
  warnings,
  phrases,
  /** Words that would mean something, and how many more there are. */
  didYouMean: (name: string): string => `Did you mean ${name}?`,
  offered: (offered: readonly string[], more: number): string =>
    `Possible here: ${offered.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`,
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
    stale: (asOf: string, command: string | null): string =>
      `These numbers are of ${asOf}. They say how it was then, not how it is today.${command === null ? '' : ` Judge it now: ${command}`}`,
    index: 'Risk index',
    bandMeans,
    gravest: 'A reason below is a stated ground for suspension.',
    leftOut: (n: number): string =>
      `You left out ${count(n, 'limit that is reached', 'limits that are reached')}.`,
    nothingKnowable: 'of 100, but there was no limit that could be checked.',
    forWhom:
      'of 100. What is known reaches no limit, but whether these limits are meant for this account has not been said.',
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
    counted: (value: string, part: string, whole: string): string => `${value} (${part} of ${whole})`,
    floor: (value: string, part: string, least: string): string =>
      `${value}, counted as ${part} of ${least}, because fewer than ${least} say little`,
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
    more: (amount: string, noun: string, isFall: boolean): string => {
      const counted = spaced(amount === '1' ? one(noun) : noun);
      return isFall ? `${amount}${counted} less` : `${amount} more${counted}`;
    },
    hours: (hours: number): string => `${hours} more ${hours === 1 ? 'hour' : 'hours'}`,
    percentagePoints: (points: number, isFall: boolean): string => {
      const counted = `percentage ${points === 1 ? 'point' : 'points'}`;
      return isFall ? `${points} ${counted} less` : `${points} more ${counted}`;
    },
    /** The value stands at a limit that only what goes beyond it reaches. */
    any: (isFall: boolean): string => (isFall ? 'any decrease' : 'any increase'),
    and: (items: readonly string[]): string => items.join(' and '),
    leg: (title: string, more: string): string => `${more} (${title})`,
  },
  source: {
    named: (publisher: string, publishedOn: string | null, readOn: string): string =>
      publishedOn === null ? `${publisher} (undated, read ${readOn})` : `${publisher} (${publishedOn})`,
    more: (n: number): string => `${n} more`,
    /** How old the text is, whenever it was read. */
    ofText: (evidence: 'official' | 'documented', year: string | null): string =>
      `${evidence === 'official' ? 'Official' : 'Documented'}, ${year === null ? 'text without a date' : `text of ${year}`}`,
    oneGuide: 'Reported by one guide',
    noLink: 'not linked: the page advises breaking rules',
    archived: 'as it was read',
  },
  reasons: {
    title: 'Why',
    points: 'points',
    none: (checked: number, notApplicable: number): string =>
      checked === 0
        ? notApplicable === 0
          ? 'No rule could be checked.'
          : `No rule has fired: ${count(notApplicable, 'rule')} ${notApplicable === 1 ? 'does' : 'do'} not apply or ${notApplicable === 1 ? 'has' : 'have'} nothing to measure, and no other could be checked.`
        : `No rule has fired; ${count(checked, 'rule')} could be checked and ${checked === 1 ? 'is' : 'are'} clear.`,
    consequence: (text: string): string => `What may follow: ${text}`,
    fee: (amount: string, currency: string, per: string): string =>
      `A fee of ${amount} ${currency} per ${per}.`,
    covers: (titles: readonly string[]): string => `Also covers: ${titles.join('; ')}`,
    met: 'reached',
    notMet: 'not reached',
    undecided: 'not known',
    next: (severity: string, far: string): string => `Next step (${severity}): after ${far}`,
  },
  verdict: {
    of: 'of 100.',
    none: 'No known limit has been reached',
    minor: 'There are only small signs',
    clear: ', and none is close.',
    minorAlone: ', and no limit is close.',
    open: ', but too much is unknown to call it clear.',
    may: ', but how close one is has not been said.',
    near: (n: number): string => (n === 1 ? ', but one limit is close.' : `, but ${n} limits are close.`),
    nearToo: (n: number): string => (n === 1 ? 'One more limit is close.' : `${n} more limits are close.`),
    alsoOpen: 'Much is unknown as well.',
    /** What the worst of the limits that are near would bring. */
    step: (title: string, far: string, score: number, band: string): string =>
      `${title}: after ${far} the index is ${score}, ${band}.`,
    time: (title: string, days: string, score: number, band: string): string =>
      `${title}: in ${days} by time alone the index is ${score}, ${band}.`,
    hangsOn: (title: string, what: string, score: number, band: string): string =>
      `${title}: it depends on an unanswered question (${what}). The index could be ${score}, ${band}.`,
    could: (title: string, score: number, band: string): string =>
      `${title}: at the limit the index is ${score}, ${band}.`,
    days: (n: number): string => count(n, 'day'),
  },
  nearest: {
    title: 'Nearest limits not reached',
    reached: (more: string): string => `reached after ${more}`,
  },
  unchecked: {
    title: (rules: number): string => `Not checked: ${count(rules, 'rule')} for lack of data`,
    couldAdd: 'could add',
    /** Two fields of one list are one thing to a reader. */
    row: (meanings: readonly string[]): string => [...new Set(meanings)].join('; '),
    rules: (n: number): string => count(n, 'rule'),
    more: (groups: number, rules: number): string =>
      `and ${count(groups, 'more kind', 'more kinds')} of data, for ${count(rules, 'rule')}`,
    missing: (
      list: string,
      field: string,
      items: number,
      of: number,
      rule: string,
      couldAdd: number,
    ): string =>
      `${items} of ${of} items do not say ${list}.${field}. If that has not happened, a limit is reached: ${rule} (+${couldAdd}). Write null for "not yet".`,
    howTo: 'Add what you know to the snapshot. An empty list [] says "none"; a list left out says "unknown".',
    unknowable: (n: number): string =>
      `${count(n, 'limit')} cannot be checked from outside the platform: not published, or not shown to you. ${n === 1 ? 'It is' : 'They are'} not counted.`,
  },
  help: {
    title: 'What helps most',
    measured: (before: number, after: number): string => `Index ${before} to ${after}, measured.`,
    measuredWorst: (before: number, after: number): string => `Worst case ${before} to ${after}, measured.`,
    together: (titles: readonly string[], score: number, band: string): string =>
      `The fewest steps into a lower band, together: ${titles.join('; ')}. Index ${score} (${band}), measured.`,
    nextFall: (when: string, score: number): string =>
      `The signs leave the window on ${when}: the index is ${score} then, if nothing new happens. A lock that was set stays until it is lifted.`,
    /** How much of an action is needed. */
    amounts: (of: number, least: number, enough: number): string =>
      `${least === of ? `All ${of} are needed` : `${least} of ${of} ${least === 1 ? 'is' : 'are'} enough to change something`}${least > 1 ? `; ${least - 1} changes nothing` : ''}${enough < of ? `; more than ${enough} bring no more` : ''}.`,
    recover: 'The way back, step by step with dates: risk-check recover FILE',
    without: (score: number, without: number): string =>
      `(Without this reason the index is ${without} instead of ${score}.)`,
  },
  notes: {
    noSnapshot: (file: string): string => `${file} is not a snapshot and was left out.`,
    sameInstant: (name: string, at: string, files: readonly string[], counts: string): string =>
      `${name}: ${files.length} files have the same time, ${at}: ${files.join(', ')}. ${counts} counts, because no other file gives a higher index.`,
    title: 'Please note',
    /** Only ever said in another language. */
    notTranslated: (title: string): string =>
      `The texts of the rules for ${title} are in English; they have not been translated yet.`,
    suppressed: (ruleId: string, reason: string, until: string | null): string =>
      `${ruleId} is left out${until === null ? '' : ` until ${until}`}: ${reason}`,
    experimental: (n: number, title: string): string =>
      `${count(n, 'rule')} for ${title} ${n === 1 ? 'is' : 'are'} experimental, with evidence too thin to count, and left out.`,
    /** How they are counted all the same. */
    useExperimental: 'With --experimental, such rules count as well.',
  },
  /** First line wherever other rules than the dataset's judge, or some of them are left out. */
  notStandard: {
    sentence: (parts: string): string => `Not the standard rules: ${parts}.`,
    /** The file, and the variable or configuration that names it where no flag does. */
    from: (file: string, by: string | null): string => ` ${file}${by === null ? '' : ` (set by ${by})`}`,
    house: (from: string): string => `house rules${from === '' ? '' : ` from${from}`}`,
    ruleset: (from: string): string => `the ruleset of${from}`,
    altered: (from: string): string =>
      `a changed ruleset${from === '' ? '' : ` from${from}`}, whose content doesn't match its digest`,
    suppressed: (n: number, from: string): string =>
      `${count(n, 'rule')} left out${from === '' ? '' : ` by${from}`}`,
    /** A configuration above the working folder. */
    ignored: (settings: readonly string[], file: string): string =>
      `Ignored: ${settings.join(' and ')} in ${file}, because that file is above the working folder. To use it: --config ${file}`,
  },
  notice: {
    text: 'Not affiliated with any platform; names belong to their owners. A number marked reported is a claim by the named source, not a statement of the platform. This is a risk index, not legal advice.',
    /** Where the reader of messages and the limits are held against real cases. */
    validity: (address: string): string => `How often it is right, held against real cases: ${address}`,
    more: (site: string): string => `Sources with addresses: --format json, or ${site}RULE-ID`,
    made: (version: string, dataset: string, date: string, id: string, digest: string): string =>
      `risk-check ${version}, dataset ${dataset} of ${date}, ${id} ${digest}`,
    house: (version: string | null, base: string, digest: string): string =>
      `House rules${version === null ? '' : ` ${version}`}, on top of ${base} ${digest}`,
  },
  document,
  /** Core says its problems in English itself. */
  issuePhrases: {} as PhraseWords,
  problems,
  next,
  nextByError,
  errors: {
    input: 'standard input',
    heading: (name: string, n: number, code: string): string => `${name}: ${count(n, 'problem')} (${code})`,
    more: (n: number): string => `... and ${n} more; --format json shows all`,
    /** Files given under another name, too. */
    sameFiles: (names: readonly string[], more: number): string =>
      `Named twice, counted once: ${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`,
    isExport: (file: string): string => `If this is an export of a platform, run: risk-check import ${file}`,
    wrongRuleset: 'The file after --rules is for another platform or role.',
    newerSnapshot: 'This risk-check reads version 1; a newer one may read this snapshot.',
    ourBug: (url: string): string =>
      `This is a bug in risk-check, not in your snapshot. Please report it with the lines below: ${url}`,
  },
  usage,
  man,
  commands,
  draft,
  firstScreen,
  recoverScreen,
  dialogue: dialogueWords,
  recovery: { ...days, ...recovery },
  version: versionWords,
};
