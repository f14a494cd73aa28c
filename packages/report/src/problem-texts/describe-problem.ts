import type { OwnProblem, Problem } from '../problems/problem.ts';
import type { Words } from '../words/words.ts';
import { phraseText } from './phrase-text.ts';

/** A problem in words: what was expected and came, and what to do next. */
export function describeProblem(
  problem: Problem,
  words: Words,
): { message: string; hint: string | undefined } {
  if ('issue' in problem) {
    const { code, path, phrase } = problem.issue;
    const message = phraseText(phrase, words);
    if (code === 'wrong-ruleset') return { message, hint: words.errors.wrongRuleset };
    const [, received] = phrase.args;
    const isList = typeof received === 'object' && received.code === 'list-of';
    if (code === 'wrong-type' && path === '' && isList) return { message, hint: words.next['another-value'] };
    const isNewer = path === 'snapshotVersion' && code !== 'missing';
    return { message, hint: isNewer ? words.errors.newerSnapshot : words.next[code] };
  }
  return { message: ownMessage(problem, words), hint: words.next[nextBy(problem)] };
}

/** What the next step hangs on: the code, but where one code stands for several cases. */
function nextBy({ code, args }: OwnProblem): string {
  if (code === 'rule-check') return `check-${args.check}`;
  if (code === 'is-a-directory' && args.endings.length > 0) return 'nothing-in-directory';
  return code === 'no-input' ? `${code}-${args.wanted}` : code;
}

function ownMessage({ code, args }: OwnProblem, words: Words): string {
  // Code and arguments come as a pair, which the compiler cannot see through the index.
  return (words.problems[code] as (args: OwnProblem['args']) => string)(args);
}
