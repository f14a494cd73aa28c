import type { RiskReport, Ruleset } from '@risk-check/core';
import { isRestricted } from '../content/is-stopped.ts';
import type { MeasuredSteps } from '../content/measure-steps.ts';
import { missingFieldTexts } from '../content/missing-fields.ts';
import { noLimitLines } from '../content/no-limit-lines.ts';
import { type OpenTopic, openTopics } from '../content/open-topics.ts';
import { firedButLeftOut } from '../content/verdict-means.ts';
import { platformName } from '../text/platform-name.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Words } from '../words/words.ts';
import type { FirstScreenInput } from './first-screen-input.ts';
import { type LimitRow, limitRow, limitText, withinText } from './limit-row.ts';
import { screenDates } from './screen-dates.ts';
import { type ScreenState, type Sign, screenStateOf, signOf, unmetLimits } from './screen-state.ts';
import { screenTasks, type Task } from './tasks.ts';
import { whomFor } from './whom-for.ts';

/** The first screen of a report in words; nothing is laid out yet. All texts are plain: escape them for HTML. */
export interface FirstScreen {
  readonly sign: Sign;
  readonly account: string;
  readonly at: string;
  readonly checked: string;
  /** Before any verdict: that it speaks of another day. */
  readonly stale: string | null;
  /** Said where the frame is in another language than the rules. */
  readonly inEnglish: string | null;
  readonly state: string;
  /** Sentences, the verdict first. */
  readonly verdict: readonly string[];
  readonly limitsTitle: string;
  /** Above the columns: now, limit, and what a step comes to. */
  readonly limitColumns: readonly [now: string, limit: string, step: string];
  readonly limits: readonly LimitRow[];
  readonly tasksTitle: string;
  readonly tasks: readonly Task[];
  /** Numbers that were given, are in no row, and keep their limit. */
  readonly within: string | null;
  readonly notChecked: string;
  readonly index: string;
  /** The index today and after each step, for a drawing; empty where there is no index. */
  readonly ladder: readonly { readonly label: string; readonly score: number }[];
}

const DAY = 86_400_000;
const WEEK = 7;
/** A field that could add less does not lift an account out of the lowest bands. */
const BAND = 10;
const TASKS_SHOWN = 3;
const WITHIN_SHOWN = 3;
const TOPICS_SHOWN = 3;
const TOPIC_CHARACTERS = 90;

/**
 * The first screen: where the account stands, the nearest limits, three things to do, what was not checked, the index.
 *
 * @example
 * const steps = measureSteps(snapshot, ruleset, report);
 * const screen = firstScreen({ report, ruleset, words, steps, suggestions, forecast });
 */
export function firstScreen(input: FirstScreenInput): FirstScreen {
  const { report, ruleset, words, steps, now, forecast } = input;
  const text = words.firstScreen;
  const platform = platformName(ruleset);
  const state = screenStateOf(report, ruleset);
  const dates = screenDates(input);
  const rows = (steps?.limits ?? [])
    .map((limit) => limitRow(limit, report, ruleset, platform, words))
    .filter((row) => row !== null);
  const isOver = state.kind === 'locked' || state.kind === 'closed';
  const isHeld = !isOver && isRestricted(report);
  const told = isOver ? null : (steps?.toldRestricted ?? null);
  const held = isHeld
    ? text.verdict.restricted
    : told === null
      ? null
      : text.verdict.toldRestricted(told && dates.day(told));
  const topics = openTopics(input.report, input.ruleset, input.words, input.topics ?? []);
  const nextFall = forecast?.steps.find(({ score }) => score < report.evidenceScore);
  const nearFirst = [...rows].sort((a, b) => Number(b.kind === 'near') - Number(a.kind === 'near'));
  const isUnnumbered =
    state.kind === 'no-number' || state.kind === 'not-yet' || state.kind === 'experimental';
  const shown = isOver || isUnnumbered ? [] : state.kind === 'near' ? nearFirst : rows;
  const inRows = new Set((steps?.limits ?? []).map(({ comparison }) => comparison?.metric));
  const unshown = isOver
    ? []
    : (steps?.within ?? []).filter(({ metric, value }) => value !== 0 && !inRows.has(metric));
  const kinds = new Set(shown.map(({ kind }) => kind === 'reached'));
  const days = now === undefined ? 0 : Math.floor((now - Date.parse(report.asOf)) / DAY);
  return {
    sign: isHeld ? 'stopped' : signOf(state),
    account: report.ruleset.title,
    at: dates.dated(report.asOf),
    checked: checkedText(report, words),
    stale: days > WEEK ? text.stale(days, dates.day(report.asOf)) : null,
    inEnglish: input.isLeftInEnglish ? text.inEnglish : null,
    state: isHeld ? text.state.restricted : stateText(state, platform, words),
    verdict: [
      ...(held === null ? [] : [held]),
      // Nothing bad would be said beside it.
      ...verdictSentences(state, input, platform, topics, rows).slice(held && state.kind === 'early' ? 1 : 0),
      ...(kinds.has(true) && nextFall ? [text.verdict.fades(dates.near(nextFall.at, report.asOf))] : []),
    ],
    limitsTitle: kinds.has(true) && kinds.size === 1 ? text.limits.reached : text.limits.near,
    limitColumns: [
      text.limits.now,
      text.limits.limit,
      kinds.size > 1 ? text.limits.step : kinds.has(true) ? text.limits.toLeave : text.limits.toReach,
    ],
    limits: shown,
    tasksTitle: text.tasks.title,
    tasks: [
      ...(held === null ? [] : [{ title: text.tasks.wayBack, more: [] }]),
      ...screenTasks(state, input, rows, platform, topics, dates.day),
    ].slice(0, TASKS_SHOWN),
    within: withinText(unshown.slice(0, WITHIN_SHOWN), ruleset, words),
    notChecked: notCheckedText(report, topics, platform, words),
    index: indexSentence(state, report, words),
    ladder:
      isOver || isUnnumbered
        ? []
        : ladderOf(report, steps, shown, words, days > WEEK ? dates.day(report.asOf) : null),
  };
}

const checkedText = ({ findings, unknown }: RiskReport, { firstScreen: text }: Words): string => {
  const known = findings.filter(({ status }) => status === 'fired' || status === 'clear').length;
  const all = known + unknown.length;
  return all === 0 ? text.nothingToCompare : text.checked(known, all);
};

function stateText(state: ScreenState, platform: string, { firstScreen: { state: text } }: Words): string {
  switch (state.kind) {
    case 'own':
      return state.official > 0 ? text.own(platform, state.official) : text.documented(state.findings.length);
    case 'reported':
      return text.reported(state.findings.length);
    case 'no-number':
      return text.noNumber;
    case 'not-yet':
      return text.notYet;
    case 'for-whom':
      return text.early;
    case 'costs-near':
      return text.near;
    default:
      return text[state.kind];
  }
}

/** The sentences of the table of verdicts, then the number they rest on. */
function verdictSentences(
  state: ScreenState,
  { report, ruleset, words, steps, topics: asked }: FirstScreenInput,
  platform: string,
  topics: readonly OpenTopic[],
  rows: readonly LimitRow[],
): string[] {
  const { verdict: text } = words.firstScreen;
  const leftOut = firedButLeftOut(report);
  const [unsaid] = missingFieldTexts(report, ruleset, words, BAND);
  const added = [
    ...(unsaid === undefined ? [] : [unsaid]),
    ...(leftOut > 0 ? [words.head.leftOut(leftOut)] : []),
    ...(topics.length > 0 ? [text.mayBeMore(topics.length)] : []),
  ];
  const [first] = rows;
  const number =
    first && first.now !== '' && first.limit !== '' ? text.number(first.title, first.now, first.limit) : null;
  const whatOneLeaves = (): string => {
    const grave = new Set('findings' in state ? state.findings.map(({ ruleId }) => ruleId) : []);
    const alone = (steps?.limits ?? [])
      .filter(({ kind, ruleId }) => kind === 'reached' && grave.has(ruleId))
      .flatMap(({ scoreThen }) => scoreThen ?? []);
    return alone.length < 2 ? text.fixOne : text.fixAll(Math.min(...alone));
  };
  switch (state.kind) {
    case 'locked':
    case 'closed':
      return [text[state.kind]];
    case 'no-number':
      return [text.noNumber(platform)];
    case 'not-yet': {
      const starts = unmetLimits(report, ruleset.rules).flatMap(({ applies }) =>
        startOf(applies, ruleset, words),
      );
      return [text.notYet(platform), ...new Set(starts)];
    }
    case 'experimental':
      return noLimitLines(report, words).slice(1);
    case 'for-whom':
      return [text.forWhom(whomFor(report, ruleset, words)), ...added];
    case 'own': {
      const isGrave = state.findings.some(({ severity }) => severity === 'critical');
      return [text.own(platform, isGrave), whatOneLeaves(), ...(number ? [number] : []), ...added];
    }
    case 'reported': {
      const [top] = state.findings;
      const publisher = top?.sources[0]?.publisher;
      const source = publisher === undefined || publisher === platform ? text.aSource : publisher;
      const isGrave = top?.severity === 'critical';
      const isSignIn = state.findings.every(({ ruleId, level }) => {
        const rule = ruleset.rules.find(({ id }) => id === ruleId);
        return rule?.levels[(level ?? 1) - 1]?.consequence?.scope === 'sign-in';
      });
      return [
        text.reported(source, platform, isGrave),
        ...(isSignIn ? [text.signIn] : state.findings.length > 1 ? [whatOneLeaves()] : []),
        ...(number ? [number] : []),
        ...added,
      ];
    }
    case 'costs-near': {
      const next = rows.find(({ kind, now, limit }) => kind === 'near' && now !== '' && limit !== '');
      return [
        text.costsNear(platform),
        ...(next ? [text.number(next.title, next.now, next.limit)] : number ? [number] : []),
        ...added,
      ];
    }
    case 'costs': {
      const [top] = state.findings;
      return [text.costs(platform, feeOf(top, ruleset, words)), ...(number ? [number] : []), ...added];
    }
    case 'near': {
      const sentence = state.found === 'minor' ? text.nearMinor(state.count) : text.near(state.count);
      const [worst] = rows.filter(({ kind }) => kind === 'near');
      const step =
        worst && worst.far !== '' && worst.scoreThen !== null
          ? [text.step(worst.title, worst.far, worst.scoreThen)]
          : [];
      return [sentence, ...step, ...(worst?.said ? [worst.said] : []), ...added];
    }
    case 'may':
      return [text.may, ...added];
    case 'signs':
      return [text.signs, ...added];
    case 'early': {
      const all = asked ? Math.max(asked.length, topics.length) : topics.length + knownTopics(report);
      return [
        ...sentencesOf(text.early(topics.length, all, shortList(topics, words))),
        ...(unsaid === undefined ? [] : [unsaid]),
      ];
    }
    case 'leftOut':
      return added;
    case 'calm':
      return [text.calm, ...(report.unknowable.length > 0 ? [text.secret(platform)] : []), ...added];
  }
}

/** From which number on a rule applies, where its condition is a single metric that has to grow. */
function startOf(applies: Ruleset['rules'][number]['applies'], ruleset: Ruleset, words: Words): string[] {
  if (!applies || !('metric' in applies)) return [];
  const { metric, gte, gt } = applies;
  const [op, threshold] = gte === undefined ? (['gt', gt] as const) : (['gte', gte] as const);
  if (typeof threshold !== 'string') return [];
  const { title = metric, unit = '' } = ruleset.metrics[metric] ?? {};
  const limit = limitText({ metric, unit, op, threshold }, ruleset, words);
  return [words.firstScreen.verdict.limitsStart(limit, title)];
}

/** Everything that was answered, counted as its rules are. */
const knownTopics = ({ findings }: RiskReport): number =>
  new Set(findings.filter(({ status }) => status === 'clear' || status === 'fired').map(({ cause }) => cause))
    .size;

/** As many names as fit two lines, at least one. */
function fitting(topics: readonly OpenTopic[]): number {
  let length = 0;
  let n = 0;
  for (const { title } of topics.slice(0, TOPICS_SHOWN)) {
    length += title.length + 2;
    if (n > 0 && length > TOPIC_CHARACTERS) break;
    n++;
  }
  return n;
}

function shortList(topics: readonly OpenTopic[], { firstScreen: text }: Words): string {
  const names = topics.slice(0, fitting(topics)).map(({ title }) => title);
  const more = topics.length - names.length;
  return [...names, ...(more > 0 ? [text.moreTopics(more)] : [])].join(', ');
}

function feeOf(
  finding: RiskReport['findings'][number] | undefined,
  { rules }: Ruleset,
  words: Words,
): string | null {
  const level = rules.find(({ id }) => id === finding?.ruleId)?.levels[(finding?.level ?? 1) - 1];
  const fee = level?.consequence?.fee;
  if (!fee || Number(fee.value) <= 0) return null;
  return words.firstScreen.verdict.fee(words.number(fee.value), fee.currency, fee.per);
}

function notCheckedText(
  { unknowable }: RiskReport,
  topics: readonly OpenTopic[],
  platform: string,
  { firstScreen: text }: Words,
): string {
  const names = topics.slice(0, fitting(topics)).map(({ title }) => title);
  const canAdd = topics.length === 1 ? (topics[0]?.couldAdd ?? null) : null;
  const open =
    names.length === 0 ? text.nothingOpen : text.notChecked(names, topics.length - names.length, canAdd);
  return unknowable.length === 0 ? open : `${open} ${text.secretLimits(unknowable.length, platform)}`;
}

function indexSentence(
  { kind }: ScreenState,
  { score, evidenceScore, coverage }: RiskReport,
  { firstScreen: text }: Words,
): string {
  if (kind === 'no-number' || kind === 'not-yet' || kind === 'experimental') return text.noIndex;
  if (kind === 'locked' || kind === 'closed') return text.indexEnded(score, evidenceScore);
  const isEarly = kind === 'early' || kind === 'for-whom';
  return isEarly && score === 0 && coverage < 0.25 ? text.noIndexYet : text.index(score);
}

/** Today, after each step alone, and after all of them. */
function ladderOf(
  { evidenceScore }: RiskReport,
  steps: MeasuredSteps | null,
  rows: readonly LimitRow[],
  { firstScreen: { ladder: text } }: Words,
  /** The day judged at, where it is not today. */
  then: string | null,
): FirstScreen['ladder'] {
  const reached = rows.filter(({ kind, scoreThen }) => kind === 'reached' && scoreThen !== null);
  const further = rows.filter(({ kind, scoreThen }) => kind !== 'reached' && scoreThen !== null);
  // The next step, and the one that brings most: a ladder of more is not read on a phone.
  const [next, ...others] = further;
  const [most] = [...others].sort((a, b) => (b.scoreThen ?? 0) - (a.scoreThen ?? 0));
  const shown = reached.length > 0 ? reached : [...(next ? [next] : []), ...(most ? [most] : [])];
  const rungs = shown.map(({ kind, title, far, scoreThen }) => ({
    label: kind === 'reached' ? text.left(title) : text.step(title, far),
    score: scoreThen ?? 0,
  }));
  return [
    { label: then ?? text.today, score: evidenceScore },
    ...rungs,
    ...(reached.length > 1 && steps?.allLeft != null ? [{ label: text.all, score: steps.allLeft }] : []),
  ];
}
