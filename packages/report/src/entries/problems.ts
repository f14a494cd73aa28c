/** `@risk-check/report/problems`: problems as codes with arguments, and their words. For packages of this project. */
export { describeProblem } from '../problem-texts/describe-problem.ts';
export { phraseText } from '../problem-texts/phrase-text.ts';
export { MOST_SHOWN, problemText } from '../problem-texts/problem-text.ts';
export { rulesetProblem, unknownRuleset } from '../problem-texts/ruleset-problem.ts';
export { showFileName } from '../problem-texts/show-file-name.ts';
export { ERROR_CODES, type ErrorCode } from '../problems/error-codes.ts';
export type { Excerpt } from '../problems/excerpt.ts';
export type { FormWanted } from '../problems/form-wanted.ts';
export type { CoreProblem, OwnProblem, Place, Problem } from '../problems/problem.ts';
export { showValue } from '../problems/show-value.ts';
