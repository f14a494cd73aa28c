import { printJson } from '@risk-check/report/formats';
import { describeProblem } from '@risk-check/report/problems';
import { en } from '@risk-check/report/words/en';
import type { CliError } from './cli-error.ts';

/** An error for programs: `{ "error": { "code", "issues": [...] } }`, in English whatever the language of reports. */
export function printErrorJson({ code, problems }: CliError): string {
  const issues = problems.map((problem) => {
    const { message, hint } = describeProblem(problem, en);
    const { file, line, column, path } = problem;
    const own = 'issue' in problem ? problem.issue : problem;
    const { expected, received } = 'issue' in problem ? problem.issue : {};
    // JSON leaves out what is not known.
    return { code: own.code, file, line, column, path, expected, received, message, hint };
  });
  return printJson({ error: { code, issues } });
}
