import type { CoreProblem, Problem } from '@risk-check/report/problems';
import type { InputText } from './input-text.ts';

/**
 * Problems with the line and column of their paths, in that order; the parser for it is only loaded here.
 *
 * @param isAboutName - Which of them are about the name itself and not about its value.
 */
export async function locateProblems<P extends Problem>(
  input: InputText,
  problems: readonly P[],
  isAboutName: (problem: P) => boolean = () => false,
): Promise<P[]> {
  const { locatePaths } = await import('./locate-paths.ts');
  const places = locatePaths(input, problems.map(pathOf), (i) => isAboutName(problems[i] as P));
  return problems.map((problem, i) => ({ ...problem, ...places[i] })).sort(byPlace);
}

/** The same of what core found. */
export const locateIssues = (
  input: InputText,
  issues: readonly CoreProblem['issue'][],
): Promise<CoreProblem[]> =>
  locateProblems(
    input,
    issues.map((issue) => ({ issue })),
  );

const pathOf = (problem: Problem): string => ('issue' in problem ? problem.issue.path : (problem.path ?? ''));

/** The order in which a reader meets them. */
export const byPlace = (a: Problem, b: Problem): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
