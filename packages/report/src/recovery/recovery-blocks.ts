import type { RecoveryPlan, Ruleset } from '@risk-check/core';
import type { Block, Line } from '../blocks/block.ts';
import { localTime } from '../time/local-time.ts';
import type { Words } from '../words/words.ts';
import { checklistBlocks } from './checklist-blocks.ts';
import { messageLines } from './message-lines.ts';
import { bankWarning } from './order-money.ts';
import { announcedDay, isOfDay, noteText } from './plan-notes.ts';
import { signStrength } from './sign-strength.ts';
import { stepBlock } from './step-block.ts';
import { blocksAccount, hidesOrders, namesCauseOnly } from './what-is-blocked.ts';

/** A plan in the order in which a frightened person needs it: now, what happened, the steps, what not to do, the rest. */
export function recoveryBlocks(plan: RecoveryPlan, ruleset: Ruleset, words: Words): Block[] {
  const { recovery } = words;
  const { recover } = recovery;
  const time = localTime(plan, words);
  const blocks: Block[] = [];
  const heading = (text: string): void => void blocks.push({ kind: 'heading', text });
  const say = (text: string, quiet = false): void => void blocks.push({ kind: 'text', text, quiet });
  const item = (text: string, lines: readonly Line[] = []): void =>
    void blocks.push({ kind: 'item', text, lines });

  blocks.push({ kind: 'title', text: recover.title(ruleset.title) });
  say(recover.asOf(time.dated(plan.asOf), plan.zone), true);

  heading(recover.first);
  // A copy may hold the same words as a real message: this comes before any step.
  const signs = plan.diagnosis.phishing.map((one) => one.words);
  if (signs.length > 0) item(recover.maybeCopy, [{ text: recover.copySigns(signs) }]);
  const restricted = plan.diagnosis.kind === 'account-restriction' || plan.diagnosis.kind === 'undecided';
  for (const text of announcedDay(plan, words, time)) say(text);
  for (const text of messageLines(plan.diagnosis.message, plan.asOf, words, time)) say(text);
  for (const text of firstWords(plan, restricted, ruleset, words)) say(text);
  // Nothing known of appeals is not "no appeal".
  if (restricted && !plan.notes.some(({ code }) => code === 'appeals-unknown')) say(plan.stateSays);
  for (const { text } of plan.explains) say(text);

  heading(recover.happened);
  if (!namesCauseOnly(plan)) say(plan.diagnosis.says);
  blocks.push(...reasonBlocks(plan, words));

  if (plan.emergency && blocksAccount(plan)) {
    const { emergency } = plan;
    const named = (ids: readonly string[]): string[] =>
      ids.map((id) => plan.steps.find((step) => step.id === id)?.title ?? id);
    heading(recover.emergency(emergency.hoursLeft));
    item(
      recover.until(time.moment(emergency.until)),
      emergency.do.map((text) => ({ text, isPoint: true })),
    );
    item(recover.inTime(named(emergency.inTime)));
    if (emergency.perhaps.length > 0) item(recover.perhaps(named(emergency.perhaps)));
    item(
      recover.letGo(time.moment(emergency.letGoAt)),
      emergency.letGo.map((text) => ({ text })),
    );
    for (const { title, took } of emergency.cases) item(recover.told(title, recovery.took(took)));
  }

  heading(recover.plan);
  const isWarned = plan.diagnosis.notices.some(({ stage }) => stage === 'warning');
  if (namesCauseOnly(plan)) say(words.recoverScreen.wholeMessage);
  else if (plan.steps.length === 0) say(isWarned ? recover.warned : recover.noPlan);
  for (const [i, step] of plan.steps.entries())
    blocks.push(stepBlock(step, { number: i + 1, asOf: plan.asOf, words, time }));
  for (const { title, took } of plan.cases) say(recover.told(title, recovery.took(took)), true);

  heading(recover.doNot);
  for (const { text, sources } of plan.avoid) item([text, ...publishersOf(sources, words)].join(' '));

  if (!hidesOrders(plan) && plan.orders.length + plan.belongings.length > 0) {
    heading(recover.orders);
    for (const { orderId, outlook, do: steps, date } of plan.orders) {
      const lines = [
        ...(date ? [{ text: recover.dates[date.kind](time.day(date.at)) }] : []),
        ...steps.map((text) => ({ text })),
      ];
      item(`${recover.order(orderId)}: ${outlook}`, lines);
    }
    const warning = bankWarning(plan, words);
    if (warning !== null) say(warning);
    for (const { id, outlook, do: steps } of plan.belongings)
      item(
        `${recover.belongings[id] ?? id}: ${outlook}`,
        steps.map((text) => ({ text })),
      );
  }

  if (plan.replyChecks && plan.steps.length > 0) {
    heading(recover.replies);
    const { inSpam } = plan.replyChecks;
    item(recover.every(plan.replyChecks.everyHours), [
      ...plan.replyChecks.where.map((text) => ({ text, isPoint: true })),
      { text: recover.nextChecks(plan.replyChecks.next.slice(0, 2).map(time.moment)) },
      { text: plan.replyChecks.why, quiet: true },
      ...(inSpam ? [{ text: recover.inSpam(inSpam.value, inSpam.of), quiet: true }] : []),
    ]);
  }
  if (plan.noExplanation)
    item(
      recover.noExplanation(time.moment(plan.noExplanation.from)),
      plan.noExplanation.do.map((text) => ({ text })),
    );

  if (
    plan.checklist &&
    plan.steps.some(({ id }) => id === 'appeal' || id === 'second-appeal' || id === 'escalation')
  )
    blocks.push(...checklistBlocks(plan.checklist, words));
  blocks.push(...finalBlocks(plan, words));

  heading(recover.notes);
  for (const note of plan.notes) if (!isOfDay(note)) item(noteText(note, words, time));
  if (plan.limits !== null) item(plan.limits);
  item(recover.honest);
  say(words.notice.text, true);
  return blocks;
}

/** The publishers of the sources; nothing for a rule of this project. */
const publishersOf = (sources: readonly { readonly publisher: string }[], { recovery }: Words): string[] =>
  sources.length > 0 ? [recovery.by(sources.map(({ publisher }) => publisher))] : [];

/** What to begin with: a step that may not apply is asked about and not ordered, what was not read comes first. */
function firstWords(
  plan: RecoveryPlan,
  restricted: boolean,
  ruleset: Ruleset,
  { recovery, recoverScreen }: Words,
): string[] {
  const { recover } = recovery;
  const isUnread =
    plan.diagnosis.kind !== 'account-restriction' &&
    plan.notes.some(({ code }) => code === 'message-not-recognised');
  if (namesCauseOnly(plan)) return [recoverScreen.headlines.causeOnly];
  if (plan.steps.length === 0)
    return [restricted ? recover.firstUnknown : isUnread ? recover.firstUnread : recover.firstNothing];
  const [first] = plan.steps;
  // Some ways go on while an appeal is open.
  if (plan.state === 'pending' && first?.id.startsWith('wait'))
    return [recover.firstWait((first.moveOn ?? first.expected ?? '') > plan.asOf)];
  const sure = plan.steps.findIndex((step) => step.sure);
  const unsure = plan.steps.slice(0, sure < 0 ? plan.steps.length : sure).map((_, i) => i + 1);
  const step = plan.steps[sure];
  const only = plan.diagnosis.kind === 'undecided' && plan.reason;
  return [
    ...(isUnread ? [recover.firstUnread] : []),
    ...(only ? [recover.firstOnly(ruleset.reasons[only]?.title ?? only)] : []),
    ...(unsure.length > 0 ? [recover.firstUnsure(unsure)] : []),
    ...(step ? [recover.firstStep(sure + 1, step.title)] : []),
  ];
}

function reasonBlocks({ diagnosis }: RecoveryPlan, { recovery }: Words): Block[] {
  const { recover } = recovery;
  const named = new Set(diagnosis.reasons.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  const blocks: Block[] = diagnosis.notices
    .filter(({ id }) => !named.has(id))
    .map(({ words, says, sources }) => ({
      kind: 'item',
      // Of a message whose cause is not known no words decided.
      text: words === '' ? says : recover.says(words, says),
      ...(sources.length > 0
        ? { lines: [{ text: recovery.by(sources.map(({ publisher }) => publisher)), quiet: true }] }
        : {}),
    }));
  // Facts alone, with no message: they say what could come, not what came.
  const happenedNothing =
    diagnosis.kind === 'not-a-restriction' &&
    diagnosis.reasons.every(({ evidence }) => evidence.every(({ kind }) => kind === 'finding'));
  for (const [i, { title, means, weight, because, difficulty }] of diagnosis.reasons.slice(0, 3).entries()) {
    const likeliest = happenedNothing ? recover.wouldBe : recover.likeliest;
    const name = i === 0 && diagnosis.decided ? likeliest(title) : recover.alsoPossible(title);
    const sources = difficulty.sources.map(({ publisher }) => publisher);
    blocks.push({
      kind: 'item',
      text: `${name} (${recover.sign[signStrength(weight)]})`,
      tone: 'strong',
      lines: [
        { text: means },
        {
          text: `${capital(recovery.difficulty[difficulty.value])}${sources.length > 0 ? ` ${recovery.by(sources)}` : '.'}`,
        },
        ...because.slice(0, 4).map((text) => ({ text, quiet: true })),
      ],
    });
  }
  if (
    diagnosis.reasons.length === 0 &&
    diagnosis.class === null &&
    diagnosis.clause === null &&
    diagnosis.asks === null &&
    diagnosis.open.length === 0 &&
    (diagnosis.kind === 'undecided' || diagnosis.kind === 'account-restriction')
  )
    blocks.push({ kind: 'text', text: recover.noReason });
  if (diagnosis.questions.length > 0) {
    blocks.push({ kind: 'heading', text: recover.ask });
    for (const { ask, how } of diagnosis.questions)
      blocks.push({ kind: 'item', text: ask, lines: [{ text: how }] });
  }
  return blocks;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every route that is left outside the platform: rights of a reader who has nobody to ask. */
function finalBlocks(plan: RecoveryPlan, words: Words): Block[] {
  const { recovery } = words;
  const { recover } = recovery;
  const { afterBan, final } = plan;
  if (afterBan.length === 0) return [];
  const time = localTime(plan, words);
  const routes = afterBan.map((route) => ({
    ...route,
    name: recover.route(
      route.title,
      route.deadline === null ? null : time.day(route.deadline),
      route.deadline !== null && route.deadline < plan.asOf,
    ),
  }));
  return [
    { kind: 'heading', text: final ? recover.final : recover.later },
    ...routes.map(
      ({ name, do: steps, limits, onlyIn, sources }): Block => ({
        kind: 'item',
        text: name,
        tone: 'strong',
        lines: [
          ...steps.map((text) => ({ text })),
          ...(onlyIn === null ? [] : [{ text: recover.onlyIn }]),
          ...(limits === null ? [] : [{ text: recover.routeLimits(limits), quiet: true }]),
          ...(sources.length > 0
            ? [{ text: recovery.by(sources.map(({ publisher }) => publisher)), quiet: true }]
            : []),
        ],
      }),
    ),
  ];
}
