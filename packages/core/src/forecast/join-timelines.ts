import { formatTime, parseTime } from '../exact/parse-time.ts';
import type { Band } from '../report/band.ts';
import type { ForecastStep } from './forecast-risk.ts';
import type { Timeline } from './timeline-risk.ts';

/** What one snapshot says of an instant. */
export interface Told {
  /** The snapshot's own instant. */
  readonly asOf: string;
  readonly score: number;
  readonly worstCase: number;
  readonly band: Band;
}

/** A step of a course, with the snapshot that it is told by. */
export interface CourseStep extends ForecastStep {
  readonly asOf: string;
}

/** Two snapshots that cannot both be right about a span of time. */
export interface Disagreement {
  readonly from: string;
  readonly to: string;
  /** Of the snapshot taken before the span: what it expected if nothing new happened. */
  readonly before: Told;
  /** Of the snapshot taken after it: what its dated events say. */
  readonly after: Told;
}

/** The course of one account, from one snapshot or from many of different days. */
export interface Course extends Pick<Timeline, 'to' | 'knownUntil' | 'ending' | 'unknownBefore'> {
  readonly from: Told & { readonly at: string };
  /** The instants of the snapshots, in order. */
  readonly snapshots: readonly string[];
  readonly steps: readonly CourseStep[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Joins timelines of one account. Between two snapshots both speak: the earlier one of what it expected, the later one of
 * what happened. The higher index counts, and where both cannot be right the span is listed.
 *
 * @param timelines - Of `timelineRisk`, at least one, in any order. Each has to reach from the snapshot before its own, or
 *   the start of the course, to the one after it, or the end; more is not used.
 * @throws {RangeError} When there is none.
 *
 * @example
 * const span = { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' };
 * const { steps } = joinTimelines(snapshots.map((snapshot) => timelineRisk(snapshot, ruleset, span)));
 */
export function joinTimelines(timelines: readonly Timeline[]): Course {
  const ordered = [...timelines].sort((a, b) => parseTime(a.asOf) - parseTime(b.asOf));
  const [first] = ordered;
  const last = ordered.at(-1);
  if (!first || !last) throw new RangeError('joinTimelines needs at least one timeline');
  const voices = ordered.map(voiceOf);
  const instants = [...new Set(voices.flatMap(({ times }) => times))].sort((a, b) => a - b);
  const steps: CourseStep[] = [];
  const disagreements: Disagreement[] = [];
  let from: Course['from'] | null = null;
  let standing: Told | null = null;
  let open: { from: string; before: Told; after: Told } | null = null;
  let next = 0;
  const close = (to: string): void => {
    if (open) disagreements.push({ ...open, to });
    open = null;
  };
  for (const instant of instants) {
    // The first snapshot that is not before the instant has seen what happened by then; the one before it knew what has no date.
    while (next < voices.length && (voices[next] as Voice).asOf <= instant) next++;
    const before = voices[next - 1]?.at(instant) ?? null;
    const after = voices[next]?.at(instant) ?? null;
    const heard =
      before && after ? (after.told.score >= before.told.score ? after : before) : (before ?? after);
    // Beyond what any of them knows: the course goes on as it was.
    if (!heard) continue;
    const { told, step } = heard;
    const at = step?.at ?? timeText(instant, first.from.at);
    if (before && after && !canBothBeRight(before.told, after.told)) {
      if (!open || open.before.score !== before.told.score || open.after.score !== after.told.score) {
        close(at);
        open = { from: at, before: before.told, after: after.told };
      }
    } else close(at);
    if (!from || !standing) {
      from = { ...told, at: first.from.at };
      standing = told;
      continue;
    }
    const isSame =
      told.score === standing.score && told.worstCase === standing.worstCase && told.band === standing.band;
    standing = told;
    const changes = step?.changes ?? [];
    if (!isSame || changes.length > 0) steps.push({ at, ...told, changes });
  }
  close(last.knownUntil ?? last.to);
  return {
    from: from ?? { ...voiceOf(first).start, at: first.from.at },
    to: last.to,
    snapshots: ordered.map(({ asOf }) => asOf),
    steps,
    disagreements,
    knownUntil: last.knownUntil,
    ending: last.ending,
    unknownBefore: first.unknownBefore,
  };
}

/** One timeline, asked at rising instants. */
interface Voice {
  readonly asOf: number;
  /** Where it may say something else than before. */
  readonly times: readonly number[];
  readonly start: Told;
  /** What it says at an instant, and its step exactly there; null beyond what it knows. */
  readonly at: (instant: number) => { readonly told: Told; readonly step: ForecastStep | null } | null;
}

function voiceOf({ from, to, asOf, steps, knownUntil }: Timeline): Voice {
  const start = parseTime(from.at);
  const own = parseTime(asOf);
  const end = knownUntil === null ? parseTime(to) + 1 : parseTime(knownUntil);
  const at = steps.map((step) => parseTime(step.at));
  const tell = ({ score, worstCase, band }: Timeline['from']): Told => ({ asOf, score, worstCase, band });
  let place = 0;
  return {
    asOf: own,
    times: [start, ...at, ...(own > start ? [own] : [])],
    start: tell(from),
    at: (instant) => {
      if (instant < start || instant >= end) return null;
      while (place < steps.length && (at[place] as number) <= instant) place++;
      const step = steps[place - 1] ?? null;
      return { told: tell(step ?? from), step: step && at[place - 1] === instant ? step : null };
    },
  };
}

/** From what is sure to what is possible: two that overlap may both be true of one account. */
const canBothBeRight = (a: Told, b: Told): boolean => a.score <= b.worstCase && b.score <= a.worstCase;

const timeText = (instant: number, start: string): string =>
  parseTime(start) === instant ? start : formatTime(instant);
