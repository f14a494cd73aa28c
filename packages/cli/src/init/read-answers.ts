import {
  type Answer,
  answerQuestion,
  type OpenQuestion,
  openQuestions,
  type Ruleset,
  type Snapshot,
} from '@risk-check/core';
import { CliError } from '../errors/cli-error.ts';
import type { OwnProblem } from '../errors/problem.ts';
import { decodeUtf8 } from '../input/decode-utf8.ts';
import { parseJson } from '../input/parse-json.ts';
import { readBytes } from '../input/read-bytes.ts';
import type { Io } from '../io.ts';
import type { QuestionWords } from '../rulesets/load-questions.ts';
import { nearestName } from '../rulesets/nearest-name.ts';
import type { Words } from '../words/words.ts';
import { initSourceOf, withInitSource } from './init-source.ts';
import { parseAnswer } from './parse-answer.ts';

/** A file of answers: which account, and an answer by question; `null` is "I don't know". */
export interface AnswersFile {
  readonly file: string;
  readonly platform?: string;
  readonly role?: string;
  readonly asOf?: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

export async function readAnswersFile(file: string, io: Io): Promise<AnswersFile> {
  const value = await parseJson(decodeUtf8(await readBytes(file, io), file));
  const { platform, role, asOf, answers } = (value ?? {}) as Record<string, unknown>;
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    throw new CliError('INVALID_ANSWERS', file, [{ file, code: 'not-answers', args: {} }]);
  }
  const text = (name: string, content: unknown) => (typeof content === 'string' ? { [name]: content } : {});
  return {
    file,
    ...text('platform', platform),
    ...text('role', role),
    ...text('asOf', asOf),
    answers: answers as Record<string, unknown>,
  };
}

/** Puts the answers of a file in their places; all that cannot be used are reported together. */
export function applyAnswers(
  start: Snapshot,
  { file, answers }: AnswersFile,
  ruleset: Ruleset,
  written: ReadonlyMap<string, QuestionWords>,
  words: Words,
): Snapshot {
  const problems: OwnProblem[] = [];
  const { fields, notKnown, ...own } = initSourceOf(start);
  const asked: Record<string, string> = { ...fields };
  const unknown = new Set(notKnown);
  let snapshot = start;
  // Of an account nobody has said anything about, everything is open.
  const { platform, role, asOf } = start;
  const open = new Map(
    openQuestions({ snapshotVersion: 1, platform, role, asOf }, ruleset, { includeExperimental: true }).map(
      (question) => [question.id, question],
    ),
  );
  for (const [name, value] of Object.entries(answers)) {
    const id = [name, `metrics.${name}`, `facts.${name}`, `params.${name}`].find(
      (candidate) => open.has(candidate) || written.has(candidate),
    );
    if (id === undefined) {
      problems.push({
        file,
        path: name,
        code: 'unknown-question',
        args: { question: name, nearest: nearestName(name, namesOf(open, written)) },
      });
    } else if (value === null) unknown.add(id);
    else {
      const parsed = answerOf(value, open.get(id), words);
      if ('expected' in parsed)
        problems.push({
          file,
          path: name,
          code: 'bad-answer',
          args: { expected: parsed.expected, value: JSON.stringify(value) },
        });
      else {
        snapshot = answerQuestion(snapshot, id, parsed.answer);
        asked[id] = written.get(id)?.ask ?? words.commands.init.asks[id] ?? id;
        unknown.delete(id);
      }
    }
  }
  if (problems.length > 0) throw new CliError('INVALID_ANSWERS', file, problems);
  return withInitSource(snapshot, { ...own, fields: asked, notKnown: [...unknown] });
}

const namesOf = (
  open: ReadonlyMap<string, OpenQuestion>,
  written: ReadonlyMap<string, QuestionWords>,
): string[] =>
  [...new Set([...open.keys(), ...written.keys()])].flatMap((id) => [id, id.slice(id.indexOf('.') + 1)]);

/** JSON numbers and yes/no as they are, texts as people write them; a question no rule asks now takes a number. */
function answerOf(
  value: unknown,
  question: OpenQuestion | undefined,
  words: Words,
): { answer: Answer } | { expected: string } {
  const shape = question ?? { id: '', kind: 'number' as const, rules: [], couldAdd: 0 };
  if (typeof value === 'number' && shape.kind === 'share')
    return value >= 0 && value <= 1 ? { answer: value } : { expected: words.commands.init.expected.share };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return parseAnswer(String(value), shape, words);
  return parseAnswer('', shape, words);
}
