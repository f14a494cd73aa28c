import { formatTime, parseTime } from '../exact/parse-time.ts';
import type { Amount, GuideStep, SuccessEstimate, ToldCase } from '../ruleset/guide-language.generated.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import { addAmount, type DateRules } from './add-amount.ts';
import type { AppealHistory } from './appeal-state.ts';
import type { ChosenLine, Holds } from './choose-line.ts';
import { type CitedSource, citeSources } from './cite-sources.ts';
import { answeringStep, FROM_MESSAGE } from './class-steps.ts';
import type { MessageFacts } from './message-facts.ts';
import { countRestDays } from './working-days.ts';

interface PlanSuccess {
  readonly value: number;
  /** What succeeded: access came back, or an explanation was given. */
  readonly of: 'access' | 'explanation';
  /** Address of the source. */
  readonly source: string;
  readonly publisher: string;
  readonly sampleSize: number | null;
  readonly note: string | null;
}

export interface PlanCase {
  readonly title: string;
  readonly took: Amount;
  readonly sources: readonly CitedSource[];
}

/** One step of a plan on the calendar. Its times and rates are those of its sources. */
export interface PlanStep {
  readonly id: string;
  readonly title: string;
  readonly do: readonly string[];
  readonly needs: readonly string[];
  readonly attach: readonly string[];
  /** false when nobody can say whether the step applies: take it only if it fits. */
  readonly sure: boolean;
  /** When it can be taken, if every step before it came to nothing. */
  readonly begins: string;
  /** false where it waits for something of which nobody knows the day, or whether it comes: its times are no dates then. */
  readonly dated: boolean;
  /** The usual time as the source gives it. */
  readonly usual: Amount | null;
  /** What is published about how long it takes, in words; null where nothing is said of it. */
  readonly howLong: { readonly says: string; readonly sources: readonly CitedSource[] } | null;
  /** First and last end of the usual time; null where no time is known. */
  readonly earliest: string | null;
  readonly expected: string | null;
  /** Without an answer by then, go on. */
  readonly moveOn: string | null;
  /** The last day to take the step if the platform gives one, else the day to move on. */
  readonly deadline: string | null;
  readonly deadlineKind: 'act-by' | 'move-on' | null;
  /** The platform's time for the step, counted from a rejection that has not come; then there is no `act-by` date. */
  readonly afterRejection: Amount | null;
  /** The platform's deadline lies before `asOf`. */
  readonly missed: boolean;
  /** Days without work between the beginning and the expected end. */
  readonly restDays: number;
  readonly pauses: string | null;
  readonly queue: {
    readonly amount: Amount;
    readonly sale: boolean;
    readonly sources: readonly CitedSource[];
  } | null;
  readonly success: PlanSuccess | null;
  readonly cases: readonly PlanCase[];
  readonly doNot: readonly string[];
  /** Where each outcome leads, among the steps of the plan. */
  readonly leadsTo: readonly { readonly when: string; readonly go: string }[];
  /** Outcomes of steps before it that lead here; empty for the first. */
  readonly when: readonly string[];
  readonly rights: string | null;
  readonly sources: readonly CitedSource[];
}

export interface StepInputs {
  readonly guide: Guide;
  readonly line: ChosenLine;
  readonly history: AppealHistory;
  readonly asOf: number;
  /** When the restriction was announced. */
  readonly restrictedAt: number | undefined;
  /** When the day begins for which a block is announced; null where none is. */
  readonly announcedAt: number | null;
  /** What the message asks for, and until when. */
  readonly message: MessageFacts;
  /** Whether a big sale is on. */
  readonly sale: boolean;
  readonly holds: Holds;
  readonly rules: DateRules;
}

const MINUTE = 60_000;

/** Lays the chosen steps on the calendar: each begins when the one before it has come to nothing. */
export function planSteps({
  guide,
  line,
  history,
  asOf,
  restrictedAt,
  announcedAt,
  message,
  sale,
  holds,
  rules,
}: StepInputs): PlanStep[] {
  const steps = guide.steps ?? {};
  const planned: PlanStep[] = [];
  const applying = line.steps.filter((id) => steps[id] && holds(steps[id].applies) !== false);
  const answering = answeringStep(guide, message.asks, applying);
  const kept = answering === undefined ? applying : answerFirst(applying, answering);
  // What the message wants by a day: the step that is made of it, or answers it.
  const due = message.deadlines.find(({ of }) => of !== 'appeal')?.at;
  const isDue = (id: string): boolean => id === FROM_MESSAGE || id === answering;
  let cursor = asOf;
  const leadsTo = (from: string, to: string): boolean =>
    (steps[from]?.then ?? []).some(({ go }) => go === to);
  for (const [index, id] of kept.entries()) {
    const step = steps[id] as GuideStep;
    const sure = holds(step.applies) === true;
    const timed = step.sameTimesAs ? (steps[step.sameTimesAs] ?? step) : step;
    // What is already waited for began when it was sent.
    const waiting = index === 0 && step.sameTimesAs !== undefined && history.sentAt !== null;
    // Only what has an end of its own says when the next one can begin; to ask for a reason takes minutes.
    const before = planned.filter((one) => leadsTo(one.id, id));
    const ends = ({ id: from, moveOn, expected }: PlanStep): boolean =>
      moveOn !== null || expected !== null || from === 'find-reason';
    const isAnswer = id === answering;
    const dated = isAnswer || before.length === 0 || before.some((one) => one.sure && one.dated && ends(one));
    const begins = waiting ? (history.sentAt as number) : isAnswer ? asOf : cursor;
    const usual = timed.expected ? addAmount(begins, timed.expected, rules) : null;
    const after = timed.moveOnAfter ? addAmount(begins, timed.moveOnAfter, rules).latest : null;
    // Moving on before the usual time is over helps nobody.
    const moveOn = after === null ? null : Math.max(after, usual?.latest ?? after);
    const open = step.deadlineFrom === 'rejection' && history.rejectedAt === null;
    const lastDay =
      step.deadline && !open ? addAmount(startOf(step, begins), step.deadline, rules).latest : null;
    // What is announced for a day can be put right until the day before it is over.
    const announced = index === 0 && announcedAt !== null ? announcedAt - MINUTE : null;
    const asked = due != null && isDue(id) ? parseTime(due) : null;
    const lastDays = [announced ?? lastDay, asked].filter((time) => time !== null);
    const actBy = lastDays.length > 0 ? Math.min(...lastDays) : null;
    const restDays =
      usual && hasWorkingDays(timed) ? countRestDays(begins, usual.latest, rules.clock, rules.holidays) : 0;
    const adds = line.path?.adds?.[id];
    const queue = step.queue;
    planned.push({
      id,
      title: step.title,
      do: [...step.do, ...(adds?.do ?? [])],
      needs: [...(step.needs ?? []), ...(adds?.needs ?? [])],
      attach: [...(step.attach ?? []), ...(adds?.attach ?? [])],
      sure,
      begins: formatTime(begins),
      dated,
      usual: timed.expected ?? null,
      howLong: step.howLong
        ? { says: step.howLong.says, sources: citeSources(step.howLong.sources, guide.sources) }
        : null,
      earliest: timeText(usual?.earliest),
      expected: timeText(usual?.latest),
      moveOn: timeText(moveOn),
      deadline: timeText(actBy ?? moveOn),
      deadlineKind: actBy !== null ? 'act-by' : moveOn === null ? null : 'move-on',
      afterRejection: open ? (step.deadline ?? null) : null,
      missed: actBy !== null && actBy < asOf,
      restDays,
      pauses: restDays > 0 ? (timed.pauses ?? null) : null,
      queue: queue
        ? {
            amount: sale ? queue.sale : queue.usual,
            sale,
            sources: citeSources(queue.sources, guide.sources),
          }
        : null,
      success: describeSuccess(step.success, guide),
      cases: describeCases(step.cases, guide),
      doNot: [...(step.doNot ?? [])],
      leadsTo: (step.then ?? []).filter(({ go }) => kept.includes(go)).map(({ when, go }) => ({ when, go })),
      // What the message asks for is no condition any more.
      when: isAnswer
        ? []
        : kept
            .slice(0, index)
            .flatMap((before) =>
              (steps[before]?.then ?? []).filter(({ go }) => go === id).map(({ when }) => when),
            ),
      rights: step.rights ?? null,
      sources: citeSources(step.sources, guide.sources),
    });
    // A step that may not apply, or waits for what may never come, holds nothing up.
    if (sure && dated) cursor = Math.max(asOf, moveOn ?? usual?.latest ?? begins);
  }
  return chatBeforeWaiting(planned);

  function startOf(step: GuideStep, begins: number): number {
    if (step.deadlineFrom === 'restriction') return restrictedAt ?? asOf;
    if (step.deadlineFrom === 'rejection') return history.rejectedAt ?? asOf;
    return begins;
  }
}

/** What minutes settle, and the reason, come before the answer to a request. */
const QUICK: readonly string[] = ['self-service', 'find-reason'];

/** The step that answers the message, before all that takes longer than minutes. */
function answerFirst(line: readonly string[], answering: string): string[] {
  const rest = line.filter((id) => id !== answering);
  const slow = rest.findIndex((id) => !QUICK.includes(id));
  const at = slow < 0 ? rest.length : slow;
  return [...rest.slice(0, at), answering, ...rest.slice(at)];
}

/** An agent who can be reached today comes before an appeal that has to wait for something. */
function chatBeforeWaiting(planned: readonly PlanStep[]): PlanStep[] {
  const steps = [...planned];
  const appeal = steps.findIndex(({ id, dated }) => id === 'appeal' && !dated);
  const chat = steps.findIndex(({ id, dated, sure }) => id === 'live-agent' && dated && sure);
  if (appeal >= 0 && chat > appeal) steps.splice(chat, 0, ...steps.splice(appeal, 1));
  return steps;
}

const timeText = (time: number | null | undefined): string | null => (time == null ? null : formatTime(time));

const hasWorkingDays = ({ expected }: GuideStep): boolean =>
  (expected as { readonly unit?: string } | undefined)?.unit === 'working-days';

function describeSuccess(success: SuccessEstimate | undefined, guide: Guide): PlanSuccess | null {
  const source = citeSources(success?.sources, guide.sources)[0];
  if (!success || !source) return null;
  return {
    value: success.value,
    of: success.of,
    source: source.url,
    publisher: source.publisher,
    sampleSize: success.sampleSize,
    note: success.note ?? null,
  };
}

export function describeCases(cases: readonly ToldCase[] | undefined, guide: Guide): PlanCase[] {
  return (cases ?? []).map(({ title, took, sources }) => ({
    title,
    took,
    sources: citeSources(sources, guide.sources),
  }));
}
