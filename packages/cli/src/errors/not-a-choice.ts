import type { OwnProblem } from '@risk-check/report/problems';
import { nearestName } from '@risk-check/report/text';

/** A value of an option that is none of those that may stand there, with the one that was likely meant. */
export const notAChoice = (option: string, value: string, choices: readonly string[]): OwnProblem => ({
  code: 'not-a-choice',
  args: { option, value, choices, nearest: nearestName(value, choices) },
});

/** The same of a word in a file. */
export const wrongWord = (value: string, choices: readonly string[]): OwnProblem => ({
  code: 'wrong-word',
  args: { value, choices, nearest: nearestName(value, choices) },
});
