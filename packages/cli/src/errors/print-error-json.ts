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
    return {
      code: own.code,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line, column }),
      ...(path === undefined ? {} : { path }),
      ...(expected === undefined ? {} : { expected }),
      ...(received === undefined ? {} : { received }),
      message,
      ...(hint === undefined ? {} : { hint }),
    };
  });
  return printJson({ error: { code, issues } });
}
