import type { Band, Course, CourseStep, Ruleset } from '@risk-check/core';
import { BAND_NAMES } from '../words/base/band-names.ts';
import type { Words } from '../words/words.ts';
import type { JudgedBy } from './not-standard.ts';

/** The course of one account, and what it was made of. */
export interface CourseAccount {
  /** Whose it is, for people: the id of the account, or the name of its file. */
  readonly name: string;
  readonly ruleset: Ruleset;
  /** Which rules its course was made with. */
  readonly judgedBy: JudgedBy;
  readonly course: ToldCourse;
  /** When the account was restricted or closed; null where nothing says that it was. */
  readonly restricted: RestrictedAt | null;
}

/** A course of which some steps say more than a change of a rule by time (`tellSteps`). */
export interface ToldCourse extends Omit<Course, 'steps'> {
  readonly steps: readonly (CourseStep & { readonly said?: readonly string[] })[];
}

export interface RestrictedAt {
  readonly at: string;
  /** false where only a snapshot's own instant is known: it was then or before. */
  readonly isExact: boolean;
}

/** The first instant at which an account stood in a band or above it. */
export interface FirstInBand {
  readonly band: Band;
  readonly at: string;
}

/** Bands that say something, from the mildest. */
const TOLD: readonly Band[] = ['watch', 'low', 'elevated', 'high', 'critical'];
/** Bands whose lead is told: how long they stood before a restriction. */
const SIGNS: readonly Band[] = ['watch', 'elevated', 'high'];
const DAY = 86_400_000;

/** When each band was reached for the first time; a band that was skipped is left out. */
export function firstInBands({ from, steps }: ToldCourse): FirstInBand[] {
  const states = [from, ...steps];
  const firsts = TOLD.flatMap((band) => {
    const floor = BAND_NAMES.indexOf(band);
    const first = states.find((state) => BAND_NAMES.indexOf(state.band) >= floor);
    return first ? [{ band, at: first.at }] : [];
  });
  return firsts.filter(({ at }, i) => firsts[i + 1]?.at !== at);
}

/** Where an account stands by its last snapshot. */
export interface Standing {
  readonly account: CourseAccount;
  readonly state: Course['from'];
  /** The highest band of the time shown, from when on; null where there was none to tell. */
  readonly highest: FirstInBand | null;
}

/** Several accounts beside each other, the worst first. */
export function accountsInOrder(accounts: readonly CourseAccount[]): Standing[] {
  const standings = accounts.map((account): Standing => {
    const { from, steps, snapshots, to } = account.course;
    const now = Date.parse(snapshots.at(-1) ?? to);
    const state = [from, ...steps].findLast(({ at }) => Date.parse(at) <= now) ?? from;
    return { account, state, highest: firstInBands(account.course).at(-1) ?? null };
  });
  const rank = ({ state }: Standing): number => BAND_NAMES.indexOf(state.band);
  return standings.sort((a, b) => rank(b) - rank(a) || b.state.score - a.state.score);
}

/** Whole days for which a sign stood before a restriction; null where it did not. */
export interface LeadTime {
  readonly band: Band;
  readonly days: number | null;
}

/** How long before a restriction the account stood in a band or above, without the restriction itself. */
export function leadTimes(course: ToldCourse, restricted: RestrictedAt): LeadTime[] {
  const end = Date.parse(restricted.at);
  const states = [course.from, ...course.steps].filter(({ at }) => Date.parse(at) < end);
  return SIGNS.map((band) => {
    const floor = BAND_NAMES.indexOf(band);
    const first = states.find((state) => BAND_NAMES.indexOf(state.band) >= floor);
    return { band, days: first ? Math.floor((end - Date.parse(first.at)) / DAY) : null };
  });
}

/** The span that a drawing shows: all steps and snapshots, with some room at both ends. */
export function shownSpan({ from, to, steps, snapshots, knownUntil }: ToldCourse): readonly [number, number] {
  const start = Date.parse(from.at);
  const end = Date.parse(knownUntil ?? to);
  const marks = [...steps.map(({ at }) => at), ...snapshots].map((at) => Date.parse(at));
  const inside = marks.filter((mark) => mark >= start && mark <= end);
  if (inside.length === 0) return [start, end];
  const [first, last] = [Math.min(...inside), Math.max(...inside)];
  const room = Math.max((last - first) * 0.12, DAY);
  return [Math.max(start, first - room), Math.min(end, last + room)];
}

/** The changes of a step that are worth naming: of what is only told from here on, what has been reached. */
export function namedChanges({ changes }: CourseStep): {
  readonly named: CourseStep['changes'];
  readonly others: number;
} {
  const named = changes.filter(({ to, because }) => because.code !== 'known-from' || (to ?? 0) > 0);
  return { named, others: changes.length - named.length };
}

/** Why a step without a change of a rule is one: another snapshot speaks, or how near a limit is. */
export function withoutChange(
  course: ToldCourse,
  step: ToldCourse['steps'][number],
  words: Words,
): readonly string[] {
  if (step.said) return step.said;
  const text = words.commands.timeline;
  const before = course.steps[course.steps.indexOf(step) - 1] ?? course.from;
  if (before.asOf !== step.asOf) return [text.otherSnapshot(words.head.time(step.asOf))];
  const hasFallen =
    step.worstCase < before.worstCase || BAND_NAMES.indexOf(step.band) < BAND_NAMES.indexOf(before.band);
  return [hasFallen ? text.farther : text.nearer];
}

/** The index of a state as it is shown: where nothing was found and too little is known, 0 would read as calm. */
export const shownIndex = ({ score, band }: { readonly score: number; readonly band: Band }): string =>
  band === 'unverified' && score === 0 ? '?' : String(score);
