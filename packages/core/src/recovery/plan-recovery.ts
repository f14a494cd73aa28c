import type { Case } from '../account/open-case.ts';
import type { AnyRuleset, SnapshotOf, Untyped } from '../account/typed-snapshot.ts';
import { compileCondition } from '../evaluate/condition.ts';
import { OFFSET } from '../exact/duration.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import { formatTime, parseTime } from '../exact/parse-time.ts';
import { OptionsError } from '../issues/errors.ts';
import { issueAt, TIME } from '../issues/issue-words.ts';
import { type Fail, phrase } from '../issues/phrase.ts';
import { GENERIC } from '../notices/class-scores.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import { addAmount, type DateRules } from './add-amount.ts';
import { appealHistory, type CaseState } from './appeal-state.ts';
import { type ChargebackWeight, chargebackWeight } from './chargeback-weight.ts';
import { type ChosenLine, chooseLine, type Holds } from './choose-line.ts';
import { type CitedSource, citeSources } from './cite-sources.ts';
import { withClassStep } from './class-steps.ts';
import { type DiagnoseOptions, type Diagnosis, diagnoseCase } from './diagnose.ts';
import { isRestricted } from './diagnosis-kind.ts';
import { type BelongingOutlook, belongings, type OrderOutlook, orderOutlooks } from './order-outlooks.ts';
import { type PlanEmergency, planEmergency } from './plan-emergency.ts';
import { describeCases, type PlanCase, type PlanStep, planSteps } from './plan-steps.ts';
import { type PlanRoute, routesAfterBan } from './routes-after-ban.ts';
import { type ZoneClock, type ZoneOffset, zoneClock } from './zone-clock.ts';

/** Options of `planRecovery`, beside those of `diagnose`. All days are counted from `asOf`, never from the clock. */
export interface PlanOptions extends DiagnoseOptions {
  /** Offset in minutes of the snapshot's `timeZone` at an instant, or a fixed offset such as `"+02:00"`. */
  readonly zoneOffset?: ZoneOffset | string | undefined;
  /** Days without work, `"2026-12-25"`. */
  readonly holidays?: readonly string[] | undefined;
  /** When a sale or event ends, RFC 3339. */
  readonly saleEnds?: string | undefined;
}

/** A remark on the plan; words are made at the edge. */
export interface PlanNote {
  readonly code:
    | 'appeals-unknown'
    | 'several-pending'
    | 'zone-assumed'
    | 'restriction-day-unknown'
    | 'no-way-back-known'
    | 'message-not-recognised'
    | 'nothing-says-restricted'
    | 'undated-step'
    | 'sale-over'
    | 'sale-unknown'
    | 'deadline-missed'
    | 'announced-day'
    | 'announced-day-over';
  readonly args: Readonly<Record<string, string | number>>;
}

export interface PlanWarning {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly CitedSource[];
}

/** The way back: a state, dated steps, what to leave alone, and what becomes of the orders. Times are RFC 3339 in UTC. */
export interface RecoveryPlan {
  readonly diagnosis: Diagnosis;
  readonly state: CaseState;
  /** The state in words. */
  readonly stateSays: string;
  /** The reason the plan is made for, the only one where the guide has no other; null while that is open. */
  readonly reason: string | null;
  readonly asOf: string;
  readonly zone: string;
  readonly steps: readonly PlanStep[];
  readonly doNot: readonly string[];
  /** The same warnings with where each comes from; without a source it is a rule of this project. */
  readonly avoid: readonly PlanWarning[];
  /** What explains a rejection, from the facts. */
  readonly explains: readonly {
    readonly ruleId: string;
    readonly text: string;
    readonly sources: readonly CitedSource[];
  }[];
  readonly cases: readonly PlanCase[];
  readonly replyChecks: {
    readonly everyHours: number;
    readonly next: readonly string[];
    readonly where: readonly string[];
    readonly why: string;
    /** Answers found in the spam folder, of all that were told of. */
    readonly inSpam: { readonly value: number; readonly of: number } | null;
    readonly sources: readonly CitedSource[];
  } | null;
  readonly noExplanation: {
    readonly from: string;
    readonly do: readonly string[];
    readonly sources: readonly CitedSource[];
  } | null;
  readonly emergency: PlanEmergency | null;
  readonly checklist: {
    readonly documents: readonly string[];
    readonly photos: readonly string[];
    readonly text: readonly string[];
    readonly sources: readonly CitedSource[];
  } | null;
  readonly orders: readonly OrderOutlook[];
  readonly belongings: readonly BelongingOutlook[];
  /** What a chargeback for one of the orders comes to; null where no rule weighs it, or nothing is said of orders. */
  readonly chargeback: ChargebackWeight | null;
  /** Whether the decision is to be taken as final. */
  readonly final: boolean;
  readonly afterBan: readonly PlanRoute[];
  readonly notes: readonly PlanNote[];
  /** What is not known about this platform's way back. */
  readonly limits: string | null;
}

const CHECKS_SHOWN = 4;

/**
 * Makes the dated way back for a restricted account, counted from `asOf`: steps in order with what to do, what to
 * attach, when to expect an answer and when to move on; what not to do; orders; a sale that ends; what is left in the end.
 *
 * @param value - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param guide - The guide of the same ruleset, `@risk-check/rules-data/<platform>/<role>/guide`.
 * @param options - The offset of a zone, days without work, the message, a sale that ends.
 * @throws {SnapshotError} When the snapshot is malformed.
 * @throws {OptionsError} When an option is.
 * @throws {RulesetError} When ruleset and guide do not belong together.
 *
 * @example
 * const { steps, doNot } = planRecovery(snapshot, ruleset, guide, { notice: 'Your account has been disabled.' });
 */
export function planRecovery<R extends AnyRuleset, const S>(
  value: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  guide: Guide,
  options?: PlanOptions | null,
): RecoveryPlan {
  const { zoneOffset, saleEnds: saleText, ...rest } = options ?? {};
  const holidays = options?.holidays ?? [];
  const saleEnds = checkOptions(holidays, saleText ?? undefined, zoneOffset);
  const { holidays: _, ...diagnoses } = rest;
  const diagnosed = diagnoseCase(value, ruleset, guide, diagnoses, {
    zoneOffset,
    holidays,
    names: ['zoneOffset', 'holidays', 'saleEnds'],
  });
  const { opened, snapshot, report, diagnosis, matches, unread, restrictedAt } = diagnosed;
  const { at: asOf } = opened.context;
  const clock = zoneClock(snapshot, opened.ruleset.source.zone, zoneOffset);
  const rules: DateRules = { clock, holidays: new Set(holidays) };
  const holds = conditionReader(opened);
  const history = appealHistory(snapshot, guide, diagnosed, asOf, rules);
  const chosen = chooseLine(guide, { ...diagnosis, matches, isElse: diagnosed.isElse }, history.state, holds);
  const restricted = isRestricted(diagnosis.kind);
  // While an appeal is open, nothing new is sent.
  const isOpen = history.state === 'pending' || history.state === 'overdue';
  const status = snapshot.account?.status;
  // A listing that was taken down for a named cause is answered as well, and a cause told without what followed from it;
  // an order that stopped has no class.
  const isAnswered =
    restricted || (diagnosis.class && (diagnosis.kind === 'order-only' || status !== 'active'));
  const { guide: stepGuide, line: stated } =
    isAnswered && !isOpen
      ? withClassStep(guide, chosen, {
          ...diagnosis,
          fits: diagnosed.fits,
          // What nobody knows to be closed may have been asked for in any mail.
          demands: restricted ? diagnosis.message.asks : [],
        })
      : { guide, line: chosen };
  const line = ofReason(stated, stepGuide, diagnosed.isElse);
  const sale = saleEnds !== null && saleEnds > asOf;
  const announcedAt = diagnosis.announcedFor === null ? null : midnight(diagnosis.announcedFor, clock);
  const steps = planSteps({
    guide: stepGuide,
    line,
    history,
    asOf,
    restrictedAt,
    announcedAt,
    message: diagnosis.message,
    sale,
    holds,
    rules,
  });
  const final = status === 'terminated' || status === 'deleted' || history.state === 'rejected-again';
  const emergency = sale ? planEmergency(stepGuide, steps, asOf, saleEnds, rules) : null;
  const unexplained =
    restricted &&
    !diagnosis.clause &&
    (!diagnosis.class || GENERIC.has(diagnosis.class)) &&
    !matches.some(({ notice: { stage, reasons } }) => stage === 'block' && Object.keys(reasons)[0]);

  const warnings = [
    ...guide.common.always,
    ...(diagnosis.kind === 'undecided' ? ['no-guessing'] : []),
    ...(emergency ? (guide.emergency?.doNot ?? []) : []),
    ...(line.path?.doNot ?? []),
    ...steps.flatMap(({ doNot }) => doNot),
  ];
  const explain = (id: string): PlanWarning[] => {
    const warning = guide.doNot?.[id] ?? guide.common.doNot[id];
    if (!warning) return [];
    const text = warning.why ? `${warning.text} ${warning.why}` : warning.text;
    return [{ id, text, sources: citeSources(warning.sources, guide.sources) }];
  };
  const words = (id: string): string[] => explain(id).map(({ text }) => text);
  const avoid = [...new Set(warnings)].flatMap(explain);
  const decidedAt = history.rejectedAt ?? restrictedAt ?? asOf;
  return {
    diagnosis,
    state: history.state,
    stateSays: guide.common.states[history.state] ?? history.state,
    reason: line.reason,
    asOf: formatTime(asOf),
    zone: clock.zone,
    steps: steps.map((step) => ({ ...step, doNot: step.doNot.flatMap(words) })),
    doNot: avoid.map(({ text }) => text),
    avoid,
    explains: (guide.explains ?? []).flatMap(({ rule: ruleId, level = 1, text, sources }) =>
      report.findings.some(
        (found) => found.ruleId === ruleId && found.status === 'fired' && (found.level ?? 0) >= level,
      )
        ? [{ ruleId, text, sources: citeSources(sources, guide.sources) }]
        : [],
    ),
    cases: describeCases(line.path?.cases, guide),
    replyChecks: restricted ? replyChecks(guide, history.sentAt ?? asOf, asOf, rules) : null,
    noExplanation:
      unexplained && guide.noExplanation
        ? {
            from: formatTime(addAmount(restrictedAt ?? asOf, guide.noExplanation.after, rules).latest),
            do: guide.noExplanation.do,
            sources: citeSources(guide.noExplanation.sources, guide.sources),
          }
        : null,
    emergency,
    checklist:
      restricted && guide.checklist
        ? {
            photos: [],
            text: [],
            ...guide.checklist,
            sources: citeSources(guide.checklist.sources, guide.sources),
          }
        : null,
    orders: orderOutlooks(snapshot, guide, asOf, rules, opened.snapshot.orders),
    chargeback: guide.orders ? chargebackWeight(opened, report.evidenceScore) : null,
    belongings: restricted ? belongings(snapshot, guide, asOf) : [],
    final,
    afterBan: restricted ? routesAfterBan(guide, snapshot.region, decidedAt, rules) : [],
    notes: notesOn(),
    limits: guide.limits ?? null,
  };

  function notesOn(): PlanNote[] {
    const notes: PlanNote[] = [];
    const say = (code: PlanNote['code'], args: PlanNote['args'] = {}): void => {
      notes.push({ code, args });
    };
    if (unread > 0) say('message-not-recognised', { count: unread });
    if (announcedAt !== null)
      say(announcedAt > asOf ? 'announced-day' : 'announced-day-over', { day: formatTime(announcedAt) });
    if (restricted && !history.known) say('appeals-unknown');
    if (history.pending > 1) say('several-pending', { count: history.pending });
    if (clock.assumed) say('zone-assumed', { zone: clock.zone });
    if (restricted && restrictedAt === undefined && status !== 'active') say('restriction-day-unknown');
    if (diagnosis.kind === 'not-a-restriction' && matches.length === 0) say('nothing-says-restricted');
    if (restricted && steps.length === 0) say('no-way-back-known', { title: opened.ruleset.source.title });
    const undated = steps
      .slice(0, -1)
      .find(
        (step) =>
          step.sure &&
          step.expected === null &&
          step.moveOn === null &&
          guide.steps?.[step.id]?.then !== undefined &&
          step.id !== 'find-reason',
      );
    if (undated) say('undated-step', { step: undated.title });
    if (saleEnds !== null && !emergency)
      say(sale ? 'sale-unknown' : 'sale-over', { at: formatTime(saleEnds) });
    for (const step of steps)
      if (step.missed) say('deadline-missed', { step: step.title, at: step.deadline ?? '' });
    return notes;
  }
}

/** Without steps of another reason than the one that is named, whether the guide knows that one or not. */
function ofReason(line: ChosenLine, { steps = {} }: Guide, isElse: boolean): ChosenLine {
  const { reason } = line;
  const fits = (reasons: readonly string[] | undefined): boolean =>
    !reasons || (reason === null ? !isElse : reasons.includes(reason));
  return { ...line, steps: line.steps.filter((id) => fits(steps[id]?.reasons)) };
}

/** When a day begins on a clock. */
function midnight(day: string, { offsetAt }: ZoneClock): number {
  const time = parseTime(`${day}T00:00Z`);
  return time - offsetAt(time);
}

/** All problems of the options at once. */
function checkOptions(
  holidays: readonly string[],
  saleEnds: string | undefined,
  zoneOffset: PlanOptions['zoneOffset'],
): number | null {
  const issues = holidays.flatMap((day, i) =>
    /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(parseTime(`${day}T00:00:00Z`))
      ? []
      : [issueAt('not-a-date', `options.holidays[${i}]`, phrase('day', 'a day such as "2026-02-28"'), day)],
  );
  const at = saleEnds === undefined ? null : parseTime(saleEnds);
  if (Number.isNaN(at)) issues.push(issueAt('not-a-time', 'options.saleEnds', TIME, saleEnds));
  if (typeof zoneOffset === 'string' && !OFFSET.test(zoneOffset))
    issues.push(
      issueAt(
        'not-an-offset',
        'options.zoneOffset',
        phrase('offset', 'an offset such as "+02:00"'),
        zoneOffset,
      ),
    );
  if (issues.length > 0) throw new OptionsError(issues);
  return at;
}

/** Reads a condition of the guide against the snapshot. */
function conditionReader({ ruleset, context }: Case): Holds {
  const fail: Fail = (...words) => {
    throw new RangeError(`guide: ${phrase(...words).text}`);
  };
  const metric = (name: string) =>
    ruleset.metrics.get(name) ?? fail('no-such', 'there is no {} "{}"', 'metric', name);
  return (condition) => {
    if (condition === undefined) return true;
    const { truth } = compileCondition(condition, { metric, fail }).evaluate(context);
    return truth === TRUE ? true : truth === FALSE ? false : null;
  };
}

function replyChecks(
  guide: Guide,
  from: number,
  asOf: number,
  rules: DateRules,
): RecoveryPlan['replyChecks'] {
  const checks = guide.replyChecks;
  if (!checks) return null;
  const every = addAmount(from, checks.every, rules).latest - from;
  const passed = Math.floor((asOf - from) / every) + 1;
  return {
    everyHours: every / 3_600_000,
    next: Array.from({ length: CHECKS_SHOWN }, (_, i) => formatTime(from + (passed + i) * every)),
    where: checks.where,
    why: checks.why,
    inSpam: checks.inSpam ?? null,
    sources: citeSources(checks.sources, guide.sources),
  };
}
