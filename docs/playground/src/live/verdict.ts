import type { DialogueState, TopicDialogue } from '@risk-check/core';
import { firstScreen } from '@risk-check/report/first-screen';
import { answeredSnapshot } from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';
import { rulesetOf } from '../data/rulesets.ts';
import { judge, judgeOptions, reportInput } from '../report/judge.ts';

/** Where an account stands, in the words of the first screen of a report. */
export interface Verdict {
  readonly tone: string;
  readonly state: string;
  readonly sentence: string;
}

/** What the first screen of the report would say now. */
export function verdictOf(id: string, dialogue: TopicDialogue, state: DialogueState, words: Words): Verdict {
  const ruleset = rulesetOf(id);
  const input = reportInput(
    judge(answeredSnapshot(dialogue, state), ruleset, judgeOptions(false)),
    ruleset,
    '',
    words,
  );
  const screen = firstScreen({ ...input, words, steps: input.steps ?? null });
  return { tone: screen.sign, state: screen.state, sentence: screen.verdict[0] ?? '' };
}
