import {
  type Answer,
  answerQuestion,
  type OpenQuestion,
  openQuestions,
  type Ruleset,
  type Snapshot,
} from '@risk-check/core';
import { pathText } from '@risk-check/core/snapshot';
import { type OwnProblem, showValue } from '@risk-check/report/problems';
import { initSourceOf, parseAnswer, type QuestionWords, withInitSource } from '@risk-check/report/questions';
import { nearestName } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import { CliError } from '../errors/cli-error.ts';
import { unknownNames } from '../errors/unknown-names.ts';
import type { InputText } from '../files/input-text.ts';
import { isObject } from '../files/is-object.ts';
import { locateProblems } from '../files/locate-problems.ts';
import { readJson } from '../files/read-input.ts';
import type { Io } from '../process/io.ts';

/** A file of answers: which account, and an answer by question; `null` is "I don't know". */
export interface AnswersFile {
  readonly input: InputText;
  readonly platform?: string;
  readonly role?: string;
  readonly asOf?: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

const KNOWN = ['platform', 'role', 'asOf', 'answers'];

export async function readAnswersFile(file: string, io: Io, words: Words): Promise<AnswersFile> {
  const { input, value } = await readJson(file, io);
  const parts = isObject(value) ? value : {};
  const { platform, role, asOf, answers } = parts;
  const unknown = unknownNames(Object.keys(parts), KNOWN);
  const problems: OwnProblem[] = [...unknown];
  const isMisspelt = unknown.some(({ args }) => args.nearest === 'answers');
  if (!isMisspelt && !isObject(answers))
    problems.push({ path: answers === undefined ? '' : 'answers', code: 'not-answers', args: {} });
  const said = { platform, role, asOf };
  for (const [path, content] of Object.entries(said)) {
    if (typeof content === 'string' || content === undefined || content === null) continue;
    const args = { expected: words.commands.init.expected.text, value: showValue(content) };
    problems.push({ path, code: 'bad-answer', args });
  }
  if (problems.length > 0) throw await invalidAnswers(input, problems);
  const texts = Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return { input, ...texts, answers: answers as Record<string, unknown> };
}

const ABOUT_NAMES: readonly string[] = ['unknown-name', 'unknown-question', 'one-of-names'];

/** Every problem of a file of answers, where it stands. */
export async function invalidAnswers(input: InputText, problems: readonly OwnProblem[]): Promise<CliError> {
  const located = await locateProblems(input, problems, ({ code }) => ABOUT_NAMES.includes(code));
  return new CliError('INVALID_ANSWERS', input.name, located);
}

/** Puts the answers of a file in their places; all that cannot be used are reported together, in the words of the errors. */
export async function applyAnswers(
  start: Snapshot,
  { input, answers }: AnswersFile,
  ruleset: Ruleset,
  written: ReadonlyMap<string, QuestionWords>,
  words: Words,
  errorWords: Words,
): Promise<Snapshot> {
  const problems: OwnProblem[] = [];
  const { fields, notKnown, ...own } = initSourceOf(start);
  const asked: Record<string, string> = { ...fields };
  const unknown = new Set(notKnown);
  let snapshot = start;
  // Nothing is known of the account yet: every question is open.
  const { platform, role, asOf } = start;
  const open = new Map(
    openQuestions({ snapshotVersion: 1, platform, role, asOf }, ruleset, { includeExperimental: true }).map(
      (question) => [question.id, question],
    ),
  );
  const nameOf = new Map<string, string>();
  for (const [name, value] of Object.entries(answers)) {
    const path = pathText(['answers', name]);
    const id = [name, `metrics.${name}`, `facts.${name}`, `params.${name}`].find(
      (candidate) => open.has(candidate) || written.has(candidate),
    );
    if (id === undefined) {
      const known = [...new Set([...open.keys(), ...written.keys()])];
      const args = { question: name, nearest: nearestName(name, namesOf(known)), known };
      problems.push({ path, code: 'unknown-question', args });
      continue;
    }
    const before = nameOf.get(id);
    nameOf.set(id, name);
    if (before !== undefined)
      problems.push({ path, code: 'one-of-names', args: { names: [before, name], given: [before, name] } });
    else if (value === null) unknown.add(id);
    else {
      const parsed = answerOf(value, open.get(id), words);
      if ('expected' in parsed) {
        // An answer that is not readable in the chosen language is not in English either: name what English expects.
        const told = answerOf(value, open.get(id), errorWords);
        const { expected } = 'expected' in told ? told : parsed;
        problems.push({ path, code: 'bad-answer', args: { expected, value: showValue(value) } });
      } else {
        snapshot = answerQuestion(snapshot, id, parsed.answer);
        asked[id] = written.get(id)?.ask ?? words.commands.init.asks[id] ?? id;
        unknown.delete(id);
      }
    }
  }
  if (problems.length > 0) throw await invalidAnswers(input, problems);
  return withInitSource(snapshot, { ...own, fields: asked, notKnown: [...unknown] });
}

/** A question may be named without the part of the snapshot that its answer goes to. */
const namesOf = (ids: readonly string[]): string[] =>
  ids.flatMap((id) => [id, id.slice(id.indexOf('.') + 1)]);

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
    return parseAnswer(String(value), shape, words, 'share');
  return parseAnswer('', shape, words);
}
