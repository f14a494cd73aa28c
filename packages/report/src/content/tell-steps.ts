import type { Course, RiskReport, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { type ToldCourse, withoutChange } from './course-account.ts';

/**
 * A course that names the limits behind the steps at which no rule changes by time: one that came near or is near no
 * longer, and what another snapshot says else.
 *
 * @param reportAt - The report at an instant of a snapshot of the course, which is named by its own instant.
 */
export function tellSteps(
  course: Course,
  reportAt: (snapshot: string, at: string) => RiskReport | null,
  { rules }: Pick<Ruleset, 'rules'>,
  words: Words,
): ToldCourse {
  const steps = course.steps.map((step, i) => {
    if (step.changes.length > 0) return step;
    const last = (course.steps[i - 1] ?? course.from).asOf;
    const before = reportAt(last, new Date(Date.parse(step.at) - 1).toISOString());
    const after = reportAt(step.asOf, step.at);
    const turns = before && after ? turnsBetween(before, after) : [];
    if (turns.length === 0) return step;
    return { ...step, said: [...(last === step.asOf ? [] : withoutChange(course, step, words)), ...turns] };
  });
  return { ...course, steps };

  /** Rules that have fired at another level, or whose limit came near or is no longer: what is only known better is left out. */
  function turnsBetween(before: RiskReport, after: RiskReport): string[] {
    const { nearer, farther } = words.commands.timeline;
    return rules.flatMap(({ id, title }): string[] => {
      const [from, to] = [levelIn(before, id), levelIn(after, id)];
      if (from !== to && ((from ?? 0) > 0 || (to ?? 0) > 0))
        return [`${title}: ${words.document.changed(from, to)}`];
      const isNear = isNearIn(after, id);
      return isNear === isNearIn(before, id) ? [] : [`${title}: ${isNear ? nearer : farther}`];
    });
  }
}

/** As in a report: 0 clear, null unknown or not applicable. */
function levelIn({ findings }: RiskReport, id: string): number | null {
  const found = findings.find(({ ruleId }) => ruleId === id);
  return found?.status === 'fired' ? found.level : found?.status === 'clear' ? 0 : null;
}

const isNearIn = ({ near }: RiskReport, id: string): boolean => near.some(({ ruleId }) => ruleId === id);
