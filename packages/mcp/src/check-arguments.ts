import type * as z from 'zod';
import { ToolError, type ToolIssue } from './tool/tool-error.ts';
import { en } from './words/en.ts';
import { showValue } from './words/show-value.ts';

/** The arguments in the form the tool declared, or every problem at once. */
export function checkArguments<Input extends z.ZodObject>(input: Input, given: unknown): z.output<Input> {
  const result = input.safeParse(given ?? {}, { reportInput: true });
  if (result.success) return result.data;
  const known = Object.keys(input.shape);
  throw new ToolError(
    'INVALID_ARGUMENTS',
    result.error.issues.flatMap((issue) => describeIssue(issue, known)),
    { cause: result.error },
  );
}

/** @param known - Names of the arguments. */
function describeIssue(issue: z.core.$ZodIssue, known: readonly string[]): ToolIssue[] {
  const path = joinPath(issue.path);
  const code = issue.code.replaceAll('_', '-');
  if (issue.code === 'unrecognized_keys')
    return [{ code, path, message: en.errors.noArgument(issue.keys, path === '' ? known : []) }];
  const received = showValue(issue.input);
  const expected = expectedOf(issue);
  return [{ code, path, message: en.errors.expected(expected, received), expected, received }];
}

function expectedOf(issue: z.core.$ZodIssue): string {
  const { what } = en.errors;
  if (issue.code === 'invalid_type') return nameOf(issue.expected);
  if (issue.code === 'too_big') return what.atMost(Number(issue.maximum), issue.origin);
  if (issue.code === 'too_small') return what.atLeast(Number(issue.minimum), issue.origin);
  return issue.code === 'invalid_union' ? what.change : issue.message;
}

const joinPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`;
    return before === '' ? String(part) : `${before}.${String(part)}`;
  }, '');

function nameOf(type: string): string {
  const { what } = en.errors;
  return type === 'object' || type === 'string' || type === 'number' || type === 'array' ? what[type] : type;
}
