import type { CoreProblem, Problem } from '@risk-check/report/problems';
import type { InputText } from './input-text.ts';

/** Gives the problems that core found their line and column, in that order; the parser for it is only loaded here. */
export async function locateIssues(
  input: InputText,
  issues: readonly CoreProblem['issue'][],
): Promise<CoreProblem[]> {
  const { locatePaths } = await import('./locate-paths.ts');
  const places = locatePaths(
    input,
    issues.map(({ path }) => path),
  );
  return issues.map((issue, i) => ({ ...places[i], issue })).sort(byPlace);
}

/** The order in which a reader meets them. */
export const byPlace = (a: Problem, b: Problem): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
