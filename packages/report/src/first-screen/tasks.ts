import type { Suggestion } from '@risk-check/core';
import type { MeasuredLimit } from '../content/measure-steps.ts';
import type { OpenTopic } from '../content/open-topics.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Words } from '../words/words.ts';
import type { FirstScreenInput } from './first-screen-input.ts';
import { type LimitRow, limitText } from './limit-row.ts';
import { nowThen } from './now-then.ts';
import type { ScreenState } from './screen-state.ts';
import { whomFor } from './whom-for.ts';

/** One thing to do: begins with a verb, with the smallest number that helps. */
export interface Task {
  readonly title: string;
  /** Sentences, what matters most first: how, how much is enough, what right there is. */
  readonly more: readonly string[];
}

const SHOWN = 3;

/** At most three things to do, or not to do next; what helps most first. */
export function screenTasks(
  state: ScreenState,
  input: FirstScreenInput,
  rows: readonly LimitRow[],
  platform: string,
  topics: readonly OpenTopic[],
  day: (time: string) => string,
): Task[] {
  const { tasks: text } = input.words.firstScreen;
  const plain = (title: string, why?: string): Task => ({ title, more: why === undefined ? [] : [why] });
  const mailbox = plain(text.mailbox, text.mailboxWhy);
  const proof = plain(text.proof, text.proofWhy);
  const filled = (tasks: readonly Task[], rest: readonly Task[]): Task[] =>
    [...new Map([...tasks, ...rest].map((task) => [task.title, task])).values()].slice(0, SHOWN);
  switch (state.kind) {
    case 'locked':
    case 'closed':
      return [plain(text.wayBack), plain(text.oneAppeal), plain(text.noNewAccount)];
    case 'no-number':
      return [
        plain(text.askPlatform(platform), text.askPlatformWhy),
        plain(text.readMessages),
        plain(text.keepProof),
      ];
    case 'not-yet':
      return [plain(text.readMessages), plain(text.keepProof), plain(text.again)];
    case 'experimental':
      return [plain(text.readMessages), plain(text.keepProof), mailbox];
    case 'own':
    case 'reported':
      // The last place is for what to keep: it costs nothing today and cannot be made up for later.
      return filled(stepTasks(input, rows).slice(0, SHOWN - 1), [proof, mailbox]);
    case 'costs':
    case 'costs-near':
      return filled(stepTasks(input, rows), [proof, mailbox]);
    case 'early':
      return filled(
        topics.slice(0, SHOWN).map(({ title, couldAdd }) => plain(text.lookUp(title), text.canAdd(couldAdd))),
        [mailbox],
      );
    case 'near':
    case 'may':
    case 'signs':
      return filled([...nearTasks(input, rows, day), ...stepTasks(input, rows)].slice(0, SHOWN - 1), [
        mailbox,
        plain(text.again),
      ]);
    case 'for-whom': {
      const whom = whomFor(input.report, input.ruleset, input.words);
      return filled(whom === '' ? [] : [plain(text.lookUp(whom))], [mailbox, plain(text.again)]);
    }
    case 'leftOut':
    case 'calm':
      // What not to do next: the limit that most of the way has been gone to.
      return filled(nearTasks(input, rows, day, 'far').slice(0, 1), [
        mailbox,
        plain(text.again),
        plain(text.keepProof),
      ]);
  }
}

/** For each limit that was reached: the action that helps most, else the number to get to, else the advice. */
function stepTasks(input: FirstScreenInput, rows: readonly LimitRow[]): Task[] {
  const { report, suggestions, steps, words } = input;
  const used = new Set<string>();
  const tasks: Task[] = [];
  const actions = (suggestions?.actions ?? []).filter(({ delta }) => delta.score < 0);
  for (const { ruleId } of rows.filter(({ kind }) => kind === 'reached')) {
    const action = actions.find(({ rules }) => rules.includes(ruleId));
    if (action) {
      if (!used.has(action.action)) tasks.push(actionTask(action, report.evidenceScore, words));
      used.add(action.action);
      continue;
    }
    const limit = steps?.limits.find((one) => one.ruleId === ruleId && one.kind === 'reached');
    const advice = adviceOf(ruleId, input);
    const task = limit && isToReach(limit) ? numberTask(limit, input, advice) : null;
    const done = task ?? adviceTask(advice, limit, report.evidenceScore, words);
    if (done) tasks.push(done);
  }
  for (const action of actions) {
    if (!used.has(action.action)) tasks.push(actionTask(action, report.evidenceScore, words));
    used.add(action.action);
  }
  return tasks;
}

function actionTask(
  { title, how, note, score, amounts }: Suggestion,
  before: number,
  { firstScreen: { tasks: text } }: Words,
): Task {
  const more: string[] = [];
  if (amounts) {
    const { of, lowersBand, changesAnything, enough } = amounts;
    const goal = lowersBand ?? enough;
    more.push(text.enough(goal.items, of, before, goal.score));
    if (changesAnything && changesAnything.items > 1) more.push(text.tooFew(changesAnything.items));
    if (enough.items < of) more.push(text.noMore(enough.items));
  } else more.push(text.measured(before, score));
  // A right comes with the task that touches it.
  return {
    title: endWithPoint(title),
    more: [...more, ...(note === null ? [] : sentencesOf(note).slice(0, 1)), ...sentencesOf(how)],
  };
}

/** From the value of today to the one that is just out of the limit. */
function numberTask(
  limit: MeasuredLimit,
  { report, ruleset, words }: FirstScreenInput,
  advice: string | null,
): Task | null {
  const { comparison, valueThen, scoreThen } = limit;
  if (!comparison || valueThen === null) return null;
  const { tasks: text } = words.firstScreen;
  const metric = ruleset.metrics[comparison.metric]?.title ?? comparison.metric;
  const [now, then] = nowThen(comparison, valueThen, ruleset, words);
  const effect =
    scoreThen !== null && scoreThen < report.evidenceScore
      ? [text.measured(report.evidenceScore, scoreThen)]
      : [];
  return {
    title: text.bring(metric, now, then),
    more: [...effect, ...(advice === null ? [] : sentencesOf(advice))],
  };
}

/** Whether an owner can work towards the number: a rate or a rating, but not how often something happened. */
const isToReach = ({ comparison }: MeasuredLimit): boolean => {
  const { unit = '', raw, op } = comparison ?? {};
  return raw !== undefined || unit === 'share' || unit.startsWith('stars') || op === 'lt' || op === 'lte';
};

function adviceTask(
  advice: string | null,
  limit: MeasuredLimit | undefined,
  before: number,
  { firstScreen: { tasks: text } }: Words,
): Task | null {
  const [title, ...more] = advice === null ? [] : sentencesOf(advice);
  if (title === undefined) return null;
  const then = limit?.scoreThen ?? before;
  return { title, more: [...(then < before ? [text.measured(before, then)] : []), ...more] };
}

/** What not to do next: stay out of each limit that is near, or would be the next. */
function nearTasks(
  input: FirstScreenInput,
  rows: readonly LimitRow[],
  day: (time: string) => string,
  of: 'near' | 'far' = 'near',
): Task[] {
  const { report, ruleset, words, steps } = input;
  const { tasks: text } = words.firstScreen;
  return rows
    .filter(({ kind }) => kind === of)
    .flatMap(({ ruleId, title }): Task[] => {
      const limit = steps?.limits.find((one) => one.ruleId === ruleId && one.kind === of);
      const advice = adviceOf(ruleId, input);
      const more = advice === null ? [] : sentencesOf(advice);
      if (limit?.near?.open) return [];
      const { value, metric = '' } = limit?.comparison ?? {};
      // Of what has not begun nobody has to be kept.
      if (of === 'far' && value === Number(ruleset.metrics[metric]?.best ?? 0)) return [];
      if (limit?.near?.days !== undefined) {
        const at = new Date(Date.parse(report.asOf) + limit.near.days * 86_400_000).toISOString();
        return [{ title: text.actBefore(day(at), title), more }];
      }
      if (!limit?.comparison)
        return more.length > 0 ? [{ title: more[0] as string, more: more.slice(1) }] : [];
      const isBelow = limit.comparison.op === 'lt' || limit.comparison.op === 'lte';
      const number = limitText({ ...limit.comparison, op: 'gte' }, ruleset, words);
      return [{ title: isBelow ? text.stayAbove(number, title) : text.stayBelow(number, title), more }];
    });
}

const adviceOf = (ruleId: string, { ruleset }: FirstScreenInput): string | null =>
  ruleset.rules.find(({ id }) => id === ruleId)?.advice ?? null;

const endWithPoint = (title: string): string => (/[.!?]$/.test(title) ? title : `${title}.`);
