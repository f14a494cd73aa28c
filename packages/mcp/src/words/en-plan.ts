import type { PlanStep, RecoveryPlan } from '@risk-check/core';
import { localTime, messageLines, namesCauseOnly, signStrength } from '@risk-check/report/recovery';
import { cliWords } from './cli-words.ts';

const MOST_STEPS = 4;
const MOST_ORDERS = 5;
const MOST_WARNINGS = 8;
const bullet = (text: string): string => `- ${text}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const { recovery } = cliWords;

const by = (
  sources: readonly { readonly publisher: string; readonly url: string; readonly noLink?: true }[],
): string => {
  const [first] = sources;
  if (!first) return '';
  return ` [${first.publisher}, ${first.noLink ? cliWords.source.noLink : first.url}]`;
};

/** What happened; a message that names a cause and nothing else does not say that nothing happened. */
export const saysOf = (plan: RecoveryPlan): string =>
  namesCauseOnly(plan) ? cliWords.recoverScreen.headlines.causeOnly : plan.diagnosis.says;

/** The plan in a screenful: what happened, the next steps with their dates, what not to do. The data hold the rest. */
export function planText(plan: RecoveryPlan, title: string): string {
  const { recover } = recovery;
  const { diagnosis, steps, avoid, emergency, orders, notes, limits } = plan;
  const time = localTime(plan, cliWords);
  const [top] = diagnosis.reasons;
  const restricted = diagnosis.kind === 'account-restriction' || diagnosis.kind === 'undecided';
  const own = new Set(diagnosis.reasons.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  return [
    `${recover.title(title)}. ${recover.asOf(time.dated(plan.asOf), plan.zone)}`,
    saysOf(plan),
    ...diagnosis.notices.filter(({ id }) => !own.has(id)).map(({ words, says }) => recover.says(words, says)),
    ...messageLines(diagnosis.message, plan.asOf, cliWords, time),
    ...(top
      ? [
          `${diagnosis.decided ? recover.likeliest(top.title) : recover.alsoPossible(top.title)} (${recover.sign[signStrength(top.weight)]}); ${recovery.difficulty[top.difficulty.value]}${by(top.difficulty.sources)}.`,
          ...top.because.slice(0, 2),
        ]
      : []),
    // Where it is not known whether there is an appeal, a note says so.
    ...(restricted && !notes.some(({ code }) => code === 'appeals-unknown') ? [plan.stateSays] : []),
    ...diagnosis.questions.slice(0, 2).map(({ ask }) => bullet(ask)),
    ...(emergency
      ? [
          '',
          `${recover.emergency(emergency.hoursLeft)}:`,
          ...emergency.do.map(bullet),
          `${recover.letGo(time.moment(emergency.letGoAt))} ${emergency.letGo.join(' ')}`,
        ]
      : []),
    '',
    ...(steps.length === 0 ? [recover.noPlan] : [`${recover.plan}:`]),
    ...steps.slice(0, MOST_STEPS).map((step, i) => stepText(step, i + 1, time)),
    ...(steps.length > MOST_STEPS
      ? [
          `${steps
            .slice(MOST_STEPS)
            .map((step, i) => `${MOST_STEPS + i + 1}. ${step.title}.`)
            .join(' ')}`,
        ]
      : []),
    '',
    `${recover.doNot}:`,
    ...avoid.slice(0, MOST_WARNINGS).map(({ text }) => bullet(text)),
    ...(orders.length > 0 ? ['', `${recover.orders}:`] : []),
    ...orders
      .slice(0, MOST_ORDERS)
      .map(({ orderId, outlook, date }) =>
        bullet(
          `${recover.order(orderId)}: ${outlook}${date ? ` ${recover.dates[date.kind](time.day(date.at))}` : ''}`,
        ),
      ),
    '',
    ...notes.map(({ code, args }) =>
      recovery.notes[code](
        typeof args.at === 'string' && args.at !== '' ? { ...args, at: time.moment(args.at) } : args,
      ),
    ),
    ...(limits === null ? [] : [limits]),
    recover.honest,
    cliWords.notice.text,
  ].join('\n');
}

function stepText(step: PlanStep, number: number, time: ReturnType<typeof localTime>): string {
  const { recover } = recovery;
  const dates = [
    ...(step.expected === null || step.usual === null
      ? []
      : [`${capital(recover.between(recovery.amount(step.usual), null, time.day(step.expected)))}.`]),
    ...(step.deadline !== null && step.deadlineKind === 'act-by'
      ? [recover.actBy(time.day(step.deadline), step.missed)]
      : []),
    ...(step.moveOn === null ? [] : [recover.moveOn(time.day(step.moveOn))]),
  ];
  const success =
    step.success === null
      ? []
      : [
          recover.success(
            step.success.sampleSize === null
              ? null
              : Math.round(step.success.value * step.success.sampleSize),
            step.success.of,
            step.success.sampleSize ?? 0,
            step.success.publisher,
          ),
        ];
  const when = step.when.length > 0 ? [recover.when(step.when)] : step.sure ? [] : [recover.unsure];
  return `${number}. ${[`${step.title}.`, ...when, ...dates, ...step.do.slice(0, 3), ...(step.howLong === null ? [] : [step.howLong.says]), ...success].join(' ')}${by(step.sources)}`;
}
