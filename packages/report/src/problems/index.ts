/** `@risk-check/report/problems`: problems as codes with arguments, and their words. For packages of this project. */
export { describeProblem } from './describe-problem.ts';
export { ERROR_CODES, type ErrorCode } from './error-codes.ts';
export type { Excerpt } from './excerpt.ts';
export type { FormWanted } from './form-wanted.ts';
export { phraseText } from './phrase-text.ts';
export type { CoreProblem, OwnProblem, Place, Problem } from './problem.ts';
export { MOST_SHOWN, problemText } from './problem-text.ts';
export { rulesetProblem } from './ruleset-problem.ts';
export { showFileName } from './show-file-name.ts';
export { showValue } from './show-value.ts';
