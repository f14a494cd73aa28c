import type { PlanStep } from '@risk-check/core';
import type { Block, Line } from '../blocks/block.ts';
import type { LocalTime } from '../time/local-time.ts';
import type { Words } from '../words/words.ts';

interface StepPlace {
  readonly number: number;
  readonly asOf: string;
  readonly words: Words;
  readonly time: LocalTime;
}

const HOUR = 3_600_000;

/** One step of the plan: when, what to do, what to have and send, what the sources report, where it leads. */
export function stepBlock(step: PlanStep, { number, asOf, words, time }: StepPlace): Block {
  const { recovery } = words;
  const { recover } = recovery;
  const lines: Line[] = [];
  const say = (text: string, quiet = false): void => void lines.push({ text, quiet });
  const list = (text: string, points: readonly string[]): void => {
    if (points.length > 0) lines.push({ text: `${text}:`, points });
  };

  if (step.when.length > 0) say(recover.when(step.when));
  else if (!step.sure) say(recover.unsure);
  // What waits for something that may not come has no date.
  if (step.dated) say(whenText(step, asOf, words, time));
  if (step.deadline !== null && step.deadlineKind === 'act-by' && step.dated)
    say(recover.actBy(time.day(step.deadline), step.missed));
  if (step.afterRejection !== null) say(recover.afterRejection(recovery.took(step.afterRejection)));
  if (step.restDays > 0) say([recover.restDays(step.restDays), step.pauses ?? ''].join(' ').trim());
  lines.push(...step.do.map((text) => ({ text, isPoint: true })));
  list(recover.needs, step.needs);
  list(recover.attach, step.attach);
  if (step.howLong !== null) {
    const { says, sources } = step.howLong;
    say(
      `${recover.howLong}: ${says}${sources.length > 0 ? ` ${recovery.by(sources.map(({ publisher }) => publisher))}` : ''}`,
    );
  }
  if (step.rights !== null) say(`${recover.rights}: ${step.rights}`);
  if (step.queue !== null) say(recover.queue(recovery.amount(step.queue.amount), step.queue.sale), true);
  if (step.moveOn !== null && step.dated) say(recover.moveOn(time.day(step.moveOn)));
  if (step.success !== null) {
    const { value, of, sampleSize, publisher, note } = step.success;
    // An author's guess is no count: its percentage would promise what nobody measured.
    const worked = sampleSize === null ? null : Math.round(value * sampleSize);
    say(`${recover.success(worked, of, sampleSize ?? 0, publisher)} ${note ?? ''}`.trim(), true);
  }
  for (const { title, took } of step.cases) say(recover.told(title, recovery.took(took)), true);
  if (step.sources.length > 0) say(recovery.by(step.sources.map(({ publisher }) => publisher)), true);
  return { kind: 'item', number, text: step.title, lines };
}

function whenText(
  { begins, earliest, expected, usual }: PlanStep,
  asOf: string,
  { recovery }: Words,
  time: LocalTime,
): string {
  const { recover } = recovery;
  const start =
    begins === asOf
      ? recover.beginsNow
      : begins < asOf
        ? recover.sentOn(time.moment(begins))
        : recover.begins(time.near(begins, asOf));
  if (expected === null || usual === null) return `${start}.`;
  const length = Date.parse(expected) - Date.parse(begins);
  if (length <= HOUR) return `${start}; ${recover.usual(recovery.amount(usual))}.`;
  const last = time.near(expected, begins);
  const first = earliest === null || earliest === begins ? null : time.near(earliest, begins);
  return `${start}; ${recover.between(recovery.amount(usual), first === last ? null : first, last)}.`;
}
