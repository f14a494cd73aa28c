import type { Problem } from '../problems/problem.ts';
import { showOnOneLine } from '../text/show-on-one-line.ts';
import type { Words } from '../words/words.ts';
import { describeProblem } from './describe-problem.ts';
import { showFileName } from './show-file-name.ts';

/** More than this nobody reads. */
export const MOST_SHOWN = 50;

/** Where and what, in one line: `file:line:col path: expected ..., got ...` */
export function problemText(problem: Problem, words: Words): string {
  return showOnOneLine(`${placeText(problem, words)}${describeProblem(problem, words).message}`);
}

/** The same of all, and how many more there are. */
export function problemTexts(problems: readonly Problem[], words: Words): string[] {
  const more = problems.length - MOST_SHOWN;
  const texts = problems.slice(0, MOST_SHOWN).map((problem) => problemText(problem, words));
  return more > 0 ? [...texts, words.errors.more(more)] : texts;
}

function placeText({ file, line, column, path }: Problem, words: Words): string {
  const name = file === undefined ? '' : showFileName(file, words);
  const position = line === undefined ? name : `${name}:${line}:${column}`;
  const parts = [position, path ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(' ')}: `;
}
