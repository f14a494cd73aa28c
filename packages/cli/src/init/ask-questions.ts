import {
  type Answer,
  answerQuestion,
  type Guide,
  type OpenQuestion,
  openQuestions,
  type Ruleset,
  type ScoreOptions,
  type Snapshot,
  scoreAccount,
} from '@risk-check/core';
import {
  doubtedShare,
  initSourceOf,
  inTopicOrder,
  lowestLimit,
  parseAnswer,
  type QuestionWords,
  readTypedShare,
  typedShareText,
  withInitSource,
} from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';
import type { Asker } from '../process/asker.ts';

export interface AskingRound {
  readonly ruleset: Ruleset;
  readonly written: ReadonlyMap<string, QuestionWords>;
  /** Their order is that of the questions. */
  readonly topics: Guide['topics'];
  readonly options: ScoreOptions;
  readonly words: Words;
  /** Called after every answer, so that nothing is lost when the terminal goes away. */
  readonly keep: (snapshot: Snapshot) => Promise<void>;
}

/** Asks one question after the other, in the order of the topics, and shows how far the score has narrowed. */
export async function askQuestions(
  start: Snapshot,
  asker: Asker,
  round: AskingRound,
): Promise<{ snapshot: Snapshot; isStopped: boolean }> {
  const { ruleset, written, topics, options, words, keep } = round;
  const { init } = words.commands;
  let snapshot = start;
  for (;;) {
    const { fields, notKnown, ...own } = initSourceOf(snapshot);
    const left = openQuestions(snapshot, ruleset, options).filter(({ id }) => !notKnown.includes(id));
    const open = inTopicOrder(left, topics);
    const [question] = open;
    if (!question) return { snapshot, isStopped: false };
    const ask = written.get(question.id)?.ask ?? init.asks[question.id] ?? question.id;
    const answer = await askOne(
      question,
      `${ask} ${init.progress(open.length)}`,
      written.get(question.id)?.help,
      asker,
      ruleset,
      words,
    );
    if (answer === null) return { snapshot, isStopped: true };
    if (answer === '')
      snapshot = withInitSource(snapshot, { ...own, fields, notKnown: [...notKnown, question.id] });
    else {
      const parsed = await settleAnswer(answer, question, asker, ruleset, words);
      if (parsed === null) return { snapshot, isStopped: true };
      snapshot = withInitSource(answerQuestion(snapshot, question.id, parsed), {
        ...own,
        notKnown,
        fields: { ...fields, [question.id]: ask },
      });
    }
    await keep(snapshot);
    const { score, worstCase, coverage } = scoreAccount(snapshot, ruleset, options);
    asker.say(init.narrowed(score, worstCase, words.percent(coverage)));
  }
}

/** The answer as text, empty for "I don't know", null to stop. */
async function askOne(
  question: OpenQuestion,
  message: string,
  help: string | undefined,
  asker: Asker,
  ruleset: Ruleset,
  words: Words,
): Promise<string | null> {
  const { init } = words.commands;
  const unknown = { value: '', label: init.dontKnow };
  if (help !== undefined) asker.say(help);
  if (question.kind === 'flag')
    return asker.choose(message, [
      unknown,
      { value: 'yes', label: init.yes },
      { value: 'no', label: init.no },
    ]);
  if (question.kind === 'choice') {
    const name = question.id.slice(question.id.indexOf('.') + 1);
    const titles = ruleset.facts?.[name]?.values ?? {};
    return asker.choose(message, [
      unknown,
      ...(question.choices ?? []).map((value) => ({ value, label: titles[value] ?? value })),
    ]);
  }
  const unit = question.unit ?? '';
  const hint = question.kind === 'number' ? init.hints.number(unit) : init.hints[question.kind];
  const check = (text: string): string | undefined => {
    if (text.trim() === '') return undefined;
    const parsed = parseAnswer(text, question, words);
    return 'expected' in parsed ? parsed.expected : undefined;
  };
  const answer = await asker.ask(message, hint, check);
  return answer?.trim() ?? null;
}

/** A checked answer; a share is said as it was understood, and asked again where it is far past its limit. */
async function settleAnswer(
  text: string,
  question: OpenQuestion,
  asker: Asker,
  ruleset: Ruleset,
  words: Words,
): Promise<Answer | null> {
  const { init } = words.commands;
  const typed = question.kind === 'share' ? readTypedShare(text, 'percent', init.of) : null;
  if (!typed) {
    const parsed = parseAnswer(text, question, words);
    if (!('answer' in parsed)) throw new Error(`an unchecked answer to ${question.id}`);
    return parsed.answer;
  }
  let meant = typed;
  const other = doubtedShare(typed, lowestLimit(ruleset, question.id));
  if (other) {
    const [first, second] = [typed, other].map((share) => typedShareText(share, words)) as [string, string];
    const chosen = await asker.choose(init.doubted(first, second), [
      { value: 'first', label: first },
      { value: 'second', label: second },
    ]);
    if (chosen === null) return null;
    if (chosen === 'second') meant = other;
  }
  asker.say(init.understood(typedShareText(meant, words)));
  return meant.counts ?? Number(meant.share.toFixed(8));
}
