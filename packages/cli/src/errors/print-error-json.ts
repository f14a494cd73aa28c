import { printJson } from '../formats/format-json.ts';
import { en } from '../words/en.ts';
import type { CliError } from './cli-error.ts';
import { describeProblem } from './describe-problem.ts';

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
