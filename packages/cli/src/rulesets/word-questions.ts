import type { OpenQuestion } from '@risk-check/core';
import type { QuestionWords } from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';

export interface WordedQuestion extends OpenQuestion {
  readonly ask: string;
  readonly help: string | null;
}

/** Open questions as they are asked; one that the ruleset has no words for has ours, or its name. */
export const wordQuestions = (
  questions: readonly OpenQuestion[],
  written: ReadonlyMap<string, QuestionWords>,
  words: Words,
): WordedQuestion[] =>
  questions.map((question) => ({
    ...question,
    ask: written.get(question.id)?.ask ?? words.commands.init.asks[question.id] ?? question.id,
    help: written.get(question.id)?.help ?? null,
  }));
