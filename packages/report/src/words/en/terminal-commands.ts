import type { ChangeCode } from '@risk-check/core';
import { badgeWords } from './badge.ts';
import { batchWords } from './batch.ts';
import { caseWords } from './case.ts';
import { doctorWords } from './doctor.ts';
import { levelName } from './document.ts';
import { count, list, signed } from './grammar.ts';
import { importExamples } from './import-frame.ts';
import { rulesAtHandWords } from './rules-at-hand.ts';
import { sqlWords } from './sql.ts';
import { tablesWords } from './tables.ts';
import { courseWords } from './terminal-course.ts';
import { traceWords } from './trace.ts';
import { trackWords } from './track.ts';

const outcomes: Record<string, string> = {
  clear: 'clear',
  unknown: 'cannot be decided',
  'not-applicable': 'does not apply',
};

/** Words of the commands that only a terminal has. */
export const terminalCommands = {
  /** Of an input that is judged at a day nobody has lived. */
  ahead: (asOf: string, takesAsOf: boolean): string =>
    `it is judged at ${asOf}, which is still to come: what happened until now looks old then. Is the year of asOf right?${takesAsOf ? ' Judge it now: --as-of now' : ''}`,
  doctor: doctorWords,
  rulesAtHand: rulesAtHandWords,
  track: trackWords,
  trace: traceWords,
  examples: {
    ...importExamples,
    batch: batchWords.examples,
    tables: tablesWords.examples,
    sql: sqlWords.examples,
    timeline: courseWords.examples,
    track: trackWords.examples,
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

Exit codes: 0 nothing to fix, 1 something to fix before you send it.`,
    badge: `
Examples:
  risk-check badge snapshot.json > badge.svg
  risk-check badge snapshot.json --label "our shop" -o badge.svg
  risk-check badge snapshot.json --format json

json is what badge services such as shields.io read from an address.`,
    case: `
Examples:
  risk-check case snapshot.json --message notice.txt --outcome restored --days 9
  risk-check case snapshot.json --message notice.txt --outcome open -o case.json

The case is shown in full before it is saved, and nothing is sent. Names, addresses and
numbers of orders are left out or replaced, times cut to days. In a terminal you are asked
about words that may be names; elsewhere they are left out.`,
    explain: `
Examples:
  risk-check explain aliexpress.buyer.login-distinct-ips
  risk-check explain aliexpress.buyer.login-distinct-ips --snapshot snapshot.json`,
    'what-if': `
Examples:
  risk-check what-if snapshot.json
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
  case: caseWords,
  tables: tablesWords,
  sql: sqlWords,
  forecast: {
    about: 'how the score changes if nothing new happens, with dates',
    until: 'last time to look at; a year ahead unless said',
    title: (ruleset: string): string => `Forecast: ${ruleset}`,
    ifNothing: 'If nothing new happens. What is open stays open.',
    ifDone: 'If you make these changes now',
    because: {
      'left-window': 'an event leaves the window',
      'entered-window': 'an event enters the window',
      'points-lapsed': 'points lapse',
      'limit-begins': 'a dated limit begins or ends',
      deadline: 'a deadline passes',
      'time-passed': 'time passes since the event',
      'period-ends': 'a calendar period ends',
      'recorded-for-then': 'something recorded for then happens',
      reach: 'the recorded history becomes long enough, or falls behind',
      'known-until': 'what is known ends here',
      'known-from': 'what has no date is known from here on',
    } as Readonly<Record<ChangeCode, string>>,
    legend: (full: string, maybe: string): string => `${full} risk index   ${maybe} worst case`,
    worst: (worst: number): string => `  worst case ${worst}   `,
    level: levelName,
    noSteps: (until: string): string => `Nothing changes by time alone until ${until}.`,
    stays: 'Stays until it is resolved',
  },
  headroom: {
    about: 'room left before the next level of each rule',
    title: (ruleset: string): string => `Room left: ${ruleset}`,
    nothing:
      'No rule has a limit here whose room can be told; `risk-check doctor FILE` says what is missing.',
    reached: 'Reached already',
    open: 'Not reached',
    over: 'the limit is reached',
    overAt: 'the limit is reached',
    fires: (more: string): string => `${more} to the limit`,
    all: (legs: readonly string[]): string => `counts only when all of these are reached: ${list(legs)}`,
    leadsOut: (n: number): string =>
      n === 0
        ? 'no further good one is needed'
        : `${count(n, 'more good one leads', 'more good ones lead')} out`,
    eases: (when: string): string => `the number first gets better on ${when}`,
    untilResolved: 'stays until it is resolved',
    silent: (n: number): string => `${count(n, 'further level')} without a single number.`,
    roomLeft: 'What still fits in the next 7 days, if nothing else happens',
    estimate:
      'An estimate, not a permission. Honest disputes and returns are a right; a limit from a guide is a guess. Nobody outside knows where the platform really acts.',
  },
  explain: {
    about: 'one rule: what it means, its levels with dates and sources, and what can be done',
    snapshot:
      'show how the rule came to its outcome for this snapshot: what counted, in which window, against which limit',
  },
  rules: {
    about: 'the rules at hand; the action is list, show, search, diff (two versions) or verify (a copy)',
    total: (rulesets: number, rules: string, version: string, date: string): string =>
      `${count(rulesets, 'ruleset')}, ${rules}; dataset ${version} of ${date}`,
    rules: (n: number): string => count(n, 'rule'),
    several: (n: number, name: string): string =>
      `${n} rules have ${name} in their name. Give one of them to see everything about it:`,
    experimental: 'experimental',
    standing: { over: 'no longer in force', announced: 'announced' },
    unpublished: 'no number published',
    numbered: (n: number): string => `${n} with a number`,
    noEffect: 'listed, never scored',
    reads: 'Reads',
    level: (n: number): string => `Level ${n}`,
    condition: (metric: string, limit: string): string => `${metric}: ${limit}`,
    target: (limit: string): string => `${limit}, or the platform's own target in your data`,
    fact: (name: string, isIn: boolean, values: readonly string[]): string =>
      `${name} is ${isIn ? '' : 'not '}${values.join(' or ')}`,
    /** The words of a snapshot for the status of an account, as people say them. */
    statuses: {
      active: 'active',
      restricted: 'restricted',
      suspended: 'suspended',
      deactivated: 'deactivated',
      deleted: 'deleted',
      terminated: 'closed for good',
    } as Readonly<Record<string, string>>,
    status: (isIn: boolean, statuses: readonly string[]): string =>
      `the account is ${isIn ? '' : 'not '}${statuses.join(' or ')}`,
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
    about: 'the measured effect of an action or of another number; without either, all that can be done',
    action: 'an action of the ruleset, with ids for only these items; may be given several times',
    set: 'a metric set by hand, such as disputesOpen=0; may be given several times; explain RULE-ID names those of a rule',
    title: (ruleset: string, changed: number): string => `What if: ${ruleset}, ${count(changed, 'change')}`,
    covered: 'counted in another rule',
    /** Rules that stand where they stood, and whose points change with those of others. */
    onlyShare: (n: number): string =>
      `${count(n, 'other rule stands', 'other rules stand')} as before; only ${n === 1 ? 'its' : 'their'} share of the index changes`,
    before: 'Before',
    after: 'After',
    worst: (worst: number): string => `  worst case ${worst}   `,
    delta: (score: number, worst: number): string =>
      `Risk index ${signed(score)}, worst case ${signed(worst)}.`,
    points: (points: number): string => `${signed(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`,
    nothing: 'Nothing in the snapshot matches, so nothing was changed.',
    uncertain: (items: readonly string[]): string => `Left alone because a field is missing: ${list(items)}.`,
    suggestions: (ruleset: string): string => `What can be done: ${ruleset}`,
    /** How the action is chosen. */
    choose: (action: string): string => `--action ${action}`,
    noAction: 'There is no action whose effect could be measured now.',
    worstChange: (change: string): string => `worst case ${change}`,
    notAlone: 'nothing by itself',
    fewest: 'The fewest steps that reach a lower band',
    noSet: 'No set of them was found that reaches one.',
    onlyTime: 'Where only time helps',
    checkNext: 'What to find out next',
    measured:
      'Measured by scoring the changed snapshot again. What the platform does with it is its own decision.',
  },
};
