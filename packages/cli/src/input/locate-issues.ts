import type { Issue } from '@risk-check/core';
import type { CoreProblem } from '../errors/problem.ts';
import type { InputText } from './input-text.ts';

/** Gives the problems that core found their line and column; the parser for that is only loaded here. */
export async function locateIssues(input: InputText, issues: readonly Issue[]): Promise<CoreProblem[]> {
  const { locatePaths } = await import('./locate-paths.ts');
  const places = locatePaths(
    input,
    issues.map(({ path }) => path),
  );
  return issues.map((issue, i) => ({ ...places[i], issue }));
}
