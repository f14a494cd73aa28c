import type { Finding } from '@risk-check/core';
import type { ErrorCode } from '../../problems/error-codes.ts';
import { count } from './grammar.ts';

/** Without a level there is no answer, or the rule does not apply. */
export const levelName = (level: number | null): string =>
  level === null ? 'not judged' : level === 0 ? 'clear' : `level ${level}`;

const status: Record<Finding['status'], string> = {
  fired: 'fired',
  clear: 'clear',
  unknown: 'not known',
  'not-applicable': 'does not apply',
};

const effort: Record<'minutes' | 'hours' | 'days' | 'weeks', string> = {
  minutes: 'takes minutes',
  hours: 'takes hours',
  days: 'takes days',
  weeks: 'takes weeks',
};

/** Words of the written documents: Markdown, HTML, JUnit, SARIF and the sections only they or `--details` have. */
export const document = {
  status,
  effort,
  title: 'Risk report',
  verdictTitle: 'Where the account stands',
  suppressedAbout: 'Not counted in the index and the worst case.',
  actionsAbout: (score: number, worstCase: number): string =>
    `Measured by scoring again; now the index is ${score} and the worst case ${worstCase}.`,
  adviceAbout: 'For reasons that none of these actions reaches:',
  timelineTable: 'Every step with its date.',
  allChecked: 'Everything that can be known was checked.',
  sourcesAbout: 'Sources of the limits that were reached. Follow the rule ids for all others.',
  titleOf: (ruleset: string): string => `Risk report: ${ruleset}`,
  failed: (code: ErrorCode): string => `This input could not be scored (${code}).`,
  failedTitle: 'Not scored',
  needs: (needs: string): string => `Could not be decided; these data would tell: ${needs}`,
  unknowable: 'Nobody outside the platform can check this limit.',
  verdict: (band: string, score: string, worstCase: number): string =>
    `${band}, risk index ${score} of 100, worst case ${worstCase}`,
  gaugeTitle: (score: string, band: string): string => `Risk index ${score} of 100: ${band}`,
  gaugeAbout: (worstCase: number): string =>
    `A half circle from 0 to 100. The filled part is the risk index, the hatched part reaches to the worst case, ${worstCase}.`,
  of100: 'of 100',
  noSumNeeded: 'No points: no rule has fired.',
  sum: 'Sum',
  sumText: (points: readonly number[], sum: number): string =>
    points.length === 1
      ? `One reason gives ${sum === 1 ? 'the only point' : `all ${sum} points`}.`
      : `${points.join(' + ')} = ${sum}`,
  ended: (score: number): string =>
    `The index is ${score} because it has already happened; the points explain what the evidence alone gives.`,
  waterfallAbout: 'Each bar starts where the one before ends; the last one is the sum.',
  timelineTitle: 'If nothing new happens',
  timelineAbout: (until: string): string =>
    `The risk index (filled) and the worst case (dashed line) until ${until}, if nothing new happens.`,
  timelineNone: (until: string): string => `Nothing changes by time alone until ${until}.`,
  knownUntil: (at: string): string =>
    `Nothing is said of the time after ${at}: a number that counts today is too old then.`,
  staysUntilResolved: (titles: readonly string[]): string =>
    `Stays until it is resolved: ${titles.join('; ')}.`,
  headroomTitle: 'Value against limit',
  headroomAbout: 'Each bar shows how far a value has come; the upright line is the limit.',
  headroomNone: 'No rule compares one known number with one limit here.',
  roomEstimate: 'Room left is an estimate, not a permission.',
  sourcesTitle: 'Sources',
  uncheckedTitle: 'What could not be checked',
  madeFrom: 'Made from',
  suppressedTitle: 'Left out by you',
  baselineTitle: 'Since the earlier report',
  summaryTitle: 'All inputs',
  allFindings: 'All findings',
  unknowableTitle: 'Limits that nobody outside can check',
  explainTitle: 'How the points come about',
  columns: {
    input: 'Input',
    account: 'Account',
    band: 'Band',
    index: 'Index',
    worst: 'Worst case',
    coverage: 'Coverage',
    rule: 'Rule',
    points: 'Points',
    severity: 'Severity',
    evidence: 'Evidence',
    value: 'Now',
    limit: 'Limit',
    next: 'Next level after',
    fires: 'Fires after',
    from: 'From',
    data: 'Data',
    rules: 'Rules',
    couldAdd: 'Could add',
    action: 'Action',
    effect: 'Index after',
    worstEffect: 'Worst case after',
    effort: 'Effort',
    source: 'Source',
    published: 'Published',
    read: 'Read',
    status: 'Status',
    why: 'Why',
    reason: 'Reason',
    until: 'Until',
    change: 'Change',
  },
  undated: 'undated',
  forEver: 'no end',
  reached: 'reached',
  facts: {
    dataset: 'Dataset',
    ruleset: 'Ruleset',
    digest: 'Digest',
    houseRules: 'House rules',
    asOf: 'Judged at',
    program: 'Made by',
  },
  changed: (from: number | null, to: number | null): string =>
    from === to ? levelName(to) : `${levelName(from)} to ${levelName(to)}`,
  baseline: {
    notThere: 'It does not hold this account, so all that has fired is new.',
    was: (band: string, score: number, worstCase: number): string =>
      `It was ${band}, index ${score}, worst case ${worstCase}.`,
    new: 'New',
    worse: 'Worse',
    better: 'Better',
    nowUnknown: 'Not known any more',
    same: 'Nothing is new or worse.',
    sameButHigher: 'No rule is new or worse, but the band or the index is.',
  },
  explain: {
    intro:
      'A weight is severity times evidence. Weights of different causes combine like independent chances to be spared; inside a cause only the heaviest counts, and its points are shared among those that fired.',
    alone: (alone: number): string => `alone ${alone}`,
    weight: (severity: string, p: number, evidence: string, c: number, product: string): string =>
      `${severity} ${p} × ${evidence} ${c} = ${product}`,
    cause: (cause: string, others: number): string =>
      others === 0 ? `cause: ${cause}` : `cause: ${cause}, shared with ${count(others, 'other reason')}`,
    total: (causes: number, product: string, score: number): string =>
      `${count(causes, 'cause')}: 1 - ${product} gives ${score}.`,
  },
  quiet: (name: string, verdict: string, reasons: number, unchecked: number, leftOut: number): string =>
    `${name}: ${verdict}, ${count(reasons, 'reason')}, ${unchecked} not checked${leftOut > 0 ? `, ${leftOut} left out by you` : ''}`,
  /** Sliders that score again in the page. */
  tryOut: {
    title: 'What if',
    about: 'Move a slider: the index is computed again in this page. Nothing is sent anywhere.',
    now: (index: string, band: string): string => `Your numbers: ${index}, ${band}`,
    tried: (index: string, band: string): string => `These numbers: ${index}, ${band}`,
    reset: 'Back to your numbers',
    broken: 'This snapshot cannot be read:',
  },
  plain: {
    points: (points: number): string => count(points, 'point'),
    couldAdd: (points: number): string => `could add ${points}`,
  },
};
