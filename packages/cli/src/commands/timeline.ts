import {
  type Course,
  joinTimelines,
  OptionsError,
  type RiskReport,
  type Suppression,
  scoreAccount,
  timelineRisk,
} from '@risk-check/core';
import type { JudgedBy } from '@risk-check/report/formats';
import {
  type CourseAccount,
  coursesAsCsv,
  coursesAsHtml,
  coursesAsJson,
  coursesAsSvg,
  formatCourses,
  type ToldCourse,
  tellSteps,
} from '@risk-check/report/over-time';
import type { Words } from '@risk-check/report/words';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { CliError } from '../errors/cli-error.ts';
import { type AccountSnapshots, readAccounts } from '../over-time/read-accounts.ts';
import { restrictedAt } from '../over-time/restricted-at.ts';
import type { Session } from '../process/session.ts';
import { rulesFrom } from '../rulesets/rules-from.ts';
import { readOptions } from '../rulesets/score-input.ts';
import { sayRules, saysRulesFirst } from './announce-rules.ts';
import { outputLayout } from './output-layout.ts';

interface TimelineFlags extends CommonFlags {
  readonly since?: string;
  readonly until?: string;
  readonly join?: boolean;
}

const YEAR = 365 * 86_400_000;
const iso = (time: number): string => new Date(time).toISOString();

/** `risk-check timeline FILE...`: how the risk of each account came, and where it goes if nothing new happens. */
export async function timeline(
  args: readonly string[],
  flags: TimelineFlags,
  session: Session,
): Promise<void> {
  const { io, words } = session;
  const options = await readOptions(flags, io);
  const accounts = await readAccounts(args, flags, session, { options, takesAsOf: false });
  if (accounts.length === 0) return;
  const unnamed = accounts.filter(({ id }) => id === null).length;
  if (unnamed > 1) await io.stderr.write(`${words.commands.timeline.noAccountNamed(unnamed)}\n`);
  const courses = accounts.map((account): CourseAccount => {
    const { name, ruleset, snapshots } = account;
    const course = ofFlags(() => courseOf(account, flags, options));
    const told = toldCourse(account, course, options, words);
    const judgedBy = judgedWith(account, options.suppressions, flags, session);
    return { name, ruleset, judgedBy, course: told, restricted: restrictedAt(snapshots) };
  });
  const print = FORMATS[flags.format];
  if (!saysRulesFirst(flags.format))
    await sayRules(
      courses.map(({ judgedBy }) => judgedBy),
      session,
    );
  await io.stdout.write(
    print ? print(courses, words) : formatCourses(courses, words, outputLayout(session, flags.color)),
  );
}

/** Suppressions end at instants of their own, so each one for the account counts as leaving a rule out. */
function judgedWith(
  { id, compiled, isOwn }: AccountSnapshots,
  suppressions: readonly Suppression[],
  flags: TimelineFlags,
  session: Session,
): JudgedBy {
  const ids = new Set(compiled.source.rules.map((rule) => rule.id));
  const suppressed = suppressions
    .filter(({ rule, account }) => ids.has(rule) && (!account || account === id))
    .map(({ rule }) => ({ ruleId: rule }));
  return {
    report: { ruleset: compiled.source, suppressed },
    rulesFrom: rulesFrom(flags, session, isOwn),
  };
}

/** What prints each format that knows of no terminal. */
const FORMATS: Readonly<Record<string, (courses: readonly CourseAccount[], words: Words) => string>> = {
  json: coursesAsJson,
  csv: coursesAsCsv,
  html: coursesAsHtml,
  svg: coursesAsSvg,
};

/** Options of core, by the flag that they came from. */
const FLAGS: Readonly<Record<string, string>> = { 'options.from': '--since', 'options.to': '--until' };

/** What is wrong with a flag names it. */
function ofFlags<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    const problems = error.issues.map((issue) => ({
      issue: { ...issue, path: '' },
      path: FLAGS[issue.path] ?? '',
    }));
    throw new CliError('USAGE', null, problems, { cause: error });
  }
}

/** Each snapshot is asked for the time between its neighbours. */
function courseOf(
  { snapshots, compiled }: AccountSnapshots,
  flags: TimelineFlags,
  options: Parameters<typeof timelineRisk>[2],
): Course {
  const from = flags.since ?? iso((snapshots[0]?.at ?? 0) - YEAR);
  const to = flags.until ?? iso(Math.max(snapshots.at(-1)?.at ?? 0, Date.parse(from)) + YEAR);
  const [start, end] = [Date.parse(from), Date.parse(to)];
  // Core says what is wrong with it.
  if (start > end) timelineRisk(snapshots[0]?.prepared, compiled, { from, to });
  // Among snapshots of one instant the last one counts, the one with the highest index.
  const distinct = snapshots.filter(({ at }, i) => snapshots[i + 1]?.at !== at);
  const timelines = distinct.flatMap(({ prepared }, i) => {
    const before = Math.max(distinct[i - 1]?.at ?? start, start);
    const after = Math.min(distinct[i + 1]?.at ?? end, end);
    return before > after
      ? []
      : [timelineRisk(prepared, compiled, { ...options, from: iso(before), to: iso(after) })];
  });
  return joinTimelines(timelines);
}

/** The course with the limits named that are behind its steps. */
function toldCourse(
  { snapshots, compiled, ruleset }: AccountSnapshots,
  course: Course,
  options: Parameters<typeof timelineRisk>[2],
  words: Words,
): ToldCourse {
  const reportAt = (snapshot: string, asOf: string): RiskReport | null => {
    const told = snapshots.findLast(({ prepared }) => prepared.snapshot.asOf === snapshot);
    return told ? scoreAccount(told.prepared, compiled, { ...options, asOf }) : null;
  };
  return tellSteps(course, reportAt, ruleset, words);
}
