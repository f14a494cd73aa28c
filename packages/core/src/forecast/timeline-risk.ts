import { caseAt, openCase, SCORE_OPTIONS, type ScoreOptions } from '../account/open-case.ts';
import { readySnapshot } from '../account/prepare-snapshot.ts';
import { courseFrom } from '../clocks/ruleset-clocks.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { DAY } from '../exact/duration.ts';
import { formatTime, parseTime } from '../exact/parse-time.ts';
import { type Issue, OptionsError } from '../issues/errors.ts';
import { issueAt, TIME } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import { renderMessage } from '../report/render-message.ts';
import type { Ruleset } from '../ruleset/ruleset.generated.ts';
import type { ChangeCode } from './change-codes.ts';
import {
  type Forecast,
  type ForecastChange,
  type ForecastStep,
  isSame,
  isShown,
  levelOf,
  stepThrough,
  type Walk,
} from './forecast-risk.ts';

/** Options of `timelineRisk`, beside those of scoring. */
export interface TimelineOptions extends Omit<ScoreOptions, 'asOf'> {
  /** First instant, RFC 3339; a year before the snapshot's `asOf` unless said. */
  readonly from?: string;
  /** Last instant; a year after the snapshot's `asOf` unless said. */
  readonly to?: string;
}

/** The score as a step function of time, from before the snapshot was taken to after it. */
export interface Timeline extends Pick<Forecast, 'from' | 'knownUntil' | 'ending' | 'steps'> {
  readonly to: string;
  /** The snapshot's own instant: what is before it is told from dated events, what is after it if nothing new happens. */
  readonly asOf: string;
  /** What the snapshot says of its own instant only, by its places: unknown before. */
  readonly unknownBefore: readonly string[];
}

const DEFAULT_DAYS = 365;

/**
 * The score over any span of time, past and future, from one snapshot: exact steps, each what `scoreAccount` says with that
 * `asOf`. In the past, events that came later are not known yet, limits are those of the time, and what has no date is unknown.
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - The span, and those of scoring.
 * @throws {SnapshotError | RulesetError | OptionsError} As `scoreAccount` does.
 *
 * @example
 * const { from, steps } = timelineRisk(snapshot, ruleset, { from: '2026-01-01T00:00:00Z' });
 * const firstHigh = steps.find(({ band }) => band === 'high')?.at;
 */
export function timelineRisk(
  snapshot: unknown,
  ruleset: Ruleset | CompiledRuleset,
  options?: TimelineOptions | null,
): Timeline {
  const { from: fromText, to: toText, ...scoring } = options ?? {};
  const ready = readySnapshot(snapshot, ruleset);
  const now = ready.asOf;
  const start = fromText === undefined ? now - DEFAULT_DAYS * DAY : parseTime(`${fromText}`);
  const latest = Number.isNaN(start) ? now : Math.max(now, start);
  const end = toText === undefined ? latest + DEFAULT_DAYS * DAY : parseTime(`${toText}`);
  const issues: Issue[] = [];
  if (Number.isNaN(start)) issues.push(issueAt('not-a-time', 'options.from', TIME, fromText));
  if (Number.isNaN(end)) issues.push(issueAt('not-a-time', 'options.to', TIME, toText));
  if (start > end)
    issues.push(
      issueAt(
        'out-of-range',
        'options.to',
        phrase('time-from', 'a date-time with an offset, not before {}', formatTime(start)),
        toText,
      ),
    );
  if (issues.length > 0) throw new OptionsError(issues);
  const own = openCase(ready, ruleset, scoring, undefined, ['from', 'to', ...SCORE_OPTIONS.slice(1)]);
  const first = start === now ? own : caseAt(ready, scoring, start, formatTime(start));
  const unknownBefore = first.unknownThen;
  const span = { to: formatTime(end), asOf: ready.snapshot.asOf, unknownBefore };
  if (start >= now || end < now) {
    const { from, steps, knownUntil, ending } = stepThrough(
      first,
      courseFrom(first.context, end),
      start >= now,
    );
    return { from, ...span, steps, knownUntil, ending };
  }
  const course = courseFrom(first.context, now - 1, end);
  const past = stepThrough(first, course, false);
  const rest = courseFrom(own.context, end, end, { course, unknown: unknownBefore });
  const future = stepThrough(own, rest, true);
  const told = toldNow(past, future, own.context);
  return {
    from: past.from,
    ...span,
    steps: [...past.steps, ...told, ...future.steps],
    knownUntil: future.knownUntil,
    ending: future.ending,
  };
}

const KNOWN_FROM: ChangeCode = 'known-from';

/** The step at the snapshot's own instant, where what has no date is told; none where that changes nothing. */
function toldNow(past: Walk, future: Walk, context: Parameters<typeof renderMessage>[2]): ForecastStep[] {
  const { from } = future;
  const before = past.steps.at(-1) ?? past.from;
  const { outcomes, shown } = future.first;
  const changes: ForecastChange[] = [];
  for (const [i, after] of outcomes.entries()) {
    const was = past.last.outcomes[i];
    const { id, message } = after.rule;
    if (!was || isSame(was, after) || !isShown(id, shown)) continue;
    const level = after.fired ?? was.fired ?? (after.levels[0] ?? was.levels[0])?.level ?? null;
    const args = { message: renderMessage(message, level, context) };
    changes.push({ ruleId: id, from: levelOf(was), to: levelOf(after), because: { code: KNOWN_FROM, args } });
  }
  const isTheSame =
    before.score === from.score && before.worstCase === from.worstCase && before.band === from.band;
  return isTheSame && changes.length === 0 ? [] : [{ ...from, changes }];
}
